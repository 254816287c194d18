import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintedHead } from '../../lib/markdown/print.ts';
import { showList, showTab, typeAtEnd, waitForPreview } from '../../lib/start/app-driver.ts';
import { type PagePayload, pagePayloads, pageWith } from '../fixtures/page-payloads.ts';
import { payloads } from '../fixtures/payloads.ts';
import { useRecord } from '../support/details-views.ts';
import { engineSites } from '../support/engine-sites.ts';
import { type OfflineExtension, openOffline } from '../support/offline-extension.ts';
import { askOracle, buildWithOracle } from '../support/oracle-build.ts';
import { openPost, openWithOracle, replaceText, runPayloads } from '../support/payload-run.ts';
import { beginWatch, collectTraces, touchEverything, type WatchedEvent } from '../support/payload-watch.ts';
import { type Answer, serve, type TestServer } from '../support/serve.ts';
import { shellOf } from '../support/shells.ts';
import { testBrowser } from '../support/test-browser.ts';

let extension: OfflineExtension;
let server: TestServer;
/** When each path was asked for last, in milliseconds since the Unix epoch. */
const askedAt = new Map<string, number>();

beforeAll(async () => {
  const target = testBrowser() === 'firefox' ? 'firefox' : 'chrome';
  extension = await openOffline(testBrowser(), await buildWithOracle(target), { width: 1280, height: 800 });
  await openWithOracle(extension);
  server = await serve(({ path }) => {
    askedAt.set(path, Date.now());
    return path.startsWith('/pictures/') ? picture : undefined;
  });
});
afterAll(async () => {
  await extension?.close();
  await server?.close();
});

const picture: Answer = {
  type: 'image/gif',
  body: Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'),
};

test.for(engineSites)(
  'no payload in a post of $name runs, leads anything away or asks for anything but its pictures',
  { timeout: 180_000 },
  async (site) => {
    const host = new URL(server.origin).host;
    const picture = `/pictures/honest-${site.id}.gif`;
    const posts = [
      // What is allowed has to be seen, or nothing would prove that the rest was looked for.
      { name: 'honest', source: `![a](${server.origin}${picture}) [b](http://${host}/opened-${site.id})\n` },
      ...payloads.map(({ name, source }) => ({ name, source: source.replaceAll('127.0.0.1:9', host) })),
    ];
    await useRecord(extension.page, site);
    const before = server.requests.length;
    const report = await runPayloads(extension, posts, site);
    expect(report.findings).toEqual([]);
    expect(report.shown).toBeGreaterThan(60);
    expect(report.opened).toContain(`http://${host}/opened-${site.id}`);
    expect(server.requests.slice(before).map(({ path }) => path)).toEqual([picture]);
  },
);

test('nothing of a borrowed page runs, leads away or asks for more than styles, fonts and pictures', async () => {
  const { page } = extension;
  const host = new URL(server.origin).host;
  const before = server.requests.length;
  for (const payload of [honestPage(server.origin), ...pagePayloads]) {
    const html = pageWith(payload).replaceAll('127.0.0.1:9', host);
    const shell = shellOf(html, `${server.origin}/news/old/`);
    await askOracle(page, 'showInPage', shell, { head, blocks: [{ html: '<p>words of the post</p>' }] });
    await page.evaluate(beginWatch);
    await page.evaluate(touchEverything);
    const { newNames, events, isInPlace } = await page.evaluate(collectTraces);
    expect({ name: payload.name, newNames, events: events.filter(isBad), isInPlace }).toEqual({
      name: payload.name,
      newNames: [],
      events: [],
      isInPlace: true,
    });
    expect(await page.evaluate(shownWords)).toContain('words of the post');
  }
  await expect.poll(() => server.requests.length).toBeGreaterThanOrEqual(before + sitePaths.length);
  expect(new Set(server.requests.slice(before).map(({ path }) => path))).toEqual(new Set(sitePaths));
  await page.evaluate(() => document.querySelector('[data-borrowed]')?.remove());
}, 120_000);

/** What may be asked for of a borrowed page. */
const sitePaths = ['/pictures/site.gif', '/pictures/site.css', '/pictures/site.woff2', '/pictures/paper.gif'];

function honestPage(origin: string): PagePayload {
  return {
    name: 'honest',
    head: `<link rel="stylesheet" href="/pictures/site.css"><style>
@font-face { font-family: Own; src: url(/pictures/site.woff2) } main { font-family: Own }
body { background: url("${origin}/pictures/paper.gif") }</style>`,
    body: '<img src="../../pictures/site.gif" alt=""><a href="/about/">About</a>',
  };
}

const head: PrintedHead = {
  title: { text: 'A title', from: 0, to: 7 },
  isTitleInBody: false,
  date: null,
  cover: null,
  linkPicture: null,
};

function isBad({ kind, text }: WatchedEvent): boolean {
  return kind !== 'opened' || !/^https?:/.test(text);
}

/** Runs in the page. */
function shownWords(): string {
  return (
    document.querySelector<HTMLIFrameElement>('.preview iframe')?.contentDocument?.body.textContent ?? ''
  );
}

