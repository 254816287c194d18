import { applyEdits } from './edit.ts';
import type { ContentReading, Field, FrontMatterProblem } from './front-matter.ts';
import type { Range } from './split.ts';
import { yamlFields } from './yaml-fields.ts';
import { baseIndent, type Chunk, chunksOf, yamlLines } from './yaml-lines.ts';
import { chunkFlaw, repairBudget, repairChunk } from './yaml-repair.ts';
import { parseYaml, type YamlMap } from './yaml-tree.ts';

/** Reads the YAML between the marks of front matter; of what is broken it says what would make it read. */
export function readYaml(yaml: string): ContentReading {
  const reading = readSoundYaml(yaml);
  const flaw = reading.problems[0];
  if (!flaw || yaml.length > LARGEST) return reading;
  const { sound, broken, base } = sortedChunks(yaml);
  const fields = sound.flatMap(({ map, at }) => yamlFields(map).map((field) => movedField(field, at.from)));
  const found = flaw.code === 'too-large' ? [] : repaired(yaml, broken, base);
  const isCured = found.length > 0 && found.every(({ fix }) => fix !== null) && readsWith(yaml, found);
  const isKnown = isCured || found.some(({ fix }) => fix === null);
  return { fields, problems: isKnown ? found : [...found.map(withoutFix), flaw] };
}

/** The same, but of broken YAML it says only where the parser stopped. */
export function readSoundYaml(yaml: string): ContentReading {
  const tree = parseYaml(yaml);
  const flaw = chunkFlaw(tree, yaml);
  if (flaw) return { fields: [], problems: [{ ...flaw, fix: null }] };
  return { fields: tree.root?.kind === 'map' ? yamlFields(tree.root) : [], problems: [] };
}

/** Front matter is a few hundred characters; what is broken beyond this is left to its writer. */
const LARGEST = 100_000;

/** A piece of broken front matter that reads for itself. */
export interface SoundChunk {
  readonly at: Range;
  readonly map: YamlMap;
}

/** Cuts broken front matter at its outermost keys; ranges within a chunk's map count from its start. */
export function soundChunks(yaml: string): SoundChunk[] {
  return yaml.length > LARGEST ? [] : sortedChunks(yaml).sound;
}

interface SortedChunks {
  readonly sound: SoundChunk[];
  readonly broken: Chunk[];
  /** How far the outermost keys are indented. */
  readonly base: number;
}

/** Posts have a dozen fields; what comes after these is not looked at. */
const MOST_CHUNKS = 1_000;

function sortedChunks(yaml: string): SortedChunks {
  const sound: SoundChunk[] = [];
  const broken: Chunk[] = [];
  const anchors = new Set([...yaml.matchAll(/&(\w{1,100})/g)].map(([, name]) => `*${name}`));
  const lines = yamlLines(yaml);
  const base = baseIndent(lines);
  for (const chunk of chunksOf(lines, base).slice(0, MOST_CHUNKS)) {
    const at = { from: chunk[0]?.from ?? 0, to: chunk.at(-1)?.end ?? 0 };
    const text = yaml.slice(at.from, at.to);
    const tree = parseYaml(text);
    const flaw = chunkFlaw(tree, text, base);
    if (!flaw && tree.root?.kind === 'map') sound.push({ at, map: tree.root });
    if (flaw && !anchors.has(text.slice(flaw.from, flaw.to))) broken.push(chunk);
  }
  return { sound, broken, base };
}

function repaired(yaml: string, broken: readonly Chunk[], base: number): FrontMatterProblem[] {
  const budget = repairBudget();
  return broken
    .flatMap((chunk) => repairChunk({ yaml, chunk, base, budget }))
    .toSorted((one, other) => one.from - other.from);
}

function readsWith(yaml: string, problems: readonly FrontMatterProblem[]): boolean {
  const text = applyEdits(
    yaml,
    problems.flatMap(({ fix }) => fix ?? []),
  );
  return chunkFlaw(parseYaml(text), text) === null;
}

function withoutFix(problem: FrontMatterProblem): FrontMatterProblem {
  return { ...problem, fix: null };
}

function movedField(field: Field, by: number): Field {
  const moved = ({ from, to }: Range) => ({ from: from + by, to: to + by });
  return { ...field, key: moved(field.key), at: moved(field.at) };
}
