import type { CdpConnection } from './cdp-connection.ts';
import { deferred } from './deferred.ts';
import { keyOf, type Modifier, readKeys } from './key.ts';
import { type BrowserPage, browserPage } from './page.ts';

/** Drives a page of Chromium, the real side panel included, which no library lists among its pages. */
export async function cdpPage(connection: CdpConnection): Promise<BrowserPage> {
  const { send } = connection;
  const requests = watchRequests(connection);
  for (const domain of ['Page', 'Network', 'Runtime']) await send(`${domain}.enable`);
  return browserPage({
    browser: 'chromium',
    run: (source, argument) => run(connection, source, argument),
    goto: (address) => navigate(connection, address),
    clickAt: async (point) => {
      const mouse = { ...point, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { ...point, type: 'mouseMoved' });
      await send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
      await send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
    },
    type: async (text) => {
      for (const character of text) await pressKey(connection, character, []);
    },
    press: async (keys) => {
      const { modifiers, key } = readKeys(keys);
      await pressKey(connection, key.key, modifiers);
    },
    screenshot: async () => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(String(data), 'base64');
    },
    setSize: async (width, height) => {
      await send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    setColours: async (colours) => {
      const features = [{ name: 'prefers-color-scheme', value: colours }];
      await send('Emulation.setEmulatedMedia', { features });
    },
    requests: async () => [...requests],
  });
}

/** Collects what the page and the frames in it ask the network for. */
function watchRequests({ onEvent }: CdpConnection): Set<string> {
  const requests = new Set<string>();
  onEvent((method, parameters) => {
    const address =
      method === 'Network.requestWillBeSent'
        ? readField(parameters.request, 'url')
        : method === 'Network.webSocketCreated' && parameters.url;
    if (typeof address === 'string' && /^(https?|wss?):/.test(address)) requests.add(address);
  });
  return requests;
}

async function run({ send }: CdpConnection, source: string, argument: unknown): Promise<unknown> {
  const { result, exceptionDetails } = await send('Runtime.evaluate', {
    expression: `(${source})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails) throw new Error(messageOf(exceptionDetails));
  return readField(result, 'value');
}

/** The first line of what was thrown, without the stack of the page. */
function messageOf(exceptionDetails: unknown): string {
  const thrown = readField(exceptionDetails, 'exception');
  const description = readField(thrown, 'description') ?? readField(thrown, 'value');
  return String(description ?? readField(exceptionDetails, 'text')).split('\n    at ')[0] ?? '';
}

async function navigate({ send, onEvent }: CdpConnection, address: string): Promise<void> {
  const { promise: loaded, resolve } = deferred<void>();
  const stop = onEvent((method) => {
    if (method === 'Page.loadEventFired') resolve();
  });
  try {
    const { errorText, loaderId } = await send('Page.navigate', { url: address });
    if (errorText) throw new Error(`${address} did not open: ${errorText}`);
    // Without a loader only the part after # has changed, and nothing loads.
    if (loaderId) await loaded;
  } finally {
    stop();
  }
}

/** Bits of the protocol's `modifiers`. */
const modifierBits: Readonly<Record<Modifier, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

async function pressKey(
  { send }: CdpConnection,
  name: string,
  modifiers: readonly Modifier[],
): Promise<void> {
  const { key, code, windowsCode, text } = keyOf(name);
  const bits = modifiers.reduce((sum, modifier) => sum + modifierBits[modifier], 0);
  const isCommand = modifiers.some((modifier) => modifier !== 'Shift');
  const event = { key, code, windowsVirtualKeyCode: windowsCode, modifiers: bits };
  await send('Input.dispatchKeyEvent', {
    ...event,
    type: text && !isCommand ? 'keyDown' : 'rawKeyDown',
    ...(text && !isCommand && { text }),
  });
  await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
