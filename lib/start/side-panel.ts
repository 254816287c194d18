import type { CDPSession } from 'playwright-core';
import type { CdpConnection } from './cdp-connection.ts';
import { until } from './until.ts';

/**
 * Opens the browser's real side panel and resolves to the id of its target.
 * `tab` is a page of the extension: only from there may the panel be opened, and only on a person's gesture.
 */
export async function openSidePanel(browser: CDPSession, tab: CdpConnection): Promise<string> {
  const before = new Set(await listPages(browser));
  const { exceptionDetails } = await tab.send('Runtime.evaluate', {
    expression: 'chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.open({ windowId: id }))',
    awaitPromise: true,
    userGesture: true,
  });
  if (exceptionDetails) throw new Error(`the side panel did not open: ${JSON.stringify(exceptionDetails)}`);
  const what = 'new side panel (was it open already?)';
  return until(async () => (await listPages(browser)).find((target) => !before.has(target)), { what });
}

async function listPages(browser: CDPSession): Promise<string[]> {
  const { targetInfos } = await browser.send('Target.getTargets');
  return targetInfos.filter(({ type }) => type === 'page').map(({ targetId }) => targetId);
}
