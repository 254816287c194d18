import type { Range } from '../../post/split.ts';
import type { Link } from '../block.ts';

/** Days that stand in the address of a link, as in `time.is/1200_19_July_2016_in_Amsterdam`. */
export function* addressDates({ address, addressAt }: Link): Generator<Range> {
  for (const { index, 0: found } of address.matchAll(DATE)) {
    yield { from: addressAt.from + index, to: addressAt.from + index + found.length };
  }
}

/** The time that stands before it is part of it. */
const DATE =
  /(?<![A-Za-z\d])(?:\d{3,4}(?:[AP]M)?[_-])?(?:\d{1,2}[_-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[_-]\d{1,2})[_-]20\d\d(?!\d)/gi;
