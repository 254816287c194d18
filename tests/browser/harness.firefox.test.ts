import { expect, test } from 'vitest';
import { inChrome } from '../../lib/start/marionette-page.ts';
import { openFirefox } from '../support/firefox.ts';

test('the real sidebar opens with the panel in it', async () => {
  const firefox = await openFirefox();
  try {
    await firefox.openSidebar();
    const shown = () => inChrome(firefox.marionette, addressInSidebar);
    await expect.poll(shown, { timeout: 10_000 }).toBe(firefox.address('sidepanel.html'));
  } finally {
    await firefox.close();
  }
});

/** Runs in Firefox's own window. */
function addressInSidebar(): string | undefined {
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  const browser: (Element & { currentURI?: { spec: string } }) | null | undefined =
    sidebar?.querySelector('browser');
  return browser?.currentURI?.spec;
}
