import type { Range } from './split.ts';

/** One line of front matter. */
export interface YamlLine extends Range {
  /** Without its line end, as `to` is. */
  readonly text: string;
  /** After its line end. */
  readonly end: number;
  /** The blanks it begins with. */
  readonly indent: string;
  readonly kind: LineKind;
}

/**
 * `entry`: `key: value`; `tight`: `key:value`, which YAML reads as text; `item`: `- value`; `blank` also for
 * comments; `other`: a value's next line, or nothing that belongs there.
 */
export type LineKind = 'entry' | 'tight' | 'item' | 'blank' | 'other';

/** The lines from one key of the outermost level up to the next. */
export type Chunk = readonly YamlLine[];

export function yamlLines(yaml: string): YamlLine[] {
  const lines: YamlLine[] = [];
  const ending = /\r\n|\n|\r/g;
  for (let from = 0; from < yaml.length; ) {
    ending.lastIndex = from;
    const to = ending.exec(yaml)?.index ?? yaml.length;
    const end = to === yaml.length ? to : ending.lastIndex;
    const text = yaml.slice(from, to);
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    lines.push({ from, to, end, text, indent, kind: kindOf(text.slice(indent.length)) });
    from = end;
  }
  return lines;
}

/** Where the value of an entry or an item begins in its line's text, after key, colon and blanks. */
export function valueStart({ text, indent, kind }: YamlLine): number {
  const rest = text.slice(indent.length);
  const dashes = DASHES.exec(rest)?.[0].length ?? 0;
  if (kind === 'item' && !ENTRY.test(rest.slice(dashes))) return indent.length + dashes;
  const key = (kind === 'tight' ? TIGHT : ENTRY).exec(rest.slice(dashes))?.[0].length ?? 0;
  return indent.length + dashes + key;
}

/** How far the outermost keys are indented: 0, unless all of them are. */
export function baseIndent(lines: readonly YamlLine[]): number {
  const indents = lines.filter(isKey).map(({ indent }) => indent.length);
  return indents.reduce((least, indent) => Math.min(least, indent), indents[0] ?? 0);
}

/** Cuts front matter into chunks; lines before the first of the outermost keys are a chunk of their own. */
export function chunksOf(lines: readonly YamlLine[], base: number): Chunk[] {
  const chunks: YamlLine[][] = [];
  for (const line of lines) {
    const current = chunks.at(-1);
    if (!current || (isKey(line) && line.indent.length === base)) chunks.push([line]);
    else current.push(line);
  }
  return chunks;
}

function isKey({ kind, indent }: YamlLine): boolean {
  return (kind === 'entry' || kind === 'tight') && !indent.includes('\t');
}

const DASHES = /^(?:-(?:[ \t]+|$))*/;

/** A key as posts have it: a quoted one, or words without marks that YAML keeps for itself. */
const ENTRY =
  /^(?:"[^"\\]{0,200}"[ \t]*|'[^']{0,200}'[ \t]*|[^\s"'[\]{},#&*!|>%@`:?-][^:#"'[\]{}]{0,200}):(?:[ \t]+|$)/;

const TIGHT = /^[A-Za-z_][\w-]{0,100}:(?=[^\s:/])/;

function kindOf(content: string): LineKind {
  if (content === '' || content.startsWith('#')) return 'blank';
  if (/^-(?:[ \t]|$)/.test(content)) return 'item';
  if (ENTRY.test(content)) return 'entry';
  return TIGHT.test(content) ? 'tight' : 'other';
}
