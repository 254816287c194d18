import type { Correction } from './correction.ts';

/** How much of what did not change is shown on both sides. */
const AROUND = 40;
const LONGEST = 240;

/** A correction in a line each: what changed, with a little around it. */
export function shortened({ before, after }: Correction): { before: string; after: string } {
  const [old, now] = [before.join('⏎'), after.join('⏎')];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return { before: cut(old, start, end), after: cut(now, start, end) };
}

function cut(text: string, start: number, end: number): string {
  const from = Math.max(start - AROUND, 0);
  const to = Math.min(text.length - end + AROUND, text.length, from + LONGEST);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
