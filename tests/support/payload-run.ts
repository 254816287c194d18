import { plain as plainSite } from '../../lib/sites/plain.ts';
import type { Site } from '../../lib/sites/site.ts';
import { openApp, openFile, showList } from '../../lib/start/app-driver.ts';
import type { BrowserPage } from '../../lib/start/page.ts';
import type { OfflineExtension } from './offline-extension.ts';
import { askOracle, loadOracle } from './oracle-build.ts';
import { beginWatch, collectTraces, hasRested, type Traces, touchEverything } from './payload-watch.ts';

/** A post that tries to run a script in the preview, or to make it ask for something in secret. */
export interface Payload {
  readonly name: string;
  readonly source: string;
}

export interface PayloadReport {
  /** How many posts were shown, touched and copied. */
  readonly shown: number;
  /** One line for each thing that must not happen: `NAME: what`. */
  readonly findings: readonly string[];
  /** The addresses that were asked for. */
  readonly requests: readonly string[];
  /** The addresses that would have been opened in a tab. */
  readonly opened: readonly string[];
}

/** Opens the application with a draft in front. The extension has to be one of `buildWithOracle`. */
export async function openWithOracle({ page, address }: OfflineExtension): Promise<void> {
  await openApp(page, address('sidepanel.html'));
  await openPost(page, { name: 'first', source: 'Nothing yet.\n' });
  await loadOracle(page);
}

/**
 * Shows every post in the preview of the built extension, as the whole text of a draft, waits until it has
 * rested, does with it what a person can do, and copies it as rich text. Comes after `openWithOracle`.
 */
export async function runPayloads(
  extension: OfflineExtension,
  posts: readonly Payload[],
  site: Site = plainSite,
): Promise<PayloadReport> {
  const { page } = extension;
  await page.evaluate(beginWatch);
  const before = await extension.tabs();
  const asked = (await page.requests()).length;
  const findings: string[] = [];
  const media = new Set<string>();
  const opened: string[] = [];
  for (const post of posts) {
    const say = (what: string) => findings.push(`${post.name}: ${what}`);
    try {
      const traces = await tryPost(page, post, site);
      for (const address of traces.media) media.add(plain(address));
      opened.push(...traces.events.flatMap(({ kind, text }) => (kind === 'opened' ? [text] : [])));
      for (const what of badThings(traces)) say(what);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
    const tabs = await extension.tabs();
    if (tabs.length !== before.length) say(`a tab was opened: ${tabs.join(' ')}`);
    for (const refusal of new Set(extension.refusals())) say(refusal);
  }
  const requests = (await page.requests()).slice(asked);
  for (const address of requests) if (!media.has(plain(address))) findings.push(`request: ${address}`);
  return { shown: posts.length, findings, requests, opened };
}

async function tryPost(page: BrowserPage, post: Payload, site: Site): Promise<Traces> {
  await replaceText(page, post.source);
  await untilShown(page, site);
  await page.waitFor(hasRested, undefined, { what: 'rest' });
  await page.evaluate(touchEverything);
  await page.click('.preview iframe');
  await copyRich(page);
  return page.evaluate(collectTraces);
}

/** Opens a file, as picked in the list, and waits until its preview is there. */
export async function openPost(page: BrowserPage, { name, source }: Payload): Promise<void> {
  await showList(page);
  await openFile(page, { name: `${name}.md`, bytes: Buffer.from(source) });
  await page.waitFor(isFrameReady, undefined, { what: 'preview' });
}

/** Replaces the whole text of the draft in front, by keys and the clipboard. */
export async function replaceText(page: BrowserPage, source: string): Promise<void> {
  await page.evaluate(async (text) => {
    document.querySelector<HTMLElement>('.cm-content')?.focus();
    await navigator.clipboard.writeText(text);
  }, source);
  await page.press('Control+a');
  await page.press('Control+v');
  const text = await askOracle(page, 'text');
  // A clipboard does not carry every character.
  if (text !== source) await askOracle(page, 'edit', { from: 0, to: text.length, insert: source });
}

async function untilShown(page: BrowserPage, site: Site): Promise<void> {
  const what = 'preview that is the same as the whole text printed anew';
  await page.waitFor(isExact, site, { what });
}

/** Presses the menu's entry, and waits for the clipboard. */
async function copyRich(page: BrowserPage): Promise<void> {
  await page.evaluate(async () => {
    await navigator.clipboard.writeText('nothing was copied');
    window.focus();
    document.querySelector<HTMLElement>('.draft-header [data-action="menu"]')?.click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document.querySelector<HTMLElement>('[data-action="copy-rich"]')?.click();
  });
  // While a clipboard is being written, Firefox refuses to read it.
  const isCopied = async () =>
    (await navigator.clipboard.readText().catch(() => 'nothing was copied')) !== 'nothing was copied';
  await page.waitFor(isCopied, undefined, { what: 'rich text on the clipboard' });
}

function badThings({ newNames, events, isInPlace, dangers, media, resources }: Traces): string[] {
  const known = new Set(media.map(plain));
  return [
    ...newNames.map((name) => `a script ran: it made ${name}`),
    ...events.flatMap(({ kind, text }) => {
      if (kind === 'opened') return /^(https?|mailto):/.test(text) ? [] : [`opened ${text}`];
      return [`${kind}: ${text}`];
    }),
    ...(isInPlace ? [] : ['the page or the frame was led away']),
    ...dangers.map((danger) => `left in the frame: ${danger}`),
    ...resources
      .filter((address) => !known.has(plain(address)))
      .map((address) => `the frame asked for ${address}`),
  ];
}

/** As requests name an address: without what follows a #. */
function plain(address: string): string {
  return address.split('#')[0] ?? '';
}

/** Runs in the page. */
function isFrameReady(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('.preview iframe');
  return frame?.contentDocument?.URL === 'about:srcdoc' && frame.contentDocument.body !== null;
}

/** Runs in the page. */
async function isExact(site: Site): Promise<boolean> {
  const own = Reflect.get(window, 'wrappedJSObject') ?? window;
  return (await own.afterwordOracle.difference(site)) === null;
}
