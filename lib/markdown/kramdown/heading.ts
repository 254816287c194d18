import type { BlockReader } from './block-reader.ts';
import { base, run } from './element.ts';
import { matchAt, shapes } from './line-shapes.ts';
import { withoutEnd } from './white-space.ts';

/** `## Heading ##` */
export function readHashHeading(reader: BlockReader): boolean {
  const { source } = reader;
  const { input, gfm_quirks } = reader.reading.options;
  if (input === 'kramdown' || !gfm_quirks.includes('paragraph_end')) {
    if (!reader.isAfterBoundary) return false;
  }
  const found = source.look(input === 'GFM' ? shapes.heading : anyHashes);
  if (!found) return false;
  const { text, id } = contents(found[2] ?? '');
  const bare = withoutHashes(text, input === 'GFM');
  if (bare === '') return false;
  source.at += found[0].length;
  addHeading(reader, { depth: found[1]?.length ?? 1, text: bare, id });
  return true;
}

/** One line of text over a line of `=` or `-`. */
export function readUnderlinedHeading(reader: BlockReader): boolean {
  const { source } = reader;
  const found = reader.isAfterBoundary && matchAt(underlined, source.text, source.at);
  if (!found) return false;
  const { text, id } = contents(found[1] ?? '');
  if (text === '') return false;
  source.at += found[0].length;
  addHeading(reader, { depth: found[2] === '-' ? 2 : 1, text, id });
  return true;
}

const anyHashes = /(#{1,6})[\t ]*([^ \t].*)\n/y;
const underlined = / {0,3}([^ \t].*)\n([-=])[-=]*[ \t\f\v]*\n/y;
const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const headingId = new RegExp(
  `[\\t ]\\{#([${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`,
  'u',
);

/** Without the hashes at its end: in GFM a blank has to stand before them, elsewhere no backslash. */
function withoutHashes(text: string, isGfm: boolean): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  const before = text.charAt(end - 1);
  if (end === text.length || (isGfm && before !== ' ' && before !== '\t')) return text;
  return withoutEnd(text.slice(0, !isGfm && before === '\\' ? end + 1 : end));
}

interface Contents {
  readonly text: string;
  readonly id: string | null;
}

/** A heading may name its id at its end: `## Heading {#id}`. */
function contents(written: string): Contents {
  const text = withoutEnd(written);
  const named = text.endsWith('}') ? headingId.exec(text) : null;
  if (!named) return { text, id: null };
  return { text: withoutEnd(text.slice(0, named.index)), id: named[1] ?? null };
}

function addHeading(reader: BlockReader, { depth, text, id }: Contents & { depth: number }): void {
  const heading = reader.add({ type: 'heading', depth, text, id: null, ...base([run(text)]) });
  if (id !== null) heading.attributes = new Map([['id', id]]);
}
