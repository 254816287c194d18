import type { SiteFiles } from '../checks/check.ts';

/**
 * A list of the site's files, one path a line, from the repository's root with `/`: what `git ls-files` prints.
 * Blank lines and a `./` in front do not count.
 */
export function readFileList(text: string): SiteFiles {
  const paths = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => unquoted(line.trim()).replace(/^\.\//, ''))
    .filter((path) => path !== '');
  const known = new Set(paths);
  return { paths, has: (path) => known.has(path) };
}

/** Git puts a path with letters beyond ASCII in quotes, with each byte as `\303` (git-config, `core.quotePath`). */
function unquoted(line: string): string {
  const quoted = /^"(.*)"$/.exec(line)?.[1];
  if (quoted === undefined) return line;
  const bytes = quoted.replace(/\\([0-7]{3}|.)/g, (_, mark: string) =>
    mark.length === 3 ? String.fromCharCode(Number.parseInt(mark, 8)) : (LETTERS[mark] ?? mark),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const LETTERS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
