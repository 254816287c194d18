import type { Range } from '../../post/split.ts';
import type { Block, Inline } from '../block.ts';
import type { Spelling } from '../spelling.ts';
import { isOtherLanguage } from './other-language.ts';

/** A word that the dictionary does not know. The range counts from the block's start. */
export interface DoubtfulWord extends Range {
  /** Without the possessive, the apostrophe a straight one. */
  readonly word: string;
  /** In lower case, by which the same words are told. */
  readonly key: string;
  /** Whether it may well be a name, so that only its occurrence counts. */
  readonly isName: boolean;
  /** Where no sentence begins, names have a capital, and so have the words of headings; two names stand together. */
  readonly capital: 'none' | 'alone' | 'beside-another';
}

/** The words of a block that the dictionary does not know, but for what is no prose: code, hosts, handles. */
export function doubtfulWords({ kind, inline }: Block, spelling: Spelling): Generator<DoubtfulWord> {
  return doubtfulIn(inline, kind === 'heading', spelling);
}

/** The same of a text without Markdown. In a headline, a capital says nothing. */
export function doubtfulWordsOf(
  text: string,
  isHeadline: boolean,
  spelling: Spelling,
): Generator<DoubtfulWord> {
  return doubtfulIn({ prose: text, markdown: text, links: [] }, isHeadline, spelling);
}

function* doubtfulIn(
  { prose, markdown, links }: Pick<Inline, 'prose' | 'markdown' | 'links'>,
  isHeadline: boolean,
  spelling: Spelling,
): Generator<DoubtfulWord> {
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
        isHeadline || !/^\s*$|[.!?]["”’)]{0,2}\s+$/.test(prose.slice(Math.max(0, from - 9), from));
      const isName = isLabel || /[A-Z]/.test(word.slice(1));
      const capital =
        isInSentence && /^[A-Z]/.test(word) ? capitalAt(prose, from, from + word.length) : 'none';
      yield { word, key: word.toLowerCase(), isName, capital, from, to: from + word.length };
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

function capitalAt(prose: string, from: number, to: number): DoubtfulWord['capital'] {
  const before =
    prose
      .slice(Math.max(0, from - LONGEST), from)
      .split(/\s/)
      .at(-2) ?? '';
  return /^\p{Lu}/u.test(before) || /^\s\p{Lu}/u.test(prose.slice(to, to + 2)) ? 'beside-another' : 'alone';
}

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
