import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadedFiles } from '../../lib/start/first-load.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterword-first-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the page and its static imports load comes first; what a call imports comes later', () => {
  mkdirSync(join(folder, 'chunks'));
  write(
    'page.html',
    '<script type="module" crossorigin src="/chunks/main.js"></script><link rel="stylesheet" href="/main.css">',
  );
  write('main.css', '');
  write(
    'chunks/main.js',
    'import{a as b}from"./shared.js";import"./effect.js";const c=()=>import("./editor.js");',
  );
  write('chunks/shared.js', 'export*from"./deep.js";const text="import x from nowhere";');
  write('chunks/effect.js', 'import*as x from"./shared.js";import d,{e}from\'./deep.js\'');
  write('chunks/deep.js', 'export default 1');
  write('chunks/editor.js', 'import{a}from"./shared.js";import"./editor-part.js"');
  write('chunks/editor-part.js', '');
  write('background.js', '');
  const { first, later } = loadedFiles(folder, 'page.html');
  expect(first.map(name).toSorted()).toEqual(['deep.js', 'effect.js', 'main.css', 'main.js', 'shared.js']);
  expect(later.map(name).toSorted()).toEqual(['editor-part.js', 'editor.js']);
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function name(path: string): string {
  return basename(path);
}
