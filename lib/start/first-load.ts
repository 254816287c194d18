import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The files of a built extension, by when a page of it loads them. All paths are absolute. */
export interface LoadedFiles {
  /** Scripts and styles that come before anything is imported by a call. */
  readonly first: readonly string[];
  /** Every other script and style that is neither first nor the background's. */
  readonly later: readonly string[];
}

/** Reads which files a page (`sidepanel.html`) of the build in `folder` loads at once, and which later. */
export function loadedFiles(folder: string, page: string): LoadedFiles {
  const first = new Set<string>();
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, address = ''] of html.matchAll(
    /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g,
  )) {
    addWithImports(join(folder, address), first);
  }
  const all = globSync('**/*.{js,css}', { cwd: folder }).map((file) => join(folder, file));
  const background = join(folder, 'background.js');
  return { first: [...first], later: all.filter((file) => !first.has(file) && file !== background) };
}

function addWithImports(file: string, found: Set<string>): void {
  if (found.has(file) || !existsSync(file)) return;
  found.add(file);
  if (!file.endsWith('.js')) return;
  for (const [, address = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    addWithImports(join(dirname(file), address), found);
  }
}

/** `import{a as b}from"./x.js"`, `import"./x.js"`, `export*from"./x.js"`; not `import("./x.js")`. */
const staticImport = /\b(?:import|export)\s*(?:[\w$*{}\s,]*?\bfrom)?\s*["'](\.{1,2}\/[^"']+)["']/g;
