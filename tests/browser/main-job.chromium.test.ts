import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyPost, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium, type TestChromium } from '../support/chromium.ts';
import { jobs, writeIn, written } from '../support/main-job.ts';

let chromium: TestChromium;
let panel: BrowserPage;
beforeAll(async () => {
  chromium = await openChromium();
  panel = await chromium.openSidePanel();
  await panel.setSize(360, 700);
});
afterAll(() => chromium?.close());

test('the main job in the real side panel, copied by the button and by Alt+Shift+C', async () => {
  const job = jobs.find(({ ending }) => ending === '\r\n');
  if (!job) throw new Error('no post with Windows line endings');
  await waitToSee(panel, '[data-view="list"]');
  await writeIn(panel, job);
  expect(Buffer.from(await copyPost(panel)).equals(written(job))).toBe(true);

  await panel.evaluate(() => navigator.clipboard.writeText('nothing'));
  await panel.press('Alt+Shift+C');
  await panel.waitFor(async () => (await navigator.clipboard.readText()) !== 'nothing', null, {
    what: 'copy by keys',
  });
  expect(Buffer.from(await panel.readClipboard()).equals(written(job))).toBe(true);
});
