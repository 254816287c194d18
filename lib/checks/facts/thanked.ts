import type { Range } from '../../post/split.ts';

/** Who is thanked in a prose: the names after a word of thanks, to the end of its sentence or list. */
export function* thankedNames(prose: string): Generator<Range> {
  let end = 0;
  for (const thanks of prose.matchAll(THANKS)) {
    if (thanks.index < end) continue;
    const from = thanks.index + thanks[0].length;
    end = sentenceEnd(prose, from);
    const names = [...namesIn(prose, { from, to: end })];
    // “Thank you to the team! The folks from …”: whom it means stands in the sentence after it.
    if (names.length > 0) yield* names;
    else yield* namesIn(prose, { from: afterFirstWord(prose, end), to: sentenceEnd(prose, end + 1) });
  }
}

/** Every name in a prose that is a list of those thanked. */
export function listedNames(prose: string): Generator<Range> {
  return namesIn(prose, { from: 0, to: Math.min(prose.length, LONGEST_LIST) });
}

const THANKS = /\b(?:thanks?|thanked|thanking|thankful|grateful|gratitude|kudos|shout-?outs?)\b/giu;

/** In UTF-16 code units; what goes on for longer is no sentence. */
const LONGEST_LIST = 2_000;

function sentenceEnd(prose: string, from: number): number {
  const rest = prose.slice(from, from + LONGEST_LIST);
  // An initial, as in “J. Smith”, ends no sentence.
  const end = rest.search(/(?<!\b\p{Lu})[.!?](?=\s|$)/u);
  return from + (end === -1 ? rest.length : end);
}

/** Every sentence begins with a capital. */
function afterFirstWord(prose: string, end: number): number {
  return end + (/^[.!?]\s{0,9}[\p{L}'’]{0,40}/u.exec(prose.slice(end, end + 60))?.[0].length ?? 0);
}

function* namesIn(prose: string, { from, to }: Range): Generator<Range> {
  for (const { index, 0: name } of prose.slice(from, to).matchAll(NAME)) {
    if (!NO_NAME.test(name)) yield { from: from + index, to: from + index + name.length };
  }
}

/** Words with capitals, with `de`, `van` and the like between them. */
const NAME =
  /(?<![\p{L}\p{N}@#])\p{Lu}[\p{L}\p{M}\p{N}'’&-]{1,40}(?:[ ](?:(?:al|bin|d[aeiou]|del|den|der|dos|la|le|of|van|von|y)[ ]){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’&-]{0,40}\.?){0,6}/gu;

const NO_NAME =
  /^(?:Also|And|Another|As|At|Django|DjangoCon|Everyone|For|From|GitHub|Hope|If|In|It|It['’]s|Its|Let|Of|On|Once|Our|Python|She|So|Special|Thanks?|That|The|Their|Then|There|These|They|This|To|Twitter|Until|Us|US|We|Who|With|Without|You|Your|YouTube)$/;
