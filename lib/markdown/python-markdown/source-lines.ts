import { CLOSE, OPEN } from './stand-in.ts';

/** A line as the readers see it, and where it begins in the text of the post (UTF-16 code units). */
export interface Line {
  readonly text: string;
  readonly at: number;
}

/**
 * The lines of a post as Python-Markdown's `normalize_whitespace` leaves them: tabs are blanks up to the next stop,
 * lines of blanks are empty, and two empty lines follow the text.
 */
export function sourceLines(source: string, tabLength: number): Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|\r|\n/g;
  let at = 0;
  for (const { 0: mark, index } of source.matchAll(ending)) {
    lines.push({ text: normalised(source.slice(at, index), tabLength, lines.length), at });
    at = index + mark.length;
  }
  lines.push({ text: normalised(source.slice(at), tabLength, lines.length), at });
  const end = source.length;
  return [...lines, { text: '', at: end }, { text: '', at: end }];
}

/** The characters of the stand-ins (`stand-in.ts`) cannot come from the post. */
function normalised(line: string, tabLength: number, index: number): string {
  const clean = SPECIAL.test(line) ? expandTabs(line.replace(STAND_IN_EDGES, ''), tabLength) : line;
  return index > 0 && ONLY_BLANKS.test(clean) ? '' : clean;
}

/** Columns count characters, not code units. */
function expandTabs(line: string, tabLength: number): string {
  let column = 0;
  const parts = line.split('\t').map((part, index, all) => {
    column += [...part].length;
    const width = index < all.length - 1 ? tabLength - (column % tabLength) : 0;
    column += width;
    return part + ' '.repeat(width);
  });
  return parts.join('');
}

const SPECIAL = new RegExp(`[${OPEN}${CLOSE}\t]`);
const STAND_IN_EDGES = new RegExp(`[${OPEN}${CLOSE}]`, 'g');
const ONLY_BLANKS = /^ +$/;
