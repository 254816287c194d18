import type { Range } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import type { Block } from './block.ts';
import type { CheckedPost, PlacedBlock } from './checked-post.ts';
import type { Fact, FactKind } from './fact.ts';
import { addressDates } from './facts/address-date.ts';
import { amount, price } from './facts/amount.ts';
import { date } from './facts/date.ts';
import { type Reader, type Word, wordsOf } from './facts/reader.ts';
import { listedNames, thankedNames } from './facts/thanked.ts';
import { time } from './facts/time.ts';

/** A fact in a block; the range counts from the block's start. */
export interface BlockFact extends Range {
  readonly kind: FactKind;
  readonly quote: string;
}

/** What a person has to confirm in one block, in the order of its text. */
export function blockFacts(block: Block): readonly BlockFact[] {
  if (block.kind === 'code' || block.kind === 'comment') return [];
  const { prose, links } = block.inline;
  const found = [
    ...factsInWords(prose, MOST_FACTS),
    // A table's cells are no sentence.
    ...(block.kind === 'html' ? [] : placed('name', thankedNames(prose))),
    ...links.flatMap((link) => [...placed('date', addressDates(link))]),
  ];
  return found
    .sort((one, other) => one.from - other.from)
    .map((fact) => ({ ...fact, quote: quoted(block.text, prose, fact) }));
}

/** More cannot be ticked off by people; a hostile text must not fill the list. */
const MOST_FACTS = 500;
const MOST_PLACES = 50;

/** All facts of the post, each once, in the order in which they first stand there. */
export function gatherFacts(
  post: CheckedPost,
  site: Site,
  factsOf: (block: Block) => readonly BlockFact[],
): readonly Fact[] {
  const facts = new Map<string, { kind: FactKind; quote: string; places: Range[] }>();
  const add = ({ kind, quote, from, to }: BlockFact, offset: number) => {
    const known = facts.get(quote) ?? { kind, quote, places: [] };
    if (known.places.length < MOST_PLACES) known.places.push({ from: offset + from, to: offset + to });
    if (facts.size < MOST_FACTS) facts.set(quote, known);
  };
  for (const fact of publishedDay(post, site)) add(fact, 0);
  for (const [index, { block, from }] of post.blocks.entries()) {
    for (const fact of [...factsOf(block), ...listed(post.blocks, index)]) {
      if (!isEvent(fact, site)) add(fact, from);
    }
  }
  return [...facts.values()];
}

type Unquoted = Omit<BlockFact, 'quote'>;

/** The first that reads something at a word has it, so that `October 16` is not 16 of anything. */
const KINDS: readonly (readonly [FactKind, Reader])[] = [
  ['date', date],
  ['time', time],
  ['price', price],
  ['number', amount],
];

function* factsInWords(prose: string, most: number): Generator<Unquoted> {
  const words = wordsOf(prose);
  let left = most;
  for (let at = 0; at < words.length && left > 0; at += 1) {
    const first = words[at];
    if (!first || !BEGINS.test(first.text)) continue;
    const found = factAt(words, at);
    const last = words[(found?.end ?? 0) - 1];
    if (!found || !last) continue;
    yield { kind: found.kind, from: first.from, to: last.to };
    left -= 1;
    at = found.end - 1;
  }
}

/** Most words begin no fact, and need not be read by each kind. */
const BEGINS = /^(?:[\d$€£¥₹]|[A-Z]|(?:noon|midnight|the)$)/;

function factAt(
  words: readonly Word[],
  at: number,
): { readonly kind: FactKind; readonly end: number } | null {
  for (const [kind, read] of KINDS) {
    const end = read(words, at);
    if (end !== null) return { kind, end };
  }
  return null;
}

function* placed(kind: FactKind, ranges: Iterable<Range>): Generator<Unquoted> {
  for (const range of ranges) yield { kind, ...range };
}

/** As people read it: without marks, with single blanks. What stands in an address is shown as it stands. */
function quoted(text: string, prose: string, { from, to }: Range): string {
  const words = prose.slice(from, to);
  const shown = words.includes('\ufffc') ? text.slice(from, to) : words;
  return shown.replace(/\s+/g, ' ').trim();
}

function publishedDay({ source, fields }: CheckedPost, { date: rule }: Site): readonly BlockFact[] {
  const field = rule && fields.find(rule.field);
  if (!field || field.value === null || field.at.from === field.at.to) return [];
  const quote = source.slice(field.at.from, field.at.to).replace(/\s+/g, ' ').trim();
  return [{ kind: 'published', quote, ...field.at }];
}

/** “Thank you to our sponsors:” before a blank line: then the list below it names them. */
function listed(blocks: readonly PlacedBlock[], index: number): readonly BlockFact[] {
  const before = blocks[index - 1]?.block;
  const block = blocks[index]?.block;
  if (!before || !block || block.kind !== 'text' || !/:[\s*_]{0,9}$/.test(before.text.slice(-10))) return [];
  if (!/\b(?:thank|grateful|shout-?out)/i.test(before.text.slice(-1_000))) return [];
  const { prose } = block.inline;
  return [...placed('name', listedNames(prose))].map((fact) => ({
    ...fact,
    quote: quoted(block.text, prose, fact),
  }));
}

/** The event itself is thanked in half of the posts; nobody needs to confirm its name or a word of it. */
function isEvent({ kind, quote }: BlockFact, { name, writing }: Site): boolean {
  if (kind !== 'name') return false;
  const own = [name, writing.event?.name ?? name];
  return own.some((each) => quote.startsWith(each) || each.split(/\W/).includes(quote));
}
