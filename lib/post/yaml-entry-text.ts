import type { FieldPath } from '../sites/site.ts';
import type { FieldValue } from './front-matter.ts';
import { reblocked } from './yaml-block-text.ts';
import { isGroup, keyText, yamlText } from './yaml-text.ts';

/** How new lines of a post's YAML are to look. */
export interface YamlLayout {
  readonly lineEnd: string;
  /** The blanks by which an inner entry stands further right. */
  readonly step: string;
  /** Whether the site has a date there. */
  isDate(path: FieldPath): boolean;
  /** The names that belong inside of that path, in the order of the site's posts. */
  order(path: FieldPath): readonly string[];
}

/**
 * A new entry as lines of its own, without the last line end; null if the value cannot be written. `outer`
 * is the path in which it stands, `names` are its key and the keys inside of it that are new too.
 */
export function entryLines(
  outer: FieldPath,
  names: FieldPath,
  value: FieldValue,
  indent: string,
  layout: YamlLayout,
): string | null {
  const [name = '', ...inner] = names;
  const key = `${indent}${keyText(name, false)}:`;
  const path = [...outer, name];
  const lines =
    inner.length > 0
      ? [entryLines(path, inner, value, indent + layout.step, layout)]
      : isGroup(value) && Object.keys(value).length > 0
        ? groupLines(path, value, indent + layout.step, layout)
        : null;
  if (lines) return lines.includes(null) ? null : [key, ...lines].join(layout.lineEnd);
  if (value === null) return key;
  const text = valueText(path, value, indent, layout);
  return text === null ? null : `${key} ${text}`;
}

/** The entries of a group, each a piece of one or more lines. */
export function groupLines(
  path: FieldPath,
  group: { readonly [key: string]: FieldValue },
  indent: string,
  layout: YamlLayout,
): (string | null)[] {
  return Object.entries(group).map(([name, value]) => entryLines(path, [name], value, indent, layout));
}

/** Text of several lines becomes a block. */
function valueText(path: FieldPath, value: FieldValue, indent: string, layout: YamlLayout): string | null {
  const isLong = typeof value === 'string' && value.includes('\n');
  const block = isLong ? reblocked('|', value, indent + layout.step, layout.lineEnd) : null;
  return block ?? yamlText(value, { isFlow: false, quotes: 'plain', isDate: layout.isDate(path) });
}
