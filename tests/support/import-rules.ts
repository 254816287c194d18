import { globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** An import of one file, as it stands there. */
interface Import {
  /** From the root of the sources, with `/`: `lib/post/split.ts`. */
  readonly file: string;
  /** What it names: a package (`yjs`, `node:fs`) or the folder of a file (`lib/draft`). */
  readonly target: string;
  /** `import type`, which leaves nothing behind in the build. */
  readonly isType: boolean;
}

/** Every import that breaks the rules of who may import whom, as a sentence. `root` holds `lib`, `components` … */
export function brokenImports(root: string): string[] {
  return globSync('{entrypoints,components,lib,tests}/**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: ['tests/fixtures/**'],
  })
    .flatMap((file) => readImports(root, file.replaceAll(sep, '/')))
    .filter((found) => !isAllowed(found))
    .map(({ file, target }) => `${file} may not import ${target}`)
    .toSorted();
}

const core = ['post', 'sites', 'checks', 'markdown', 'draft', 'sync', 'merge', 'app', 'page'].map(
  (name) => `lib/${name}`,
);
const dom = ['preview', 'editor', 'capture', 'publish', 'browser'].map((name) => `lib/${name}`);

/** Libraries that need neither a browser nor Node. */
const coreLibraries =
  /^(yjs|lib0|y-protocols|yaml|toml-eslint-parser|marked|markdown-it|liquidjs|parse5|gemoji|entities|markdownlint|unified|retext[\w-]*|nspell|@cfworker\/json-schema|node-diff3|fflate|@preact\/signals-core|@codemirror\/state)(\/|$)/;

interface Rule {
  /** Where the importing file stands. */
  readonly from: readonly string[];
  readonly folders: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  readonly packages: RegExp;
}

/** Who may import whom (CONTRIBUTING.md). What stands in no rule may import nothing. */
const rules: readonly Rule[] = [
  { from: core, folders: core, packages: coreLibraries },
  { from: dom, folders: [...core, ...dom], packages: /^(?!node:|playwright-core|vitest)/ },
  {
    from: ['components'],
    folders: ['components', 'lib/app', 'lib/editor', 'lib/preview'],
    types: core,
    packages: /^(preact|@preact\/signals|lucide)(\/|$)/,
  },
  {
    from: ['entrypoints'],
    folders: ['entrypoints', 'components', 'lib/browser', 'lib/app'],
    packages: /^(wxt|preact)(\/|$)/,
  },
  { from: ['lib/relay'], folders: ['lib/relay', 'lib/sync'], packages: /^/ },
  { from: ['lib/cli'], folders: ['lib/cli', 'lib/relay', ...core], packages: /^/ },
  { from: ['lib/start'], folders: ['lib/start'], packages: /^(node:|playwright-core$)/ },
  { from: ['tests'], folders: ['tests', 'components', 'lib'], packages: /^/ },
];

function isAllowed({ file, target, isType }: Import): boolean {
  const rule = rules.find(({ from }) => from.some((folder) => isInside(file, folder)));
  if (!rule) return false;
  const allowed = isType ? [...rule.folders, ...(rule.types ?? [])] : rule.folders;
  return isFolder(target) ? allowed.some((folder) => isInside(target, folder)) : rule.packages.test(target);
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isFolder(target: string): boolean {
  return /^(entrypoints|components|lib|tests)(\/|$)/.test(target);
}

/** `import … from 'x'`, `import 'x'`, `export … from 'x'` at the start of a line, and `import('x')` anywhere. */
const statements =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

function readImports(root: string, file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(statements)].map(([, type, fixed, called]) => ({
    file,
    target: targetOf(file, fixed ?? called ?? ''),
    isType: type !== undefined,
  }));
}

function targetOf(file: string, name: string): string {
  return name.startsWith('.') ? posix.dirname(posix.join(posix.dirname(file), name)) : name;
}
