import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copyPost, openApp, showList } from '../../lib/start/app-driver.ts';
import { catchDownloads, takeDownload } from '../support/downloads.ts';
import { jobs, writeIn, written } from '../support/main-job.ts';
import { type OpenExtension, openExtension } from '../support/page.ts';

let extension: OpenExtension;
beforeAll(async () => {
  extension = await openExtension();
});
afterAll(() => extension?.close());
beforeEach(async () => {
  await openApp(extension.page, extension.address('sidepanel.html'));
  await showList(extension.page);
});

for (const job of jobs) {
  test(`${job.post.name} is opened, edited, previewed and copied, and every other byte of it stays`, async () => {
    const { page } = extension;
    await writeIn(page, job);
    const copied = await copyPost(page);
    expect(copied).toBe(written(job).toString());
    expect(Buffer.from(copied).equals(written(job))).toBe(true);
  });
}

test('the download has the name of the file that was opened, and the same bytes as the copy', async () => {
  const { page } = extension;
  const [job] = jobs;
  if (!job) throw new Error('no job');
  await writeIn(page, job);
  await catchDownloads(page);
  await page.click('[data-view="draft"] [data-action="menu"]');
  await page.click('[data-action="download"]');
  const download = await takeDownload(page);
  expect(download.name).toBe(job.post.name);
  expect(download.bytes.equals(written(job))).toBe(true);
});
