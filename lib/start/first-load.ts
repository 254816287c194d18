import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a built extension, by when a page of it loads them. All paths are absolute. */
export interface LoadedFiles {
  /** Scripts and styles that come before anything is imported by a call. */
  readonly first: readonly string[];
  /** The worker of the checks. */
  readonly worker: readonly string[];
  /** What the worker loads behind its first answer: dictionary and style. */
  readonly behindWorker: readonly string[];
  /** The worker of the preview, with every engine that it may load. */
  readonly previewWorker: readonly string[];
  /** Every other script and style, but for the background's. */
  readonly later: readonly string[];
}

/** Reads which files a page (`sidepanel.html`) of the build in `folder` loads at once, and which later. */
export function loadedFiles(folder: string, page: string): LoadedFiles {
  const first = new Set<string>();
  const worker = new Set<string>();
  const behindWorker = new Set<string>();
  const previewWorker = new Set<string>();
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, address = ''] of html.matchAll(
    /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g,
  )) {
    addWithImports(join(folder, address), first);
  }
  const all = globSync('**/*.{js,css}', { cwd: folder }).map((file) => join(folder, file));
  for (const file of all) if (/check\.worker-[^/\\]*\.js$/.test(file)) addWithImports(file, worker);
  for (const file of worker) addLater(file, behindWorker);
  for (const file of all) if (/render\.worker-[^/\\]*\.js$/.test(file)) addWithImports(file, previewWorker);
  for (const file of [...previewWorker]) addLater(file, previewWorker);
  const known = new Set([
    ...first,
    ...worker,
    ...behindWorker,
    ...previewWorker,
    join(folder, 'background.js'),
  ]);
  return {
    first: [...first],
    worker: [...worker],
    behindWorker: [...behindWorker].filter((file) => !worker.has(file)),
    previewWorker: [...previewWorker],
    later: all.filter((file) => !known.has(file)),
  };
}

function addWithImports(file: string, found: Set<string>): void {
  if (found.has(file) || !existsSync(file)) return;
  found.add(file);
  if (!file.endsWith('.js')) return;
  for (const [, address = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    addWithImports(join(dirname(file), address), found);
  }
}

/** What the file imports by a call, with all that those import, at once or by a call. */
function addLater(file: string, found: Set<string>): void {
  for (const [, address = ''] of readFileSync(file, 'utf8').matchAll(calledImport)) {
    const imported = join(dirname(file), address);
    if (found.has(imported)) continue;
    addWithImports(imported, found);
    addLater(imported, found);
  }
}

/** `import("./x.js")`, in whatever quotes. */
const calledImport = /\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]\s*\)/g;

/** `import{a as b}from"./x.js"`, `import"./x.js"`, `export*from"./x.js"`; not `import("./x.js")`. */
const staticImport = /\b(?:import|export)\s*(?:[\w$*{}\s,]*?\bfrom)?\s*["'](\.{1,2}\/[^"']+)["']/g;
