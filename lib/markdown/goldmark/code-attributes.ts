import type { Attribute } from '../commonmark/block-tokens.ts';
import { readAttributes } from './heading-attributes.ts';

/**
 * The attributes that fenced code gives the element around it: `sh {file="start.sh"}`. What stands in the braces for
 * the highlighter is none of them.
 */
export function codeAttributes(info: string): readonly Attribute[] {
  const braces = /\{((?:"(?:\\.|[^"\\])*"|[^"}])*)\}/y;
  braces.lastIndex = Math.max(0, info.indexOf('{'));
  const [, inside = ''] = braces.exec(info) ?? [];
  const attributes = readAttributes(inside) ?? [];
  return attributes.filter(({ name }) => !highlighterOptions.has(name.toLowerCase()));
}

const highlighterOptions: ReadonlySet<string> = new Set([
  'anchorlinenos',
  'guesssyntax',
  'hl_lines',
  'lineanchors',
  'linenos',
  'linenostart',
  'linenumbersintable',
  'noclasses',
  'style',
  'tabwidth',
]);
