import type { Site } from '../../lib/sites/site.ts';
import { openFile, showTab, waitToSee } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { showDetails } from './details-views.ts';
import { closeNotices } from './every-view.ts';
import { chooseInPreview } from './preview-choices.ts';

/** Opens a post as a draft of a site that the extension does not know. */
export async function openPostOf(site: Site, page: BrowserPage, name: string, source: string): Promise<void> {
  await openFile(page, { name, bytes: Buffer.from(source) });
  await giveSite(page, site);
}

/** Makes the open draft a post of that site. */
export async function giveSite(page: BrowserPage, site: Site): Promise<void> {
  await showDetails(page);
  await page.evaluate(() => document.querySelector('.site-record')?.setAttribute('open', ''));
  await page.evaluate(setRecord, JSON.stringify(site));
  await page.click('[data-action="use-record"]');
  await waitToSee(page, '[data-notice="done"]');
  await closeNotices(page);
}

/** Asks for a published post's page in the dialog, and waits for the answer: the page's state, or the problem's code. */
export async function borrow(page: BrowserPage, address: string): Promise<string> {
  const isAsked = await page.evaluate(() => document.querySelector('[data-dialog="borrow"]') !== null);
  if (!isAsked) await openDialog(page);
  await page.evaluate(() =>
    document.querySelector<HTMLInputElement>('[data-action="borrow-address"]')?.select(),
  );
  await page.type(address);
  await page.click('[data-action="borrow-submit"]');
  return page.waitFor(answerToBorrow, null, { what: 'answer of the site' });
}

async function openDialog(page: BrowserPage): Promise<void> {
  await showTab(page, 'preview');
  await waitToSee(page, '.preview-bar');
  if (await page.evaluate(() => document.querySelector('.preview-status [data-action="borrow"]') !== null)) {
    await page.click('.preview-status [data-action="borrow"]');
  } else {
    await chooseInPreview(page, 'borrow');
  }
  await waitToSee(page, '[data-dialog="borrow"]');
}

/** What stands above the preview. */
export async function waitForStatus(page: BrowserPage, state: string): Promise<string> {
  await showTab(page, 'preview');
  await waitToSee(page, `[data-page-status="${state}"]`);
  return page.evaluate(() => document.querySelector('[data-page-status]')?.textContent ?? '');
}

/** Runs in the page. */
function setRecord(json: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('[data-action="site-record"]');
  if (!field) throw new Error('there is no field for the record');
  field.value = json;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in the page. Null while the answer is on its way. */
function answerToBorrow(): string | null {
  const problem = document.querySelector<HTMLElement>('[data-borrow-problem]');
  if (problem) return problem.dataset.borrowProblem ?? '';
  if (document.querySelector('[data-dialog="borrow"]')) return null;
  return document.querySelector<HTMLElement>('[data-page-status]')?.dataset.pageStatus ?? null;
}
