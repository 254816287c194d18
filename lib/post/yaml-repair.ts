import { applyEdits, type TextEdit } from './edit.ts';
import type { FrontMatterProblem } from './front-matter.ts';
import { lineStart } from './line-bounds.ts';
import type { Range } from './split.ts';
import { type Chunk, valueStart, type YamlLine } from './yaml-lines.ts';
import { CONTROL } from './yaml-refusals.ts';
import { parseYaml, type YamlFlaw, type YamlTree } from './yaml-tree.ts';
import { type Repair, valueRepairs } from './yaml-value-repair.ts';

/** How much more may be tried before broken front matter is left to its writer. */
export interface RepairBudget {
  parses: number;
  characters: number;
}

/** Front matter of a post is cured with a few dozen tries; this takes some tenths of a second at most. */
export function repairBudget(): RepairBudget {
  return { parses: 1_000, characters: 1_000_000 };
}

/** A chunk of broken front matter that does not read alone. */
export interface BrokenChunk {
  readonly yaml: string;
  readonly chunk: Chunk;
  /** How far its keys must be indented. */
  readonly base: number;
  readonly budget: RepairBudget;
}

/**
 * Finds what is wrong in a chunk, line by line, by trying what people get wrong. Fixes are given only if all
 * of them together make the chunk read. Ranges count in the whole front matter.
 */
export function repairChunk(broken: BrokenChunk): FrontMatterProblem[] {
  let cures: readonly Cure[] = [];
  for (;;) {
    const flaw = firstFlaw(broken, cures);
    if (!flaw) return cures.map((cure) => problemOf(cure, cure.edits));
    const next = bestCure(broken, cures, flaw);
    if (!next) return [...cures.map((cure) => problemOf(cure, null)), unknownProblem(broken, flaw)];
    cures = [...cures, next];
  }
}

/** Why a generator would refuse this YAML; `base` is how far its outermost keys must be indented, if that is known. */
export function chunkFlaw({ root, flaws }: YamlTree, yaml: string, base?: number): YamlFlaw | null {
  const [first] = flaws.toSorted((one, other) => one.from - other.from);
  if (first) return first;
  if (root === null) return null;
  const start = root.at.from - lineStart(yaml, root.at.from);
  if (root.kind !== 'map') return { ...root.at, code: 'no-field', detail: 'No field' };
  return base === undefined || root.isFlow || start === base
    ? null
    : { ...root.at, code: 'indentation', detail: 'Indented otherwise than the other fields' };
}

/** A repair of one line; its edits count in the whole front matter. */
interface Cure extends Repair {
  readonly line: YamlLine;
  readonly part: 'indent' | 'content';
}

interface FlawOnLine {
  readonly flaw: YamlFlaw;
  /** Among those of the chunk: a cure never adds a line. */
  readonly index: number;
}

function firstFlaw({ yaml, chunk, base, budget }: BrokenChunk, cures: readonly Cure[]): FlawOnLine | null {
  const from = chunk[0]?.from ?? 0;
  const edits = cures
    .flatMap((cure) => cure.edits)
    .map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const text = applyEdits(yaml.slice(from, chunk.at(-1)?.end), edits);
  budget.parses -= 1;
  budget.characters -= text.length;
  const flaw = chunkFlaw(parseYaml(text), text, base);
  return flaw && { flaw, index: text.slice(0, flaw.from).split(/\r\n|\n|\r/).length - 1 };
}

/** The first one that makes the chunk read, or else the first one after which something else is wrong. */
function bestCure(broken: BrokenChunk, cures: readonly Cure[], { index, flaw }: FlawOnLine): Cure | null {
  let better: Cure | null = null;
  for (const cure of possibleCures(broken, cures, index)) {
    if (broken.budget.parses <= 0 || broken.budget.characters <= 0) return null;
    const left = firstFlaw(broken, [...cures, cure]);
    if (!left) return cure;
    if (left.index > index || left.flaw.detail !== flaw.detail) better ??= cure;
  }
  return better;
}

/** What a line's own characters give away comes before what its place among the others does. */
function* possibleCures(broken: BrokenChunk, cures: readonly Cure[], flawAt: number): Generator<Cure> {
  const lines = broken.chunk
    .slice(0, flawAt + 2)
    .filter(({ kind, text }) => kind !== 'blank' || UNSEEN.test(text));
  for (const [part, repairs] of [
    ['content', characterRepairs],
    ['content', contentRepairs],
    ['indent', indentRepairs],
    ['indent', strayRepairs],
  ] as const) {
    for (const line of part === 'content' ? lines : lines.toReversed()) {
      if (cures.some((cure) => cure.line === line && cure.part === part)) continue;
      for (const { code, edits } of repairs(line, broken)) {
        yield { code, line, part, edits: edits.map((edit) => onLine(edit, line)) };
      }
    }
  }
}

/** What may be wrong even with a blank line. */
const UNSEEN = new RegExp(`\\t|${CONTROL.source}`, 'u');

function onLine({ from, to, insert }: TextEdit, line: YamlLine): TextEdit {
  return { from: line.from + from, to: line.from + to, insert };
}

/** Control characters go; a tab after a dash becomes a blank. */
function characterRepairs({ text, kind }: YamlLine): Repair[] {
  const controls = [...text.matchAll(new RegExp(CONTROL, 'gu'))];
  const removals = controls.map(({ index }) => ({ from: index, to: index + 1, insert: '' }));
  const tabs = kind === 'item' ? /^( *-)\t+/.exec(text) : null;
  const [all = '', dash = ''] = tabs ?? [];
  return [
    ...(removals.length > 0 ? [{ code: 'other', edits: removals } as const] : []),
    ...(tabs ? [{ code: 'tab', edits: [{ from: dash.length, to: all.length, insert: ' ' }] } as const] : []),
  ];
}

