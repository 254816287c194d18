import { readPattern } from '../sites/day-pattern.ts';
import { readDate } from '../sites/shown-date.ts';
import type { Site } from '../sites/site.ts';
import { isBeside } from './beside.ts';
import { ancestorsOf, type ChildNode, type Element, nodesIn, type TextNode } from './page-tree.ts';
import { type Searched, textsIn } from './text-places.ts';

/** A date that a page shows. */
export interface ShownDate {
  readonly text: string;
  /** YYYY-MM-DD, or null if only the page's markup says that it is a date. */
  readonly day: string | null;
}

/**
 * The date that is most likely the post's: in the form in which the site prints dates, nearest to the title. Null if
 * there is none near it.
 */
export function guessDate(searched: Searched, title: Element | null, site: Site): ShownDate | null {
  const order = new Map([...nodesIn(searched.page)].map((node, at) => [node, at]));
  const placeOf = (node: ChildNode) => order.get(node) ?? 0;
  const from = title ? placeOf(title) : 0;
  const expressions = expressionsOf(site);
  const near = [...textsIn(searched)]
    .filter((node) => !isBeside(node) && Math.abs(placeOf(node) - from) <= NEAR)
    .toSorted((one, other) => Math.abs(placeOf(one) - from) - Math.abs(placeOf(other) - from));
  for (const node of near) {
    const date = dateIn(node.value, expressions, site) ?? timeElement(node);
    if (date) return date;
  }
  return null;
}

/** In nodes of the page. */
const NEAR = 40;

/** Whoever prints a date beside a title does it in few words. */
const LONGEST = 300;

/** What sites print, where the record does not say: UTS 35's letters. */
const USUAL = ['MMM d, yyyy', 'd MMM yyyy', 'MMM do, yyyy', 'do MMM yyyy', 'yyyy-MM-dd', 'EEE, MMM d, yyyy'];

function expressionsOf(site: Site): readonly RegExp[] {
  const patterns = site.date?.shown ? [site.date.shown] : USUAL;
  return patterns.flatMap((pattern) => {
    const parts = readPattern(pattern);
    if (!parts) return [];
    const source = parts.map((part) =>
      part.part === 'text' ? textSource(part.text) : LETTERS[part.letters],
    );
    return [new RegExp(`(?<![\\w-])${source.join('')}(?![\\w-])`)];
  });
}

function textSource(text: string): string {
  return text.trim() === '' ? '\\s{1,40}' : text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

const NAME = '[A-Za-z]{3,9}\\.?';

/** Loosely: whether it is a day of the calendar is asked afterwards. */
const LETTERS = {
  yyyy: '\\d{4}',
  y: '\\d{4}',
  MMMM: NAME,
  MMM: NAME,
  MM: '\\d{2}',
  M: '\\d{1,2}',
  dd: '\\d{2}',
  do: '\\d{1,2}(?:st|nd|rd|th)',
  d: '\\d{1,2}',
  EEEE: NAME,
  EEE: NAME,
  HH: '\\d{2}',
  H: '\\d{1,2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};

function dateIn(text: string, expressions: readonly RegExp[], site: Site): ShownDate | null {
  if (text.length > LONGEST) return null;
  for (const expression of expressions) {
    const found = expression.exec(text)?.[0];
    const date = found === undefined ? null : readDate(found.replace(/\s+/g, ' '), site);
    if (found !== undefined && date) return { text: found, day: date.typedDay };
  }
  return null;
}

/** Whatever stands in a `<time>` near the title. */
function timeElement(node: TextNode): ShownDate | null {
  const [around] = ancestorsOf(node);
  const text = node.value.trim();
  return around?.tagName === 'time' && text.length <= 40 ? { text, day: null } : null;
}
