import type { FieldPath } from '../sites/site.ts';
import type { TextEdit } from './edit.ts';
import type { FieldValue } from './front-matter.ts';
import { lineEnd, lineStart } from './line-bounds.ts';
import { blockIndent, reblocked } from './yaml-block-text.ts';
import { groupLines, type YamlLayout } from './yaml-entry-text.ts';
import { isGroup, type YamlManner, yamlText } from './yaml-text.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** An entry that gets another value. */
export interface Replacement {
  readonly yaml: string;
  readonly path: FieldPath;
  readonly entry: YamlEntry;
  /** Whether it stands in `{…}`. */
  readonly isFlow: boolean;
  readonly value: FieldValue;
  readonly layout: YamlLayout;
}

/** The edits that put another value in the place of the one that stands there, or null if it cannot be written. */
export function replaceValue(replacement: Replacement): TextEdit[] | null {
  const { isFlow, value } = replacement;
  if (isFlow) return replaceInFlow(replacement);
  if (isGroup(value) && Object.keys(value).length > 0) return replaceByGroup(replacement);
  if (value === null) return [clearing(replacement)];
  const text = blockText(replacement) ?? yamlText(value, mannerOf(replacement.entry.node, replacement));
  return text === null ? null : replaceByText(replacement, text);
}

/** How a new value is written in the place of an old one. */
export function mannerOf(
  node: YamlNode,
  { isFlow, path, layout }: Pick<Replacement, 'isFlow' | 'path' | 'layout'>,
): YamlManner {
  const style = node.kind === 'scalar' ? node.style : 'plain';
  const wasDate = node.kind === 'scalar' && style === 'plain' && DATE_START.test(node.text);
  return {
    isFlow,
    quotes: style === 'single' || style === 'double' ? style : 'plain',
    isDate: wasDate || layout.isDate(path),
  };
}

const DATE_START = /^\d{4}-\d{1,2}-\d{1,2}/;

function replaceInFlow(replacement: Replacement): TextEdit[] | null {
  const { yaml, entry, value } = replacement;
  const text = yamlText(value, mannerOf(entry.node, replacement));
  if (text === null) return null;
  const { from, to } = entry.node.at;
  const gap = entry.colon === null ? ': ' : yaml.charAt(from - 1) === ':' ? ' ' : '';
  return [{ from, to, insert: gap + text }];
}

/** What stood there goes; the comment after the key stays, lines of an inner block go with it. */
function clearing({ yaml, entry: { colon, key, node } }: Replacement): TextEdit {
  const after = colon ?? key.to;
  return { from: startsBelow(yaml, after, node) ? lineEnd(yaml, after) : after, to: node.at.to, insert: '' };
}

function replaceByText(replacement: Replacement, text: string): TextEdit[] {
  const { yaml, entry } = replacement;
  const { from, to } = entry.node.at;
  const after = entry.colon ?? entry.key.to;
  const isBlock = entry.node.kind === 'map' || entry.node.kind === 'list';
  if (from === to) return [{ from, to, insert: ` ${text}` }];
  if (!isBlock || !startsBelow(yaml, after, entry.node)) return [{ from, to, insert: text }];
  return [{ from: after, to: after, insert: ` ${text}` }, clearing(replacement)];
}

function replaceByGroup(replacement: Replacement): TextEdit[] | null {
  const { yaml, path, entry, value, layout } = replacement;
  const indent = yaml.slice(lineStart(yaml, entry.key.from), entry.key.from);
  if (!isGroup(value) || indent.trim() !== '') return null;
  const lines = groupLines(path, value, indent + layout.step, layout);
  if (lines.includes(null)) return null;
  const insert = layout.lineEnd + lines.join(layout.lineEnd);
  const cleared = clearing(replacement);
  if (startsBelow(yaml, cleared.from, entry.node)) return [{ ...cleared, insert }];
  const end = lineEnd(yaml, cleared.to);
  return end === cleared.to ? [{ ...cleared, insert }] : [cleared, { from: end, to: end, insert }];
}

/** Whether the value begins on a line under its key. */
function startsBelow(yaml: string, after: number, { at }: YamlNode): boolean {
  return at.from > lineEnd(yaml, after);
}

/** Text that stood in a block stays in one; text of several lines becomes one, unless it had quotes. */
function blockText({ yaml, entry: { key, node }, value, layout }: Replacement): string | null {
  if (typeof value !== 'string' || node.kind !== 'scalar') return null;
  const indent = yaml.slice(lineStart(yaml, key.from), key.from);
  if (indent.trim() !== '') return null;
  const old = yaml.slice(node.at.from, node.at.to);
  if (node.style === 'literal' || node.style === 'folded') {
    return reblocked(old, value, blockIndent(old) ?? indent + layout.step, layout.lineEnd);
  }
  const isLast = node.at.to === lineEnd(yaml, node.at.to);
  if (node.style !== 'plain' || !isLast || !value.includes('\n')) return null;
  return reblocked('|', value, indent + layout.step, layout.lineEnd);
}