function contentRepairs(line: YamlLine, { chunk }: BrokenChunk): Repair[] {
  const { text, kind, indent } = line;
  const start = valueStart(line);
  if (kind === 'other') {
    if (/^-[^\s-]/.test(text.trim())) return [tightItem(line)];
    return /^[[{]/.test(text.trim()) ? valueRepairs(text, indent.length) : lateQuote(line, chunk);
  }
  const repairs = valueRepairs(text, start);
  if (kind !== 'tight') return repairs;
  const blank: TextEdit = { from: start, to: start, insert: ' ' };
  return [
    { code: 'no-blank-after-colon', edits: [blank] },
    ...repairs.map(({ edits }): Repair => ({ code: 'no-blank-after-colon', edits: withBlank(blank, edits) })),
  ];
}

/** The quote that a text of several lines was opened with, at the end of a later line. */
function lateQuote(line: YamlLine, chunk: Chunk): Repair[] {
  const first = chunk
    .slice(0, chunk.indexOf(line))
    .findLast(({ kind }) => kind === 'entry' || kind === 'item');
  const quote = first && /^["']/.exec(first.text.slice(valueStart(first)))?.[0];
  const end = line.text.trimEnd().length;
  return quote ? [{ code: 'unclosed-quote', edits: [{ from: end, to: end, insert: quote }] }] : [];
}

function withBlank(blank: TextEdit, edits: readonly TextEdit[]): TextEdit[] {
  const [first, ...others] = edits;
  return first?.to === blank.from
    ? [{ ...first, insert: blank.insert + first.insert }, ...others]
    : [blank, ...edits];
}

function tightItem({ indent }: YamlLine): Repair {
  return { code: 'other', edits: [{ from: indent.length + 1, to: indent.length + 1, insert: ' ' }] };
}

/** Tabs become the blanks that other lines have; a line between two levels goes to the nearest one. */
function indentRepairs({ text, indent, kind }: YamlLine, broken: BrokenChunk): Repair[] {
  const levels = indentLevels(broken);
  if (!indent.includes('\t'))
    return kind === 'other'
      ? []
      : nearest(levels, indent).map((level) => reindented(indent, 'indentation', level));
  if (text === indent) return [reindented(indent, 'tab', 0)];
  const widths = tabWidths(levels).map((width) => expanded(indent, width));
  return [...new Set([...widths, ...nearest(levels, indent)])].map((level) =>
    reindented(indent, 'tab', level),
  );
}

function nearest(levels: readonly number[], indent: string): number[] {
  const distance = (level: number) => Math.abs(level - indent.length);
  const others = levels.filter((level) => level !== indent.length || indent.includes('\t'));
  return others.toSorted((one, other) => distance(one) - distance(other) || other - one);
}

/** How far lines are indented, the least first. */
function indentLevels({ chunk, base }: BrokenChunk): number[] {
  const lines = chunk.filter(({ kind, indent }) => kind !== 'blank' && !indent.includes('\t'));
  const levels = new Set([base, ...lines.map(({ indent }) => indent.length)]);
  return [...levels].toSorted((one, other) => one - other);
}

function tabWidths(levels: readonly number[]): number[] {
  const step = levels.find((level) => level > (levels[0] ?? 0));
  return [...new Set([step ?? 2, 2, 4])];
}

function expanded(indent: string, width: number): number {
  return [...indent].reduce((length, blank) => length + (blank === '\t' ? width : 1), 0);
}

function reindented(indent: string, code: Repair['code'], length: number): Repair {
  return { code, edits: [{ from: 0, to: indent.length, insert: ' '.repeat(length) }] };
}

/** A line that is no field belongs to the text above it, or else is kept as a comment. */
function strayRepairs({ text, indent, kind }: YamlLine, { base }: BrokenChunk): Repair[] {
  if (kind !== 'other' || /^[[\]{}]/.test(text.trim())) return [];
  return [
    { code: 'no-field', edits: [{ from: 0, to: indent.length, insert: ' '.repeat(base + 2) }] },
    { code: 'no-field', edits: [{ from: indent.length, to: indent.length, insert: '# ' }] },
  ];
}

function problemOf(cure: Cure, fix: readonly TextEdit[] | null): FrontMatterProblem {
  return { code: cure.code, ...rangeOf(cure), detail: '', fix };
}

/** The value, the blanks in front of a line, or the line. */
function rangeOf({ line, part, code }: Cure): Range {
  const content = line.from + line.indent.length;
  if (part === 'indent' && code !== 'no-field' && line.indent !== '') return { from: line.from, to: content };
  const isValue = part === 'content' && (line.kind === 'entry' || line.kind === 'item');
  const from = isValue ? line.from + valueStart(line) : content;
  return { from, to: Math.max(from, line.from + line.text.trimEnd().length) };
}

function unknownProblem({ chunk }: BrokenChunk, { flaw, index }: FlawOnLine): FrontMatterProblem {
  const line = chunk[Math.min(index, chunk.length - 1)];
  const from = line ? line.from + line.indent.length : 0;
  const to = line ? Math.max(from, line.from + line.text.trimEnd().length) : 0;
  return { code: flaw.code, detail: flaw.detail, from, to, fix: null };
}
