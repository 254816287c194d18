import type { Range } from '../../post/split.ts';
import type { Block } from '../block.ts';
import type { Spelling } from '../spelling.ts';

/** A word that the dictionary does not know. The range counts from the block's start. */
export interface DoubtfulWord extends Range {
  /** Without the possessive, the apostrophe a straight one. */
  readonly word: string;
  /** In lower case, by which the same words are told. */
  readonly key: string;
  /** Whether it may well be a name, so that only its occurrence counts. */
  readonly isName: boolean;
}

/** The words of a block that the dictionary does not know, but for what is no prose: code, hosts, handles. */
export function* doubtfulWords({ kind, inline }: Block, spelling: Spelling): Generator<DoubtfulWord> {
  const { prose, markdown, links } = inline;
  const labels = links.filter(({ text }) => !/\s/.test(text.trim()));
  for (const { index, 0: token } of prose.matchAll(TOKEN)) {
    if (NO_PROSE.test(token) || isCutByMarks(markdown, index, token.length)) continue;
    for (const part of token.matchAll(PART)) {
      const from = index + part.index;
      const word = plainWord(part[0]);
      if (word.length < SHORTEST || word.length > LONGEST || spelling.isKnown(word)) continue;
      if (isOtherLanguage(prose, from)) continue;
      const isLabel = labels.some(({ textAt }) => textAt !== null && textAt.from <= from && from < textAt.to);
      const isInSentence =
        kind === 'heading' || !/^\s*$|[.!?]["”’)]{0,2}\s+$/.test(prose.slice(Math.max(0, from - 9), from));
      const isName = isLabel || isNameLike(word, isInSentence);
      yield { word, key: word.toLowerCase(), isName, from, to: from + word.length };
    }
  }
}

/** From blank to blank, or to a mark that no word has inside. */
const TOKEN = /[^\s()[\]{}<>"“”„«»,;!?|*…—–]+/gu;

/** Digits, hosts, paths, handles, hashtags, names of variables, and letters beyond those of the dictionary. */
const NO_PROSE = /[\d@#_\\/:=~^$%\ufffc]|\.[a-z]|[^\p{ASCII}‘’]/iu;

/** The parts of a compound, each a word of its own. */
const PART = /[A-Za-z]+(?:['’][A-Za-z]+)*/g;

/** `a/b`, `w3c` and `'s` tell nothing. */
const SHORTEST = 3;

/** The longest of the dictionary is shorter; a step from a longer one would take its time. */
const LONGEST = 40;

/** So far around a word its language is looked for, in characters. */
const AROUND = 60;

/** Whether it stands among the small words of Spanish, French, German, Italian or Portuguese: a talk’s title. */
function isOtherLanguage(prose: string, at: number): boolean {
  const around = prose.slice(Math.max(0, at - AROUND), at + AROUND);
  return (around.match(SMALL_WORDS) ?? []).length > 1;
}

/** None is a word of English. */
const SMALL_WORDS =
  /(?<![\p{L}'’-])(?:de|del|el|los|las|una|uno|unos|unas|para|por|con|que|en|tu|mi|les|des|du|une|et|pour|avec|und|der|das|ein|eine|mit|für|von|nicht|di|della|uma|um|os|em|dos)(?![\p{L}'’-])/gu;

function plainWord(text: string): string {
  return text.replaceAll('’', "'").replace(/'s$/i, '');
}

/** Emphasis within a word: what stands between the marks is only a piece of it. */
function isCutByMarks(markdown: string, from: number, length: number): boolean {
  return (
    /[\p{L}\p{N}][*_~]+$/u.test(markdown.slice(Math.max(0, from - 4), from)) ||
    /^[*_~]+[\p{L}\p{N}]/u.test(markdown.slice(from + length, from + length + 4))
  );
}

/** All capitals, camel case, or a capital where no sentence begins; in headings many words have one. */
function isNameLike(word: string, isInSentence: boolean): boolean {
  return /[A-Z]/.test(word.slice(1)) || (isInSentence && /^[A-Z]/.test(word));
}
