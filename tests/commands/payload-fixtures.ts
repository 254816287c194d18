import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Payload } from '../support/payload-run.ts';

/**
 * Reads the fixtures of DOMPurify's tests below a folder: `expect.mjs`, which exports a list, or `expect.js` of
 * older versions, which is a list assigned to `module.exports`, or `expect.json`. An entry has `payload` and
 * mostly `title`; everything else in it is left alone. Equal payloads count once.
 */
export async function readFixtures(folder: string): Promise<readonly Payload[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^expect\.(mjs|cjs|js|json)$/.test(basename(name)) && !name.includes('node_modules'))
    .toSorted();
  if (files.length === 0) throw new Error(`no expect.mjs, expect.js or expect.json below ${folder}`);
  const found = new Map<string, Payload>();
  for (const file of files) {
    for (const entry of await readList(resolve(join(folder, file)))) {
      const payload = readEntry(entry, found.size + 1);
      if (payload && !found.has(payload.source)) found.set(payload.source, payload);
    }
  }
  return [...found.values()];
}

/** As data where it is data: `module.exports = [ … ]` is JSON behind the first words. */
async function readList(file: string): Promise<readonly unknown[]> {
  const text = readFileSync(file, 'utf8');
  const data = text.slice(text.indexOf('[')).replace(/;\s*$/, '');
  const list = parseJson(data) ?? (await import(pathToFileURL(file).href)).default;
  if (!Array.isArray(list)) throw new Error(`${file} does not hold a list`);
  return list;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not data but a program that makes a list.
    return undefined;
  }
}

function readEntry(entry: unknown, number: number): Payload | null {
  if (typeof entry !== 'object' || entry === null || !('payload' in entry)) return null;
  if (typeof entry.payload !== 'string') return null;
  const title = 'title' in entry && typeof entry.title === 'string' ? entry.title : '';
  return { name: `${number} ${title}`.trim(), source: entry.payload };
}
