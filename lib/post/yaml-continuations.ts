import { lineEnd, nextLine } from './line-bounds.ts';
import { valueStart, yamlLines } from './yaml-lines.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** YAML with blanks put in, and how to find a position of it in the YAML before. */
export interface IndentedYaml {
  readonly text: string;
  readonly before: (at: number) => number;
}

/**
 * Indents the lines that go on with quoted text or with `[…]`. The parser used here insists on that, those of
 * the generators do not. Null if there is no such line.
 */
export function withIndentedContinuations(yaml: string): IndentedYaml | null {
  const starts = continuations(yaml);
  if (starts.length === 0) return null;
  const pieces = starts.map((start, index) => `${yaml.slice(starts[index - 1] ?? 0, start)} `);
  const text = (pieces.join('') + yaml.slice(starts.at(-1) ?? 0)).replace(/^ \t+/gm, (blanks) =>
    ' '.repeat(blanks.length),
  );
  const added = starts.map((start, index) => start + index);
  return { text, before: (at) => at - countBelow(added, at) };
}

/** The same nodes with their ranges where `before` has them. */
export function movedNode(node: YamlNode, before: IndentedYaml['before']): YamlNode {
  const at = { from: before(node.at.from), to: before(node.at.to) };
  if (node.kind === 'map')
    return { ...node, at, entries: node.entries.map((entry) => movedEntry(entry, before)) };
  if (node.kind === 'list') return { ...node, at, items: node.items.map((item) => movedNode(item, before)) };
  return { ...node, at };
}

function movedEntry({ name, key, colon, node }: YamlEntry, before: IndentedYaml['before']): YamlEntry {
  return {
    name,
    key: { from: before(key.from), to: before(key.to) },
    colon: colon === null ? null : before(colon),
    node: movedNode(node, before),
  };
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where lines begin, without a blank, inside quotes or brackets that a line before has opened. */
function continuations(yaml: string): number[] {
  const starts: number[] = [];
  let inside = 0;
  for (const line of yamlLines(yaml)) {
    if (line.from < inside || (line.kind !== 'entry' && line.kind !== 'item')) continue;
    const from = line.from + valueStart(line);
    inside = /["'[{]/.test(yaml.charAt(from)) ? endOfToken(yaml, from) : from;
    for (let start = nextLine(yaml, from); start < inside; start = nextLine(yaml, start)) {
      if (/[^ \r\n]/.test(yaml.charAt(start)) && lineEnd(yaml, start) > start) starts.push(start);
    }
  }
  return starts;
}

/** After the closing quote or bracket, or where it begins if nothing closes it. */
function endOfToken(yaml: string, from: number): number {
  let depth = 0;
  for (let at = from; at < yaml.length; at += 1) {
    const mark = yaml.charAt(at);
    if (mark === '"' || mark === "'") at = closingQuote(yaml, at);
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    if (depth === 0 && at < yaml.length) return at + 1;
  }
  return from;
}

function closingQuote(yaml: string, from: number): number {
  const quote = yaml.charAt(from);
  for (let at = from + 1; at < yaml.length; at += 1) {
    if (yaml.charAt(at) === quote) return at;
    if (quote === '"' && yaml.charAt(at) === '\\') at += 1;
  }
  return yaml.length;
}