test('the watch over a payload notices a script, a dialog, a tab and what is left in the frame', async () => {
  const { page } = extension;
  await openPost(page, { name: 'watched', source: 'Some words.\n' });
  await page.evaluate(beginWatch);
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
    const own = (target: object) => Reflect.get(target, 'wrappedJSObject') ?? target;
    own(window).__executed = 'x';
    own(window).alert('hello');
    own(frame?.contentWindow ?? {}).open('javascript:0');
    frame?.contentDocument?.body.insertAdjacentHTML(
      'beforeend',
      '<p onclick="top.x=1">x</p><img src="x.gif">',
    );
  });
  const { newNames, events, dangers } = await page.evaluate(collectTraces);
  expect(newNames).toEqual(['__executed']);
  expect(events).toEqual([
    { kind: 'dialog', text: 'hello' },
    { kind: 'opened', text: 'javascript:0' },
  ]);
  if (page.browser === 'chromium') await expect.poll(() => extension.refusals()).not.toEqual([]);
  expect(dangers).toEqual(['p onclick', 'img src']);
  await page.evaluate(() =>
    Reflect.deleteProperty(Reflect.get(window, 'wrappedJSObject') ?? window, '__executed'),
  );
});

test('history, differences, search, list and notices show payloads as text', async () => {
  const { page } = extension;
  await openPost(page, { name: 'post', source: 'The first version.\n' });
  await page.evaluate(beginWatch);
  await replaceText(page, payloads.map(({ source }) => source).join('\n\n'));
  await page.press('Control+f');
  await page.waitFor(isThere, '.cm-search', { what: 'find panel' });
  await page.type('<img src=x onerror=top.__executed=1>\n');
  await page.press('Escape');
  // The list of versions is read when it is shown; the first version is written a moment after opening.
  const isListed = async () => {
    for (const tab of ['preview', 'review'] as const) await showTab(page, tab);
    const isThereSoon = page.waitFor(isThere, '[data-history] [data-version]', { timeout: 1_000 });
    return isThereSoon.catch(() => false);
  };
  await expect.poll(isListed, { timeout: 10_000 }).toBe(true);
  await page.click('[data-history] [data-version]');
  await page.waitFor(isThere, '.difference .cm-changedLine', { what: 'difference' });
  const { newNames, events, isInPlace } = await page.evaluate(collectTraces);
  expect({ newNames, events, isInPlace }).toEqual({ newNames: [], events: [], isInPlace: true });
  await openPost(page, {
    name: '<img src=x onerror=top.__executed=1>',
    source: '# <img src=x onerror="top.__executed=2">\n',
  });
  await showList(page);
  await page.waitFor(isThere, '[data-draft]', { what: 'row of the draft' });
  expect(await page.evaluate(() => document.querySelectorAll('#app img').length)).toBe(0);
  expect(await page.evaluate(readExecuted)).toBeNull();
});

test('a picture is asked for once, half a second after the last key of its address', async () => {
  const { page } = extension;
  const path = '/pictures/typed.gif';
  const written = `![p](${server.origin}${path})`;
  for (;;) {
    await openPost(page, { name: 'typing', source: '\n' });
    askedAt.clear();
    await page.evaluate(noteKeys);
    // Inside the brackets every key makes another whole address.
    await typeAtEnd(page, '![p]()');
    await page.press('ArrowLeft');
    await page.type(written.slice(5, -1));
    await expect.poll(() => askedAt.has(path), { timeout: 10_000 }).toBe(true);
    const keys = await page.evaluate(readKeys);
    const pauses = keys.map((at, index) => at - (keys[index - 1] ?? at));
    // Whoever stops for half a second in the middle of an address has it asked for. Then once more, please.
    if (pauses.every((pause) => pause < 400)) {
      expect([...askedAt.keys()]).toEqual([path]);
      expect((askedAt.get(path) ?? 0) - (keys.at(-1) ?? 0)).toBeGreaterThanOrEqual(490);
      break;
    }
  }
  const count = () => server.requests.filter((request) => request.path === path).length;
  const before = count();
  await typeAtEnd(page, ' and more words\n\nand another paragraph');
  await waitForPreview(page, 'and another paragraph');
  await page.waitFor(() => new Promise((resolve) => setTimeout(() => resolve(true), 700)));
  expect(count()).toBe(before);
});

test('a picture that is relative to the site asks for nothing', async () => {
  const { page } = extension;
  const source = '![near](images/near.gif) ![root](/pictures/root.gif) <img src="//">\n\nthe end\n';
  await openPost(page, { name: 'relative', source });
  await page.evaluate(beginWatch);
  await waitForPreview(page, 'the end');
  await page.waitFor(() => new Promise((resolve) => setTimeout(() => resolve(true), 700)));
  const { resources, media } = await page.evaluate(collectTraces);
  expect({ resources, media }).toEqual({ resources: [], media: [] });
});

/** Runs in the page. */
function isThere(selector: string): boolean {
  return document.querySelector(selector) !== null;
}

/** Runs in the page. */
function noteKeys(): void {
  const at: number[] = [];
  Reflect.set(window, 'keysAt', at);
  document.addEventListener('keydown', () => void at.push(Date.now()), true);
}

/** Runs in the page. */
function readKeys(): readonly number[] {
  return Reflect.get(window, 'keysAt');
}

/** Runs in the page. */
function readExecuted(): unknown {
  return Reflect.get(Reflect.get(window, 'wrappedJSObject') ?? window, '__executed') ?? null;
}
