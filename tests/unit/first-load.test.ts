import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadedFiles } from '../../lib/start/first-load.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterword-first-load-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what is loaded first, later, by the worker of the checks, behind it and by that of the preview are five lists', () => {
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
  write(
    'check.worker-a1.js',
    'import"./shared-work.js";import("./dictionary.js").then(a=>import(`./style.js`))',
  );
  write('shared-work.js', '');
  write('dictionary.js', 'import"./shared-work.js";import"./words.js"');
  write('words.js', '');
  write('style.js', '');
  write('render.worker-b2.js', 'import"./shared-print.js";import("./engine.js")');
  write('shared-print.js', '');
  write('engine.js', 'import"./shared-print.js"');
  const { first, later, worker, behindWorker, previewWorker } = loadedFiles(folder, 'page.html');
  expect(first.map(name).toSorted()).toEqual(['deep.js', 'effect.js', 'main.css', 'main.js', 'shared.js']);
  expect(worker.map(name)).toEqual(['check.worker-a1.js', 'shared-work.js']);
  expect(behindWorker.map(name).toSorted()).toEqual(['dictionary.js', 'style.js', 'words.js']);
  expect(previewWorker.map(name)).toEqual(['render.worker-b2.js', 'shared-print.js', 'engine.js']);
  expect(later.map(name).toSorted()).toEqual(['editor-part.js', 'editor.js']);
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function name(path: string): string {
  return basename(path);
}
