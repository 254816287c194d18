import { firstFrom, matchBrackets } from './brackets.ts';

/** What stands in the parentheses of `[words](address "title")`, with stand-ins. */
export interface Target {
  readonly href: string;
  readonly title: string | null;
  readonly end: number;
}

/** Reads the parenthesis at that index, or nothing if none opens there or it is not closed. */
type TargetReader = (index: number) => Target | null;

/**
 * A title is in quotes, right before the closing parenthesis. From the first quote on, parentheses count for
 * nothing until one comes right after a quote of the same sort, or else of the other sort; if none does there is
 * no title, and the parenthesis is closed by as many others as were open before the quote.
 */
export function createTargetReader(text: string): TargetReader {
  const marks = createMarks(text);
  return (index) => {
    if (text[index] !== '(') return null;
    return angledTarget(text, index) ?? plainTarget(text, index, marks());
  };
}

function angledTarget(text: string, index: number): Target | null {
  ANGLED.lastIndex = index;
  const found = ANGLED.exec(text);
  if (!found) return null;
  return { href: found[1] ?? '', title: found[2]?.slice(1, -1) ?? null, end: ANGLED.lastIndex };
}

const ANGLED = /\(\s*<([^<>]*)>\s*(?:('[^']*'|"[^"]*")\s*)?\)/y;
const START = /\(\s*/y;

function plainTarget(text: string, index: number, marks: Marks): Target | null {
  START.lastIndex = index;
  START.test(text);
  const start = START.lastIndex;
  const close = marks.closing.get(index) ?? Number.POSITIVE_INFINITY;
  const quote = marks.nextQuote(start);
  if (quote === null || close < quote) {
    return close < text.length ? { href: text.slice(start, close), title: null, end: close + 1 } : null;
  }
  return titledTarget(text, start, quote, marks) ?? untitledTarget(text, index, start, quote, marks);
}

/** The first parenthesis after a quote that can end the title. */
function titledTarget(text: string, start: number, quote: number, marks: Marks): Target | null {
  const sort = text[quote] === '"' ? '"' : "'";
  const other = sort === '"' ? "'" : '"';
  const otherQuote = marks.nextQuote(quote, other);
  const same = marks.afterQuote(sort, quote);
  const mixed = otherQuote === null ? null : marks.afterQuote(other, otherQuote);
  const isSame = same !== null && (mixed === null || same.end < mixed.end);
  const opening = isSame ? quote : otherQuote;
  const ending = isSame ? same : mixed;
  if (opening === null || ending === null) return null;
  return {
    href: text.slice(start, opening),
    title: text.slice(opening + 1, ending.quote),
    end: ending.end,
  };
}

function untitledTarget(
  text: string,
  index: number,
  start: number,
  quote: number,
  { parentheses, depths }: Marks,
): Target | null {
  const opening = firstFrom(parentheses, index);
  const next = firstFrom(parentheses, quote);
  const open = (depths[next] ?? 0) - (depths[opening] ?? 0);
  const last = parentheses[next + open - 1];
  if (last === undefined || text[last] !== ')') return null;
  return { href: text.slice(start, last), title: null, end: last + 1 };
}

interface Marks {
  /** The closing parenthesis of an opening one, quotes apart. */
  readonly closing: ReadonlyMap<number, number>;
  readonly parentheses: readonly number[];
  /** How many more opened than closed before each of them. */
  readonly depths: readonly number[];
  nextQuote(from: number, sort?: Quote): number | null;
  /** The first parenthesis that closes right after a quote of that sort which stands after `from`. */
  afterQuote(sort: Quote, from: number): QuoteEnd | null;
}

type Quote = '"' | "'";

interface QuoteEnd {
  readonly quote: number;
  readonly end: number;
}

/** Found when they are first needed, in one pass over the text. */
function createMarks(text: string): () => Marks {
  let marks: Marks | null = null;
  return () => {
    marks ??= findMarks(text);
    return marks;
  };
}

function findMarks(text: string): Marks {
  const parentheses: number[] = [];
  const depths = [0];
  const quotes: Record<Quote, number[]> = { '"': [], "'": [] };
  const endings = { '"': new Endings(), "'": new Endings() };
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"' || character === "'") quotes[character].push(at);
    if (character === '(' || character === ')') {
      parentheses.push(at);
      depths.push((depths.at(-1) ?? 0) + (character === '(' ? 1 : -1));
      const before = text[last];
      if (character === ')' && (before === '"' || before === "'")) endings[before].add(last, at + 1);
    }
    if (character !== ' ') last = at;
  }
  return {
    closing: matchBrackets(text, '(', ')'),
    parentheses,
    depths,
    nextQuote: (from, sort) => (sort ? nextOf(quotes[sort], from) : nearer(quotes, from)),
    afterQuote: (sort, from) => endings[sort].after(from),
  };
}

function nextOf(positions: readonly number[], from: number): number | null {
  return positions[firstFrom(positions, from)] ?? null;
}

function nearer(quotes: Readonly<Record<Quote, readonly number[]>>, from: number): number | null {
  const [double, single] = [nextOf(quotes['"'], from), nextOf(quotes["'"], from)];
  return double === null || single === null ? (double ?? single) : Math.min(double, single);
}

class Endings {
  readonly #quotes: number[] = [];
  readonly #ends: number[] = [];

  add(quote: number, end: number): void {
    this.#quotes.push(quote);
    this.#ends.push(end);
  }

  after(from: number): QuoteEnd | null {
    const index = firstFrom(this.#quotes, from + 1);
    const quote = this.#quotes[index];
    const end = this.#ends[index];
    return quote === undefined || end === undefined ? null : { quote, end };
  }
}
