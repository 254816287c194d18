import { listRequests, preferColours, resizePage, watchRequests } from './firefox-window.ts';
import { keyOf, readKeys } from './key.ts';
import type { Marionette } from './marionette.ts';
import { type BrowserPage, browserPage, type Point } from './page.ts';
import { until } from './until.ts';

/** Drives the selected tab of Firefox. One Firefox has one such page. */
export async function marionettePage(marionette: Marionette): Promise<BrowserPage> {
  await inChrome(marionette, watchRequests);
  return browserPage({
    browser: 'firefox',
    run: (source, argument) => run(marionette, source, argument),
    goto: async (address) => {
      await marionette.send('WebDriver:Navigate', { url: address });
    },
    clickAt: (point) => clickAt(marionette, point),
    type: (text) =>
      pressEach(
        marionette,
        [...text].flatMap((character) => [keyOf(character).webDriver]),
      ),
    press: async (keys) => {
      const { modifiers, key } = readKeys(keys);
      await pressTogether(marionette, [...modifiers.map((name) => keyOf(name).webDriver), key.webDriver]);
    },
    screenshot: async () => {
      const png = valueIn(await marionette.send('WebDriver:TakeScreenshot', { full: false }));
      return Buffer.from(String(png), 'base64');
    },
    setSize: async (width, height) => {
      await inChrome(marionette, resizePage, { width, height });
      await untilSized(marionette, width, height);
    },
    setColours: async (colours) => {
      await inChrome(marionette, preferColours, colours);
      await untilColoured(marionette, colours);
    },
    requests: () => inChrome(marionette, listRequests),
  });
}

async function run(marionette: Marionette, source: string, argument: unknown): Promise<unknown> {
  const script = `return (${source})(...arguments)`;
  const parameters = { script, args: [argument ?? null], newSandbox: false };
  return valueIn(await marionette.send('WebDriver:ExecuteScript', parameters));
}

/** Runs the function in the browser's own window, with its rights. */
export async function inChrome<Argument, Result>(
  marionette: Marionette,
  work: (argument: Argument) => Result,
  argument?: Argument,
): Promise<Awaited<Result>> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    // The answer comes as JSON from another process: only the function that was sent says what it is.
    return (await run(marionette, String(work), argument)) as Awaited<Result>;
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

async function clickAt(marionette: Marionette, { x, y }: Point): Promise<void> {
  const actions = [
    { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  await perform(marionette, { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
}

function pressEach(marionette: Marionette, keys: readonly string[]): Promise<void> {
  const actions = keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return perform(marionette, { type: 'key', id: 'keyboard', actions });
}

function pressTogether(marionette: Marionette, keys: readonly string[]): Promise<void> {
  const down = keys.map((value) => ({ type: 'keyDown', value }));
  const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
  return perform(marionette, { type: 'key', id: 'keyboard', actions: [...down, ...up] });
}

async function perform(marionette: Marionette, source: object): Promise<void> {
  await marionette.send('WebDriver:PerformActions', { actions: [source] });
}

/** The window follows a moment after it was told. */
async function untilSized(marionette: Marionette, width: number, height: number): Promise<void> {
  const wanted = [width, height].join();
  await until(
    async () => (await run(marionette, '() => [innerWidth, innerHeight].join()', null)) === wanted,
    {
      what: `page of ${width}×${height}`,
    },
  );
}

async function untilColoured(marionette: Marionette, colours: 'light' | 'dark'): Promise<void> {
  const source = '(query) => matchMedia(query).matches';
  await until(() => run(marionette, source, `(prefers-color-scheme: ${colours})`), {
    what: `${colours} page`,
  });
}

function valueIn(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : undefined;
}
