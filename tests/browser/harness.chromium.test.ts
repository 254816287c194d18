import { expect, test } from 'vitest';
import { openChromium } from '../support/chromium.ts';

test('the real side panel opens beside a tab and can be driven', async () => {
  const chromium = await openChromium();
  try {
    const panel = await chromium.openSidePanel();
    await panel.setSize(360, 700);
    expect(await panel.evaluate(() => [location.pathname, innerWidth])).toEqual(['/sidepanel.html', 360]);
    const worker = chromium.context.serviceWorkers()[0];
    const contexts = await worker?.evaluate(() =>
      chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }),
    );
    expect(contexts).toHaveLength(1);
  } finally {
    await chromium.close();
  }
});

test('a killed browser leaves its profile, and what was stored in it is there when it opens again', async () => {
  const first = await openChromium();
  const { tab } = await first.openPanelPage({ width: 360, height: 700 });
  await tab.evaluate(() => chrome.storage.local.set({ kept: 'yes' }));
  await first.kill();
  const second = await openChromium({ profile: first.profile });
  try {
    const { page } = await second.openPanelPage({ width: 360, height: 700 });
    expect(await page.evaluate(async () => (await chrome.storage.local.get('kept')).kept)).toBe('yes');
  } finally {
    await second.close();
  }
});
