import type { Stage } from './inline-reader.ts';
import { element, fixed } from './tree.ts';

/** Between runs of as many backticks. Also takes pairs of backslashes before backticks, which escape nothing. */
export const codeSpans: Stage = {
  sign: '`',
  read(text, inline) {
    const closings = createClosings(text);
    let read = '';
    let from = 0;
    for (const { 0: mark, index } of text.matchAll(TICKS)) {
      if (index < from) continue;
      const slashes = slashesBefore(text, index);
      const isEscaped = slashes % 2 === 1;
      if (slashes > 0 && !isEscaped) {
        read += text.slice(from, index - slashes) + inline.put(fixed('\\'.repeat(slashes / 2)));
        from = index;
      }
      const span = closings.spanAt(isEscaped ? index + 1 : index, index + mark.length);
      if (!span) continue;
      const code = text.slice(span.from, span.to).trim();
      read += text.slice(from, span.start) + inline.put(element('code', [fixed(code)]));
      from = span.end;
    }
    return read + text.slice(from);
  },
};

const TICKS = /`+/g;

function slashesBefore(text: string, index: number): number {
  let start = index;
  while (text[start - 1] === '\\') start--;
  return index - start;
}

interface Span {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Where the runs of backticks of each length stand. Ask from left to right. */
function createClosings(text: string): { spanAt(start: number, end: number): Span | null } {
  const byLength = new Map<number, number[]>();
  for (const { 0: ticks, index } of text.matchAll(TICKS)) {
    const known = byLength.get(ticks.length);
    if (known) known.push(index);
    else byLength.set(ticks.length, [index]);
  }
  for (const starts of byLength.values()) starts.reverse();

  function next(length: number, from: number): number | null {
    const starts = byLength.get(length);
    while (starts && starts.length > 0 && (starts.at(-1) ?? 0) < from) starts.pop();
    return starts?.at(-1) ?? null;
  }

  return {
    /** If no run is as long as this one, its last backticks may still open: the others are code. */
    spanAt(start, end) {
      for (let length = end - start; length > 0; length--) {
        const closing = next(length, end);
        if (closing !== null) return { start, from: start + length, to: closing, end: closing + length };
      }
      return null;
    },
  };
}
