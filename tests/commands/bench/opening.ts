import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentHistory } from './history.ts';
import type { Lab } from './lab.ts';
import type { OpeningTrace } from './trace.ts';

/** The times of a draft being opened, several times over, in milliseconds. */
export interface Openings {
  /** From the click on its row in the list. */
  readonly clicked: readonly OpeningTrace[];
  /** From the load of a page that begins with it. */
  readonly loaded: readonly OpeningTrace[];
  /** From the load of a page that loads editor, document and preview first and then shows all of it at once. */
  readonly naive: readonly number[];
}

export async function measureOpenings(lab: Lab, draft: string, times: number): Promise<Openings> {
  const clicked: OpeningTrace[] = [];
  const loaded: OpeningTrace[] = [];
  const naive: number[] = [];
  for (let time = 0; time < times; time++) {
    await lab.showFreshList();
    clicked.push(await openByClick(lab, draft));
    await lab.load(draft);
    loaded.push(await lab.tab.evaluate(() => bench.opened));
    await lab.loadNaively(databaseOf(draft));
    naive.push(await lab.tab.evaluate(() => naivelyOpened));
  }
  return { clicked, loaded, naive };
}

/** Puts a long history in the place of the stored document, in the shape of y-indexeddb. The text is the same. */
export async function storeHistory({ tab }: Lab, draft: string, { rows }: DocumentHistory): Promise<void> {
  const base64 = rows.map((row) => Buffer.from(row).toString('base64'));
  await tab.evaluate(replaceRows, { database: databaseOf(draft), base64 });
}

async function openByClick({ page, tab }: Lab, draft: string): Promise<OpeningTrace> {
  await sleep(rest);
  const opening = tab.evaluate(() => bench.openedByClick());
  await page.click(`[data-draft="${draft}"] .draft-open`);
  return opening;
}

function databaseOf(draft: string): string {
  return `afterword/${draft}/text`;
}

/** Runs in the page. */
async function replaceRows({ database, base64 }: { database: string; base64: string[] }): Promise<void> {
  const opening = indexedDB.open(database);
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const transaction = opening.result.transaction('updates', 'readwrite');
  const store = transaction.objectStore('updates');
  store.clear();
  for (const row of base64) store.add(Uint8Array.from(atob(row), (character) => character.charCodeAt(0)));
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  opening.result.close();
}

/** Milliseconds for a page that was just loaded to come to rest. */
const rest = 300;
