import type { BlockReader } from './block-reader.ts';
import { indentedEnd, withoutIndent } from './code-block.ts';
import { base } from './element.ts';
import { matchAt } from './line-shapes.ts';
import { linkLabel } from './reading.ts';
import { Source } from './source.ts';
import { stripped } from './white-space.ts';

/** `[^name]: text`, with indented lines under it. */
export function readFootnote(reader: BlockReader): boolean {
  const { source } = reader;
  const found = source.take(footnote);
  if (!found) return false;
  const [, name = '', line = ''] = found;
  const end = indentedEnd(source, source.at);
  const text = line + source.text.slice(source.at, end);
  source.at = end;
  const content = { type: 'footnote definition' as const, ...base() };
  reader.readInside(content, new Source(withoutIndent(text)));
  reader.addBoundary('footnote');
  reader.reading.footnotes.set(name, content);
  return true;
}

/** `[label]: address "title"`, the title on the same line or the next one. */
export function readLink(reader: BlockReader): boolean {
  const { source } = reader;
  const label = source.look(linkStart);
  const found = label && linkTarget(source.text, source.at + label[0].length);
  if (!found) return false;
  source.at = found.end;
  const place = reader.addBoundary('link');
  reader.reading.links.set(linkLabel(label[1] ?? ''), { address: found.address, title: found.title, place });
  return true;
}

/** `*[HTML]: what it stands for` */
export function readAbbreviation(reader: BlockReader): boolean {
  const found = reader.source.take(abbreviation);
  if (!found) return false;
  const place = reader.addBoundary('abbreviation');
  const [, short = '', title = ''] = found;
  // A later definition replaces an earlier one, in the place of the earlier one.
  reader.reading.abbreviations.set(short, { title: stripped(title), place });
  return true;
}

const footnote = / {0,3}\[\^(\w[\w-]*)\]:(.*\n)/y;
const linkStart = / {0,3}\[([^\n\]]+)\]:[ \t]*/y;
const abbreviation = / {0,3}\*\[((?:[^\]\n]|\](?!:))+)\]:(.*)\n/y;
const pointed = /<([^>\n]*)>/y;
const bare = /(?:[^ \t\n]+|[ \t]+(?!["' \t\n]))*/y;
const sameLineTitle = /[ \t]+(["'])(.+)\1[ \t]*\n/y;
const nextLineTitle = /[ \t]*\n[ \t]*(["'])(.+)\1[ \t]*\n/y;
const lineEnd = /[ \t]*\n/y;

interface Target {
  readonly address: string;
  readonly title: string | null;
  readonly end: number;
}

function linkTarget(text: string, at: number): Target | null {
  const inPoints = matchAt(pointed, text, at);
  const found = inPoints && titled(text, at + inPoints[0].length, inPoints[1] ?? '');
  if (found) return found;
  const address = matchAt(bare, text, at)?.[0] ?? '';
  return address === '' ? null : titled(text, at + address.length, address);
}

function titled(text: string, at: number, address: string): Target | null {
  const title = matchAt(sameLineTitle, text, at) ?? matchAt(nextLineTitle, text, at);
  const rest = title ?? matchAt(lineEnd, text, at);
  return rest && { address, title: title?.[2] ?? null, end: at + rest[0].length };
}
