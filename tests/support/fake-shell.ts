import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../lib/cli/run.ts';

/** What the command line answered. */
export interface Answer {
  readonly code: number;
  /** Standard output. */
  readonly printed: string;
  /** Standard error. */
  readonly said: string;
}

/** A folder of its own, and the command line in it. */
export interface FakeShell {
  readonly folder: string;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  afterword(...words: readonly string[]): Promise<Answer>;
  /** The same with a text on standard input. */
  pipe(input: string, ...words: readonly string[]): Promise<Answer>;
}

export function fakeShell(): FakeShell {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    write: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    afterword: (...words) => answer(folder, '', words),
    pipe: (input, ...words) => answer(folder, input, words),
  };
}

async function answer(folder: string, input: string, words: readonly string[]): Promise<Answer> {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await run(words, {
    folder,
    today: '2026-06-01',
    hasColours: false,
    print: (line) => printed.push(line),
    say: (line) => said.push(line),
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
  });
  return { code, printed: printed.join('\n'), said: said.join('\n') };
}
