import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineOptions } from '../../../lib/markdown/engine.ts';
import { inBatches } from './in-batches.ts';
import type { Reference } from './references.ts';
import { ProcessFailed, runProcess } from './run-process.ts';

/** Hugo with its default configuration: goldmark as Hugo sets it up. Options are those of `markup.goldmark`. */
export const hugo: Reference = {
  name: 'Hugo',
  install: 'Debian: hugo',
  async version() {
    const printed = await runProcess('hugo', ['version']).catch(() => null);
    return /v\d[\d.]*/.exec(printed ?? '')?.[0].slice(1) ?? null;
  },
  print: (texts, options) => inBatches(texts, BATCH, (some) => print(some, options)),
};

const BATCH = 1000;

/** A site with a page for each text and one file of output, in which all of them stand between markers. */
async function print(texts: readonly string[], options: EngineOptions): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'afterword-hugo-'));
  try {
    const file = (path: string, text: string) => writeFileSync(join(folder, path), text);
    for (const path of ['content', 'layouts']) mkdirSync(join(folder, path));
    file('config.json', JSON.stringify(configuration(options)));
    file('layouts/index.html', layout);
    for (const [number, text] of texts.entries())
      file(`content/text-${number}.md`, `---\n_build:\n  render: never\n---\n${text}`);
    await runProcess('hugo', ['--quiet', '--source', folder]);
    return cutOut(readFileSync(join(folder, 'public/index.html'), 'utf8'), texts.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function configuration(goldmark: EngineOptions): object {
  return {
    baseURL: 'https://example.org/',
    disableKinds: ['section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
    markup: { goldmark },
  };
}

const layout =
  '{{ range site.RegularPages }}{{ printf "\\u0002%s\\u0003" .File.ContentBaseName | safeHTML }}' +
  '{{ .Content }}{{ end }}';

function cutOut(output: string, count: number): readonly string[] {
  const found = new Map<string, string>();
  for (const part of output.split('\u0002').slice(1)) {
    const end = part.indexOf('\u0003');
    found.set(part.slice(0, end), part.slice(end + 1));
  }
  return Array.from({ length: count }, (_, number) => {
    const html = found.get(`text-${number}`);
    if (html === undefined) throw new ProcessFailed(`Hugo left out text ${number}`);
    return html;
  });
}
