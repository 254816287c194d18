import type { FrontMatterStyle } from './front-matter.ts';
import { onOneLine } from './plain-inline.ts';
import { type Range, splitPost } from './split.ts';
import { readToml } from './toml-fields.ts';
import { readSoundYaml } from './yaml-front-matter.ts';

/** A field's value as one line of text, and where it stands in the source, quotes included. */
export interface Field extends Range {
  readonly text: string;
}

/**
 * Reads one plain field of the front matter. A value that is no string (a year, a list) is given as text.
 * Front matter that is broken is searched for a line that starts with the name. Null if there is no
 * front matter, no such field, or nothing in it.
 */
export function readField(source: string, name: string): Field | null {
  const { frontMatter } = splitPost(source);
  if (frontMatter.state !== 'yaml' && frontMatter.state !== 'toml') return null;
  const { from, to } = frontMatter.content;
  const content = source.slice(from, to);
  const found = fieldInContent(content, frontMatter.state, name) ?? fieldInLines(content, name);
  const text = found ? onOneLine(found.text) : '';
  return found && text !== '' ? { text, from: from + found.from, to: from + found.to } : null;
}

/** Front matter is a few hundred bytes; beyond this the parsers would be felt while typing. */
const LARGEST = 20_000;

/** Null if it is broken; an empty field if it is sound and has none of that name. */
function fieldInContent(content: string, style: FrontMatterStyle, name: string): Field | null {
  if (content.length > LARGEST) return null;
  const { fields, problems } = style === 'yaml' ? readSoundYaml(content) : readToml(content);
  if (problems.length > 0) return null;
  const field = fields.find(({ path }) => path.length === 1 && path[0] === name);
  if (!field || field.value === null) return { text: '', from: 0, to: 0 };
  const { from, to } = field.at;
  return { text: typeof field.value === 'string' ? field.value : content.slice(from, to), from, to };
}

function fieldInLines(content: string, name: string): Field | null {
  const line = new RegExp(`^${name}[ \\t]*[:=][ \\t]*(\\S.*)$`, 'm').exec(content);
  const rest = line?.[1]?.trimEnd();
  if (!line || !rest) return null;
  const from = line.index + line[0].lastIndexOf(rest);
  const quoted = /^(["'])(.*)\1$/.exec(rest)?.[2];
  return { text: quoted ?? rest, from, to: from + rest.length };
}
