import { isAlias, isMap, isScalar, type Node, parseDocument } from 'yaml';
import { onOneLine } from './plain-inline.ts';
import { type Range, splitPost } from './split.ts';

/** A field's value as one line of text, and where it stands in the source, quotes included. */
export interface Field extends Range {
  readonly text: string;
}

/**
 * Reads one plain field of the front matter. A value that is no string (a year, a list) is given as text.
 * Front matter that is broken YAML is searched for a line that starts with the name. Null if there is no
 * front matter, no such field, or nothing in it.
 */
export function readField(source: string, name: string): Field | null {
  const { frontMatter } = splitPost(source);
  if (frontMatter.state !== 'yaml') return null;
  const { from, to } = frontMatter.content;
  const yaml = source.slice(from, to).replace(LONE_RETURN, '\n');
  const found = (yaml.length <= LARGEST_YAML && fieldInYaml(yaml, name)) || fieldInLines(yaml, name);
  const text = found ? onOneLine(found.text) : '';
  return found && text !== '' ? { text, from: from + found.from, to: from + found.to } : null;
}

/** Front matter is a few hundred bytes; beyond this the YAML parser would be felt while typing. */
const LARGEST_YAML = 20_000;

/** The YAML parser knows only `\n` and `\r\n`; `splitPost` also ends a line at a `\r` alone. */
const LONE_RETURN = /\r(?!\n)/g;

/** Null if the YAML is broken; an empty field if it is sound and has none of that name. */
function fieldInYaml(yaml: string, name: string): Field | null {
  const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false, strict: false });
  if (document.errors.length > 0) return null;
  const none = { text: '', from: 0, to: 0 };
  if (!isMap<Node, Node | null>(document.contents)) return none;
  const value = document.contents.items.find(({ key }) => isScalar(key) && key.value === name)?.value;
  if (!value?.range) return none;
  const [from, to] = value.range;
  const resolved = isAlias(value) ? value.resolve(document) : value;
  const text = isScalar(resolved) ? String(resolved.value ?? '') : yaml.slice(from, to);
  return { text, from, to };
}

function fieldInLines(yaml: string, name: string): Field | null {
  const line = new RegExp(`^${name}[ \\t]*:[ \\t]*(\\S.*)$`, 'm').exec(yaml);
  const rest = line?.[1]?.trimEnd();
  if (!line || !rest) return null;
  const from = line.index + line[0].indexOf(rest, line[0].indexOf(':') + 1);
  const quoted = /^(["'])(.*)\1$/.exec(rest)?.[2];
  return { text: quoted ?? rest, from, to: from + rest.length };
}
