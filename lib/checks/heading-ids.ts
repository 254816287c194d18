import type { EngineRule } from '../sites/site.ts';

/**
 * The ids that a site's engine may give a heading, without the number that it adds to one that is there
 * already. `text` is as written in Markdown; emphasis and links in it are read as their words.
 */
export function headingIds(text: string, engine: EngineRule['id']): readonly string[] {
  const words = plainWords(text);
  const [github, encoded] = [githubId(words), encodedId(words)];
  switch (engine) {
    case 'python-markdown':
      return [];
    case 'markdown-it':
      return [encoded, github];
    default:
      return [github, encoded];
  }
}

function plainWords(text: string): string {
  return text
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<[^<>]*>|\{[:#][^{}]*\}/g, '')
    .replace(/[*`~]|(?<!\w)_|_(?!\w)/g, '')
    .trim();
}

/** kramdown with GFM's rules, GitHub and Hugo: lower case, no punctuation, a dash for each blank. */
function githubId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} \t-]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** markdown-it-anchor's own: lower case, a dash for blanks, all else escaped as in an address. */
function encodedId(words: string): string {
  return encodeURIComponent(words.toLowerCase().replace(HALF_CHARACTER, '\ufffd').replace(/\s+/g, '-'));
}

/** Of a character that takes two code units, one alone: it cannot be escaped. */
const HALF_CHARACTER = /[\ud800-\udfff]/gu;
