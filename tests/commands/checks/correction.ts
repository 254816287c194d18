import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A mistake that organizers corrected after they had written it, with the post as it stood before. */
export interface Correction {
  /** The repository's name, without its owner. */
  readonly repo: string;
  /** The day of the correction, YYYY-MM-DD. */
  readonly date: string;
  /** The post's path in the repository. */
  readonly file: string;
  /** Of the first corrected line, from 1. */
  readonly line: number;
  /** Kinds of mistakes, in the words of whoever collected them. */
  readonly classes: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** `visible`: the text before shows the mistake; `fact`: only a person can know; `choice`: a matter of taste. */
  readonly mark: Mark;
  /** The whole post as it stood before. */
  readonly source: string;
}

export type Mark = 'visible' | 'fact' | 'choice';

/**
 * Reads a list of corrections. The posts that it names lie in the folder named like it (`fixes.json`, `fixes`)
 * or beside it.
 */
export function readCorrections(file: string): readonly Correction[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${file} is no list`);
  const folders = [join(dirname(file), basename(file, '.json')), dirname(file)];
  return list.map((entry: unknown, index) => {
    if (!isCorrection(entry)) throw new Error(`${file}: entry ${index + 1} is no correction`);
    return { ...entry, source: readPost(entry.source, folders) };
  });
}

function isCorrection(entry: unknown): entry is Correction {
  if (typeof entry !== 'object' || entry === null) return false;
  const record: Readonly<Record<string, unknown>> = { ...entry };
  return (
    ['repo', 'date', 'file', 'source'].every((key) => typeof record[key] === 'string') &&
    ['classes', 'before', 'after'].every((key) => isTexts(record[key])) &&
    Number.isInteger(record.line) &&
    ['visible', 'fact', 'choice'].some((mark) => mark === record.mark)
  );
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function readPost(name: string, folders: readonly string[]): string {
  const path = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!path) throw new Error(`there is no post ${name} in ${folders.join(' or ')}`);
  return readFileSync(path, 'utf8');
}
