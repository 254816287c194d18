import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import type { Range } from '../../post/split.ts';
import type { Fix, Found } from '../check.ts';
import type { StyleEngine } from '../style-engine.ts';
import { createPhraseFilter } from './equality-phrases.ts';

/** Finds words that may exclude people with `retext-equality`, in texts of up to 20,000 characters. */
export function createInclusiveLanguage(): StyleEngine['inclusiveLanguage'] {
  let remarks: readonly Remark[] = [];
  const processor = unified()
    .use(retextEnglish)
    .use(retextEquality, { ignore: ['mental', 'mentally ill'] })
    .use(() => (_tree, file) => {
      remarks = file.messages;
    })
    .freeze();
  const mayHoldPhrase = createPhraseFilter();
  return (prose) => {
    if (prose.length > LONGEST || !mayHoldPhrase(prose)) return [];
    // As many characters, so that offsets stay.
    processor.runSync(processor.parse(prose.replaceAll('\ufffc', ' ')));
    return remarks.flatMap((remark) => found(remark, prose));
  };
}

/** Longer is no paragraph; the parser's time for one word grows with its length. */
const LONGEST = 20_000;

/** What is used of a `VFileMessage`. */
interface Remark {
  readonly ruleId?: string | undefined;
  readonly actual?: string | null | undefined;
  readonly expected?: readonly string[] | null | undefined;
  readonly place?: object | undefined;
}

/**
 * Rules about the words that real people use for themselves and their families, of whom posts speak, and those
 * of which most uses in 250 published posts were harmless: “a special thanks”, “our host city”, “the Django
 * Fellowship”, “a masters in computer science”, “disabled people”, “cashew nuts”.
 */
const OFF: ReadonlySet<string> = new Set(
  `he-she her-him herself-himself gal-guy gals-man husband-wife husbands-wives mother-father dad-mom dads-moms
  daughter-son daughters-sons boy-girl boys-girls brother-sister brothers-sisters aunt-uncle aunts-uncles
  nephew-niece nephews-nieces stepdad-stepmom maternity-paternity gramps-granny granddaughter-grandson granddaughters-grandsons
  grandfathers-grandmothers boyfriend-girlfriend boyfriends-girlfriends bride-groom actor-actress
  actors-actresses host-hostess hostesses-hosts king-queen kings-queens alumna-alumnus alumnae-alumni hero-heroine
  heroes-heroines bi latino fellowship hang special invalid master masters`.split(/\s+/),
);

/** Of rules whose other words stay. */
const HARMLESS: ReadonlySet<string> = new Set(['nuts', 'working mother', 'working mothers']);

function found({ ruleId, actual, expected, place }: Remark, prose: string): readonly Found[] {
  const range = rangeOf(place);
  if (!range || !actual || OFF.has(ruleId ?? '') || HARMLESS.has(actual.toLowerCase())) return [];
  if (isName(prose, range.from)) return [];
  // Without another word it is “easy” or “of course”, which a manual should not say and a post may.
  if (!expected || expected.length === 0) return [];
  const better = expected.length > MOST_SUGGESTIONS ? [] : expected;
  return [
    { ...range, message: messageFor(actual, better), fixes: better.map((word) => replacement(word, range)) },
  ];
}

/** With more, the word means so many things that none of them is likely to be meant. */
const MOST_SUGGESTIONS = 5;

function messageFor(words: string, better: readonly string[]): string {
  const quoted = better.map((word) => `“${word}”`).join(' or ');
  const advice = better.length > 0 ? `Where it fits, write ${quoted}.` : 'Say in other words what you mean.';
  return `“${words}” may hurt or leave out some readers. ${advice}`;
}

function replacement(insert: string, at: Range): Fix {
  return { title: `Write “${insert}”`, edits: [{ ...at, insert }], isSafe: false };
}

/** `Burger King`, `Master of Ceremonies`: a capital in the middle of a sentence. */
function isName(prose: string, from: number): boolean {
  return (
    /^\p{Lu}/u.test(prose.slice(from, from + 2)) &&
    !/^\s*$|[.!?:]["”’)]{0,2}\s+$/.test(prose.slice(Math.max(0, from - 9), from))
  );
}

function rangeOf(place: object | undefined): Range | null {
  if (!place || !('start' in place) || !('end' in place)) return null;
  const from = offsetOf(place.start);
  const to = offsetOf(place.end);
  return from === null || to === null ? null : { from, to };
}

function offsetOf(point: unknown): number | null {
  return typeof point === 'object' && point !== null && 'offset' in point && typeof point.offset === 'number'
    ? point.offset
    : null;
}
