import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A regular expression that was made while the code ran. */
export interface BuiltExpression {
  /** The file that made it. */
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Loads every file below the folders, then does `work`, and returns what `new RegExp` was asked for in them. */
export async function expressionsBuiltIn(
  folders: readonly string[],
  work: () => Promise<void>,
): Promise<readonly BuiltExpression[]> {
  const built: BuiltExpression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(pattern, flags);
      const file = callingFile(folders);
      if (file) built.push({ file, pattern: expression.source, flags: expression.flags });
      return expression;
    },
  });
  try {
    for (const path of globSync(`{${folders.join(',')}}/**/*.ts`)) await import(pathToFileURL(path).href);
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

/** Of the two frames above the trap's own, the caller's is the first outside this file. */
function callingFile(folders: readonly string[]): string | null {
  const frame = new Error('where').stack
    ?.split('\n')
    .slice(1)
    .find((line) => !line.includes('built-expressions'));
  const path = frame?.replaceAll(sep, '/') ?? '';
  const folder = folders.find((name) => path.includes(`/${name}/`));
  return folder ? (/[^?:]*/.exec(path.slice(path.indexOf(`/${folder}/`) + 1))?.[0] ?? null) : null;
}
