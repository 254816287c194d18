import type { Element } from './element.ts';
import type { KramdownOptions } from './options.ts';

/** Gives each heading of a document an id of its own. */
export interface HeadingIds {
  /** From the text without its markup. */
  idOf(text: string): string;
}

/** GFM's ids: lower case, words kept in every language; a second one gets `-1`. */
export function gfmIds({ auto_id_prefix }: KramdownOptions): HeadingIds {
  const seen = new Map<string, number>();
  return {
    idOf(text) {
      const id = text.toLowerCase().replace(noWord, '').replace(/[ \t]/g, '-');
      return auto_id_prefix + numbered(id, seen);
    },
  };
}

/** kramdown's own ids, which HTML blocks and footnotes have in GFM too: English letters and digits only. */
export function plainIds({ auto_id_prefix, transliterated_header_ids }: KramdownOptions): HeadingIds {
  const seen = new Map<string, number>();
  return {
    idOf(text) {
      const id = plainId(transliterated_header_ids ? withoutAccents(text) : text);
      return auto_id_prefix + numbered(id === '' ? 'section' : id, seen);
    },
  };
}

/** What kramdown makes of a text where nothing asks for its being the only one. */
export function plainId(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/gm, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase();
}

/** What ids are made of. Code and formulas count in GFM only. */
export function textOf(tokens: readonly Element[], input: KramdownOptions['input']): string {
  let text = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'code span':
      case 'math':
        if (input === 'GFM') text += token.text;
        break;
      case 'text':
      case 'mark':
      case 'abbreviation':
        text += token.text;
        break;
      default:
        text += textOf(token.tokens, input);
    }
  }
  return text;
}

const noWord = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

function numbered(id: string, seen: Map<string, number>): string {
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
