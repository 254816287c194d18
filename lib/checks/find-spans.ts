import type { Range } from '../post/split.ts';
import type { HtmlTag, Link } from './block.ts';
import { readTag } from './html-tag.ts';
import type { Mask } from './mask.ts';

/** What is found going once from left to right, each of them hiding what it holds from the others. */
interface Spans {
  readonly tags: readonly HtmlTag[];
  readonly code: readonly Range[];
  /** `<https://…>` and `<someone@…>` */
  readonly links: readonly Link[];
}

/** Code spans, HTML tags, comments and addresses in angles; all are hidden in the mask, escapes marked. */
export function findSpans(text: string, mask: Mask): Spans {
  const tags: HtmlTag[] = [];
  const code: Range[] = [];
  const links: Link[] = [];
  const closings = backtickRuns(text, mask);
  const special = /[\\`<]/g;
  const goOn = (to: number) => {
    special.lastIndex = to;
  };
  for (let found = special.exec(text); found; found = special.exec(text)) {
    const from = found.index;
    if (mask.isHidden(from)) continue;
    if (found[0] === '\\') {
      if (isEscape(text, from)) {
        mask.mark({ from, to: from + 1 });
        goOn(from + 2);
      }
    } else if (found[0] === '`') {
      const span = codeSpan(text, from, closings);
      if (span.isCode) code.push(hidden(span, mask));
      goOn(span.to);
    } else {
      const comment = commentAt(text, from);
      const link = comment ? null : angleLink(text, from);
      const tag = comment || link ? null : readTag(text, from);
      if (link) links.push(link);
      if (tag) tags.push(tag);
      const end = comment ?? link ?? tag;
      if (end) goOn(hidden(end, mask).to);
    }
  }
  return { tags, code, links };
}

function hidden<Found extends Range>(found: Found, mask: Mask): Found {
  mask.hide(found);
  return found;
}

function isEscape(text: string, at: number): boolean {
  return /[!-/:-@[-`{-~]/.test(text.charAt(at + 1));
}

/** Where runs of backquotes stand, by their length, so that each is looked at once. */
function backtickRuns(text: string, mask: Mask): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    if (mask.isHidden(index)) continue;
    const starts = runs.get(run.length) ?? [];
    starts.push(index);
    runs.set(run.length, starts);
  }
  return runs;
}

function codeSpan(
  text: string,
  from: number,
  runs: ReadonlyMap<number, readonly number[]>,
): Range & { readonly isCode: boolean } {
  let end = from;
  while (text.charAt(end) === '`') end += 1;
  const length = end - from;
  const closing = firstFrom(runs.get(length) ?? [], end);
  return closing === undefined
    ? { from, to: end, isCode: false }
    : { from, to: closing + length, isCode: true };
}

/** The first of the ascending numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

function commentAt(text: string, from: number): Range | null {
  if (!text.startsWith('<!--', from)) return null;
  const end = text.indexOf('-->', from + 4);
  return { from, to: end === -1 ? text.length : end + 3 };
}

/** CommonMark 6.5. */
const ANGLE = /<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[^\s<>@]{1,200}@[^\s<>@]{1,200})>/y;

function angleLink(text: string, from: number): Link | null {
  ANGLE.lastIndex = from;
  const address = ANGLE.exec(text)?.[1];
  if (address === undefined) return null;
  const addressAt = { from: from + 1, to: from + 1 + address.length };
  return {
    kind: 'link',
    syntax: 'angle',
    from,
    to: addressAt.to + 1,
    address,
    addressAt,
    text: address,
    textAt: null,
  };
}
