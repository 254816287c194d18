/**
 * Shows every payload of DOMPurify's own tests in the built extension, through every engine, in Chromium and in
 * Firefox:
 *
 *   npm run payloads -- FOLDER
 *
 * FOLDER is, or holds, `test/fixtures` of DOMPurify's repository. Exits with 1 if a script ran, a dialog opened,
 * something was led away, or anything was asked for but pictures, films and sounds that stand in the post.
 */

import type { Site } from '../../lib/sites/site.ts';
import { buildExtension } from '../../lib/start/build.ts';
import { useRecord } from '../support/details-views.ts';
import { engineSites } from '../support/engine-sites.ts';
import { type OfflineExtension, openOffline } from '../support/offline-extension.ts';
import { buildWithOracle } from '../support/oracle-build.ts';
import { openWithOracle, type Payload, runPayloads } from '../support/payload-run.ts';
import { readFixtures } from './payload-fixtures.ts';

const [folder, ...browsers] = process.argv.slice(2);
if (!folder) throw new Error('say which folder holds the fixtures: npm run payloads -- FOLDER');
const payloads = await readFixtures(folder);
console.log(`${payloads.length} payloads in ${folder}`);

for (const browser of ['chromium', 'firefox'] as const) {
  if (browsers.length === 0 || browsers.includes(browser)) await runIn(browser, payloads);
}

async function runIn(browser: 'chromium' | 'firefox', posts: readonly Payload[]): Promise<void> {
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const failure = process.env.AFTERWORD_BUILT ? undefined : await buildExtension(target);
  if (failure) throw new Error(failure);
  const extension = await openOffline(browser, await buildWithOracle(target), { width: 1280, height: 800 });
  try {
    await openWithOracle(extension);
    for (const site of engineSites) {
      await useRecord(extension.page, site);
      await runThrough(site, extension, posts);
    }
  } finally {
    await extension.close();
  }
}

async function runThrough(site: Site, extension: OfflineExtension, posts: readonly Payload[]): Promise<void> {
  const start = performance.now();
  const { shown, findings, requests, opened } = await runPayloads(extension, posts, site);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { browser } = extension.page;
  console.log(`\n${browser}, ${site.id}: ${shown} shown in ${seconds} s, ${findings.length} findings`);
  console.log(`${requests.length} requests for media in the posts, ${opened.length} links opened in tabs`);
  for (const address of requests) console.log(`  asked for ${address}`);
  for (const finding of findings) console.error(`✘ ${finding}`);
  if (findings.length > 0) process.exitCode = 1;
}
