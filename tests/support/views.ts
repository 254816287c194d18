import type { Marionette } from '../../lib/start/marionette.ts';
import { marionettePage } from '../../lib/start/marionette-page.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import { testBrowser } from './test-browser.ts';

/** Two views of the extension in one browser, both on the screen. */
export interface Views {
  /** In Chromium the real side panel; in Firefox the panel's page in a window of its own. */
  readonly panel: BrowserPage;
  /** An empty tab for the application in a full tab. */
  readonly tab: BrowserPage;
  /** The address of a page of the extension: `editor.html`. */
  address(page: string): string;
  closeTab(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** With another build than the usual one, if its folder is given. */
export async function openViews(extensionDir?: string): Promise<Views> {
  const options = extensionDir === undefined ? {} : { extensionDir };
  const views = testBrowser() === 'firefox' ? await inFirefox(options) : await inChromium(options);
  await views.panel.setSize(360, 700);
  await views.tab.setSize(1280, 800);
  return views;
}

interface BuildChoice {
  readonly extensionDir?: string;
}

async function inChromium(options: BuildChoice): Promise<Views> {
  const chromium = await openChromium(options);
  const panel = await chromium.openSidePanel();
  const { page, tab } = await chromium.openPanelPage({ width: 1280, height: 800 });
  return {
    panel,
    tab: page,
    address: chromium.address,
    closeTab: () => tab.close(),
    close: chromium.close,
  };
}

async function inFirefox(options: BuildChoice): Promise<Views> {
  const firefox = await openFirefox(options);
  const { marionette, address, close } = firefox;
  const first = readText(await marionette.send('WebDriver:GetWindowHandle'), 'value');
  const opened = await marionette.send('WebDriver:NewWindow', { type: 'window', focus: false });
  const second = readText(opened, 'handle');
  const panel = await marionettePage(forWindow(marionette, first));
  const tab = await marionettePage(forWindow(marionette, second));
  await panel.goto(address('sidepanel.html'));
  return {
    panel,
    tab,
    address,
    closeTab: async () => {
      await forWindow(marionette, second).send('WebDriver:CloseWindow');
    },
    close,
  };
}

/** Each command goes to the window that was selected before: selecting and sending must not be parted. */
const queues = new WeakMap<Marionette, Promise<unknown>>();

function forWindow(marionette: Marionette, handle: string): Marionette {
  const send = async (command: string, parameters?: object): Promise<unknown> => {
    // What came before may have failed; whoever sent it knows.
    await queues.get(marionette)?.catch(() => undefined);
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    return marionette.send(command, parameters);
  };
  return {
    send: (command, parameters) => {
      const sent = send(command, parameters);
      queues.set(marionette, sent);
      return sent;
    },
    close: marionette.close,
  };
}

function readText(answer: unknown, name: string): string {
  return typeof answer === 'object' && answer !== null ? String(Reflect.get(answer, name)) : '';
}
