/** A stretch of a text, in UTF-16 code units. */
export interface Said {
  readonly from: number;
  readonly to: number;
}

/**
 * The first place where a text says the wanted words, whole ones, in whatever form (`flatText`); null if
 * there is none.
 */
export function findSaid(text: string, wanted: string): Said | null {
  const needle = flatText(wanted);
  const { flat, pieces } = flatten(text);
  if (needle === '') return null;
  for (let at = flat.indexOf(needle); at !== -1; at = flat.indexOf(needle, at + needle.length)) {
    const [first, last] = [pieces[at], pieces[at + needle.length - 1]];
    if (first && last && isWhole(flat, at, needle)) return { from: first.from, to: last.to };
  }
  return null;
}

/** As texts are compared: white space, the form of quotes and dashes, and what is invisible do not count. */
export function flatText(text: string): string {
  return text.replace(PIECES, plainPiece).trim();
}

/** Each character of the flat text is a stretch of the text it came from. */
function flatten(text: string): { readonly flat: string; readonly pieces: readonly Said[] } {
  let flat = '';
  const pieces: Said[] = [];
  const add = (text: string, from: number, to: number | null) => {
    for (let at = 0; at < text.length; at++) {
      pieces.push(to === null ? { from: from + at, to: from + at + 1 } : { from, to });
    }
    flat += text;
  };
  let at = 0;
  for (const { index, 0: piece } of text.matchAll(PIECES)) {
    add(text.slice(at, index), at, null);
    at = index + piece.length;
    add(plainPiece(piece), index, at);
  }
  add(text.slice(at), at, null);
  const start = flat.startsWith(' ') ? 1 : 0;
  const end = flat.endsWith(' ') && flat.length > start ? flat.length - 1 : flat.length;
  return { flat: flat.slice(start, end), pieces: pieces.slice(start, end) };
}

/** What has another form: white space, dashes and invisible characters in a row, single quotes. */
const PIECES = /\s+|[-\u2010-\u2015\u2212]+|[\u00ad\u200b-\u200d\u2060]+|[‘’‚‛′`“”„‟″…]/g;

function plainPiece(piece: string): string {
  if (/^\s/.test(piece)) return ' ';
  if (/^[-\u2010-\u2015\u2212]/.test(piece)) return '-';
  return plainCharacters.get(piece) ?? '';
}

const plainCharacters: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′`'].map((quote) => [quote, "'"] as const),
  ...[...'“”„‟″'].map((quote) => [quote, '"'] as const),
  ['…', '...'],
]);

/** `May 1` does not stand in `May 12`. */
function isWhole(flat: string, at: number, needle: string): boolean {
  return !isInWord(flat, at) && !isInWord(flat, at + needle.length);
}

function isInWord(flat: string, at: number): boolean {
  return WORD.test(flat.charAt(at - 1)) && WORD.test(flat.charAt(at));
}

const WORD = /[\p{L}\p{N}]/u;
