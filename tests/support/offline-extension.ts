import { inChrome } from '../../lib/start/marionette-page.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import type { OpenExtension } from './page.ts';

/** The built extension in a browser that reaches nothing but 127.0.0.1. */
export interface OfflineExtension extends OpenExtension {
  /** The addresses of all tabs. */
  tabs(): Promise<readonly string[]>;
  /**
   * What the browser has said, since it was asked last, about scripts in frames that nothing but the sandbox
   * kept from running. Firefox says that where nobody can hear it.
   */
  refusals(): readonly string[];
}

/** Opens either browser with an extension's folder and an empty page of that size. */
export async function openOffline(
  browser: 'chromium' | 'firefox',
  extensionDir: string,
  size: { readonly width: number; readonly height: number },
): Promise<OfflineExtension> {
  const extension = await (browser === 'firefox' ? inFirefox(extensionDir) : inChromium(extensionDir));
  await extension.page.setSize(size.width, size.height);
  return extension;
}

async function inChromium(extensionDir: string): Promise<OfflineExtension> {
  const flags = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];
  const { context, drive, address, close } = await openChromium({ extensionDir, flags });
  const refusals: string[] = [];
  context.on('console', (message) => {
    if (message.text().startsWith('Blocked script execution')) refusals.push(message.text());
  });
  return {
    page: await drive(context.pages()[0] ?? (await context.newPage())),
    address,
    tabs: async () => context.pages().map((tab) => tab.url()),
    refusals: () => refusals.splice(0),
    close,
  };
}

async function inFirefox(extensionDir: string): Promise<OfflineExtension> {
  // Links of a post open tabs; to Firefox it is not a person who clicks here.
  const preferences = { 'network.dns.disabled': true, 'dom.disable_open_during_load': false };
  const { marionette, page, address, close } = await openFirefox({ extensionDir, preferences });
  return { page, address, tabs: () => inChrome(marionette, addressesOfTabs), refusals: () => [], close };
}

declare const gBrowser: { browsers: { currentURI: { spec: string } }[] };

/** Runs in Firefox's own window. */
function addressesOfTabs(): string[] {
  return gBrowser.browsers.map(({ currentURI }) => currentURI.spec);
}
