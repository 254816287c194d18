import type { BlockReader } from './block-reader.ts';
import { leaf } from './element.ts';
import { stripped } from './white-space.ts';

/** `$$ … $$` between blank lines. */
export function readBlockMath(reader: BlockReader): boolean {
  const { source } = reader;
  if (!reader.isAfterBoundary) return false;
  const opening = source.look(start);
  const from = source.at + (opening?.[0].length ?? 0);
  const closing = opening && source.find(dollars, from);
  if (!closing) return false;
  const before = source.at;
  const rest = closing.index + 2;
  lineRest.lastIndex = rest;
  const restOfLine = lineRest.exec(source.text);
  if (opening[1]) {
    // An escaped one is no formula: without its backslash the line is read as text.
    if (restOfLine) source.at = from - 2;
    return false;
  }
  source.at = rest + (restOfLine?.[0].length ?? 0);
  if (!reader.isBeforeBoundary) {
    source.at = before;
    return false;
  }
  const text = stripped(source.text.slice(from, closing.index));
  reader.add({ type: 'math', text, place: 'block', ...leaf() });
  return true;
}

export const dollars = /\$\$/g;

const start = / {0,3}(\\)?\$\$/y;
const lineRest = /[ \t\v\f]*\n/y;
