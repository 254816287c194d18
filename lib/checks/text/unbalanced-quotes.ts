import type { BlockCheck } from '../check.ts';

/** A quotation over several paragraphs begins each of them with a mark and ends only the last: those pass. */
export const unbalancedQuotes: BlockCheck = {
  id: 'unbalanced-quotes',
  title: 'Quotation mark without its other half',
  severity: 'warning',
  group: 'text',
  reads: 'block',
  *run({ kind, inline: { prose } }) {
    if (kind === 'html' || /[„«»]/.test(prose)) return;
    const marks = quotesIn(prose);
    const lone = loneQuotes(marks);
    const only = lone.length === 1 ? lone[0] : undefined;
    if (!only || isAtStart(prose, only) || isAtEnd(prose, only, marks)) return;
    yield {
      from: only.at,
      to: only.at + 1,
      message: only.opens
        ? 'A quotation begins here but does not end in this paragraph. Add the other mark, or delete this one.'
        : 'A quotation ends here but does not begin in this paragraph. Add the other mark, or delete this one.',
    };
  },
};

interface Quote {
  readonly at: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

function quotesIn(prose: string): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const { index: at, 0: mark } of prose.matchAll(/["“”]/g)) {
    if (quotes.length === MOST) return [];
    const before = prose.charAt(at - 1);
    const after = prose.charAt(at + 1);
    // Inches: 12", 5'10".
    if (mark === '"' && /\d/.test(before) && !quotes.at(-1)?.opens) continue;
    const isStart = before === '' || /[\s([{—–\-/>\ufffc]/.test(before);
    const isEnd = after === '' || /[\s\p{P}\ufffc]/u.test(after);
    quotes.push(
      mark === '"'
        ? { at, opens: isStart || !isEnd, closes: isEnd || !isStart }
        : { at, opens: mark === '“', closes: mark === '”' },
    );
  }
  return quotes;
}

/** What has as many is no prose. */
const MOST = 5_000;

function loneQuotes(quotes: readonly Quote[]): readonly Quote[] {
  const lone: Quote[] = [];
  let open: Quote | null = null;
  for (const quote of quotes) {
    if (open && quote.closes) open = null;
    else if (quote.opens) {
      if (open) lone.push(open);
      open = quote;
    } else lone.push(quote);
  }
  return open ? [...lone, open] : lone;
}

function isAtStart(prose: string, { at }: Quote): boolean {
  const before = prose.slice(Math.max(0, at - 60), at);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return !/[^\s\ufffc]/.test(line) || SPEAKER.test(line);
}

/** `Ada: "…`, as interviews have it: the answer goes on in the next paragraph. */
const SPEAKER = /^\s{0,9}\p{Lu}[\p{L} .'’-]{0,30}:\s{0,9}$/u;

/** The last paragraph of such a quotation. */
function isAtEnd(prose: string, { at }: Quote, quotes: readonly Quote[]): boolean {
  return quotes.length === 1 && prose.slice(at + 1).trim() === '';
}
