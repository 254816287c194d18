import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../lib/start/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterword-package-'));
const main = join(projectFolder, 'lib', 'cli', 'main.ts');
const site = ['--site', 'djangocon-us-2019', '--files', 'files.txt', '--format', 'json'];

beforeAll(async () => {
  await runHere('npm', ['pack', '--pack-destination', folder], projectFolder);
  const [tarball = ''] = readdirSync(folder);
  writeFileSync(join(folder, 'good.md'), GOOD);
  writeFileSync(join(folder, 'bad.md'), BAD);
  writeFileSync(join(folder, 'emoji.md'), `${GOOD}\n[Tickets]({{ site.ticket_link }}) :tada:\n`);
  writeFileSync(join(folder, 'files.txt'), 'static/img/blog/garden.jpg\n');
  await runHere('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${tarball}`], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what npm packs brings nothing but itself', () => {
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['afterword']);
});

test('installed in an empty folder, it passes a good post', async () => {
  const { code, output } = await packed('check', ...site, 'good.md');
  expect({ code, output: JSON.parse(output) as unknown }).toEqual({ code: 0, output: [] });
}, 30_000);

test('installed in an empty folder, it finds in a bad post what it finds in the checkout', async () => {
  const words = ['check', ...site, 'bad.md'];
  const here = await runHere(process.execPath, [main, ...words], folder);
  const answer = await packed(...words);
  expect(answer).toEqual(here);
  expect(answer.code).toBe(1);
  const found = (JSON.parse(answer.output) as { check: string }[]).map(({ check }) => check);
  expect(found).toEqual(expect.arrayContaining(['inclusive-language', 'mojibake', 'spelling']));
}, 30_000);

test('installed in an empty folder, it prints a post as the checkout does, its emoji and Liquid included', async () => {
  const words = ['render', '--site', 'djangocon-us-2019', 'emoji.md'];
  const here = await runHere(process.execPath, [main, ...words], folder);
  expect(await packed(...words)).toEqual(here);
  expect(here.code).toBe(0);
  expect(here.output).toContain('class="emoji" title=":tada:"');
  expect(here.output).toContain('href="https://ti.to/defna/djangocon-us-2019"');
}, 30_000);

test('installed in an empty folder, it names a page that is there', async () => {
  const { output } = await packed('check', '--site', 'plain', 'bad.md');
  expect(output).toContain(join('node_modules', 'afterword', 'docs', 'checks', 'mojibake.md'));
  expect(readdirSync(join(folder, 'node_modules/afterword/docs/checks'))).toContain('mojibake.md');
}, 30_000);

const GOOD = `---
author: First Organizer
category: General
date: 2019-10-13 12:00:00
image: /static/img/blog/garden.jpg
layout: post
title: A day in the garden
---

We met in the garden and wrote code together.
`;

const BAD = GOOD.replace('wrote code', 'the chairman wrote codde for â‚¬ 90');

interface Answer {
  readonly code: number;
  readonly output: string;
}

function packed(...words: readonly string[]): Promise<Answer> {
  return runHere('npx', ['--no-install', 'afterword', ...words], folder);
}

/** Runs a program as from a terminal in that folder: without what `npm test` leaves in the environment. */
function runHere(program: string, words: readonly string[], cwd: string): Promise<Answer> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|NODE_ENV$)/i.test(name));
  const env = { ...Object.fromEntries(kept), npm_config_update_notifier: 'false' };
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = execFile(program, [...words], { cwd, env, shell: isWindows }, (error, stdout, stderr) => {
      const code = child.exitCode;
      if (code === null || (error && program === 'npm')) reject(new Error(`${program} failed: ${stderr}`));
      else resolve({ code, output: stdout });
    });
  });
}
