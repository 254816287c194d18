// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest';
import type { PrintedHead } from '../../lib/markdown/print.ts';
import type { Shell } from '../../lib/page/shell.ts';
import { watchPictures } from '../../lib/preview/broken-pictures.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { cleanPage } from '../../lib/preview/page-cleaner.ts';
import { marker } from '../../lib/preview/page-places.ts';
import { createPageStage } from '../../lib/preview/page-stage.ts';
import type { PrintedChange } from '../../lib/preview/renderer.ts';
import { nothingShown, type ShownPost } from '../../lib/preview/shown-post.ts';
import { pagePayloads, pageWith } from '../fixtures/page-payloads.ts';
import { words } from '../support/preview-words.ts';
import { shellOf } from '../support/shells.ts';

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const at = (text: string, from = 0) => ({ text, from, to: from + text.length });
const full: PrintedHead = {
  title: at('New <title>', 7),
  isTitleInBody: false,
  date: at('May 17, 2026', 30),
  cover: { address: '/img/new.png', alt: 'New cover', from: 60, to: 72 },
  linkPicture: null,
};
const empty: PrintedHead = { title: null, isTitleInBody: false, date: null, cover: null, linkPicture: null };
const page = pageWith({ name: 'plain', body: '<footer>Footer</footer>' });

function stageOf(shell: Shell | null, first: Partial<ShownPost> = {}) {
  const frame = document.implementation.createHTMLDocument('');
  const base = shell?.address ?? null;
  const media = createMedia();
  const stage = createPageStage(
    {
      frame,
      shell,
      base,
      clean: createCleaner({ words, base }),
      media,
      words,
      onPlace: () => {},
    },
    { ...nothingShown, ...first },
  );
  return { frame, stage, media };
}

function changeOf(head: PrintedHead | null, ...htmls: string[]): PrintedChange {
  const inserted = htmls.map((html) => ({ html, from: 0, to: 0 }));
  return {
    body: { length: 0, start: 0, removed: 0, inserted, positions: new Uint32Array(htmls.length * 2) },
    head,
    cards: null,
    intro: null,
  };
}

test("the post stands in the site's page, in each of its places", () => {
  const { frame, stage, media } = stageOf(shellOf(page));
  stage.show(changeOf(full, '<p>one</p>', '<p>two</p>'), { ...nothingShown, head: full });
  media.release(frame.body);
  expect(frame.documentElement.className).toBe('site');
  expect(frame.title).toBe('New <title> | Site');
  expect(frame.querySelector('h1')?.textContent).toBe('New <title>');
  expect(frame.querySelector('time')?.textContent).toBe('May 17, 2026');
  expect(frame.querySelector('.cover img')?.getAttribute('src')).toBe('https://example.org/img/new.png');
  expect(frame.querySelector('.cover img')?.getAttribute('alt')).toBe('New cover');
  expect(frame.querySelector('.post')?.innerHTML).toBe(
    '<!--afterword:body--><p>one</p><p>two</p><!--/afterword:body-->',
  );
  expect(frame.querySelector('footer')?.textContent).toBe('Footer');
});

test('what a post has none of is taken out, and comes back with it', () => {
  const { frame, stage } = stageOf(shellOf(page), { head: full });
  const before = frame.body.innerHTML;
  stage.show(changeOf(empty), { ...nothingShown, head: empty });
  expect(frame.querySelector('.cover')).toBeNull();
  expect(frame.querySelector('h1')?.textContent).toBe('');
  stage.show(changeOf(full), { ...nothingShown, head: full });
  expect(frame.body.innerHTML).toBe(before);
});

test('a cover that leads nowhere is said where it would stand', () => {
  const head = { ...full, cover: { address: 'javascript:x', alt: '', from: 0, to: 1 } };
  const { frame, stage } = stageOf(shellOf(page), { head });
  expect(frame.querySelector('.cover .afterword-missing')?.textContent).toBe('Picture javascript:x');
  expect(frame.querySelector('.cover img')?.hasAttribute('src')).toBe(false);
  stage.show(changeOf(full), { ...nothingShown, head: full });
  expect(frame.querySelector('.afterword-missing')).toBeNull();
});

test('a cover in the background of an element is changed there, and goes without the element', () => {
  const box =
    '<div class="hero" data-afterword-place="cover" style="color: red; background: url(afterword:cover)">x</div>';
  const shell = shellOf(pageWith({ name: 'hero', body: box }));
  const { frame, stage, media } = stageOf(shell, { head: empty });
  const style = () => frame.querySelector('.hero')?.getAttribute('style');
  expect(style()).toBe('color: red; background: none');
  stage.show(changeOf(full), { ...nothingShown, head: full });
  expect(style()).toBe('color: red; background: none');
  media.release(frame.body);
  expect(style()).toBe('color: red; background: url(https://example.org/img/new.png)');
  stage.show(changeOf(empty), { ...nothingShown, head: empty });
  expect(style()).toBe('color: red; background: none');
  expect(frame.querySelector('.hero')?.textContent).toBe('x');
  const dollars = { ...full, cover: { address: '/a$&$$.png', alt: '', from: 60, to: 72 } };
  stage.show(changeOf(dollars), { ...nothingShown, head: dollars });
  media.release(frame.body);
  expect(style()).toBe('color: red; background: url(https://example.org/a$&$$.png)');
});

test("Afterword's own page has title, date, cover and body in that order, and no empty ones", () => {
  const { frame, stage } = stageOf(null, { head: full, blocks: [{ html: '<p>one</p>' }] });
  const names = () => [...frame.body.children].map(({ localName }) => localName);
  expect(names()).toEqual(['h1', 'p', 'figure', 'p']);
  stage.show(changeOf(empty), { ...nothingShown, head: empty });
  expect(names()).toEqual(['p']);
});

test('a title that stands in the body is not shown twice', () => {
  const head = { ...full, isTitleInBody: true };
  const { frame } = stageOf(null, { head, blocks: [{ html: '<h1>New title</h1>' }] });
  expect([...frame.querySelectorAll('h1')].map(({ textContent }) => textContent)).toEqual(['New title']);
});

test('a page without a place for the body is not used', () => {
  const { frame } = stageOf(shellOf('<p class="other">words</p>'), { blocks: [{ html: '<p>one</p>' }] });
  expect(frame.querySelector('.other')).toBeNull();
  expect(frame.body.textContent).toContain('one');
});

test('a post can neither end the elements around it nor mark places of its own', () => {
  const html =
    '</div></main><!--/afterword:body--><!--afterword:title--><b data-afterword-place="cover">x</b>' +
    '<!--/afterword:title--></body></html><p>after</p>';
  const { frame, stage } = stageOf(shellOf(page), { blocks: [{ html }] });
  stage.show(changeOf(full), { ...nothingShown, head: full });
  expect(frame.querySelector('.post')?.innerHTML).toBe(
    '<!--afterword:body--><b>x</b><p>after</p><!--/afterword:body-->',
  );
});

test('clicks on title, date and cover lead to where they stand in the source', () => {
  const { frame, stage } = stageOf(shellOf(page), { head: full, source: `title: ${full.title?.text}` });
  const title = frame.querySelector('h1');
  const text = [...(title?.childNodes ?? [])].find(({ nodeType }) => nodeType === 3);
  if (!title || !text) throw new Error('there is no title');
  expect(stage.offsetOf(title, null)).toBe(7);
  expect(stage.offsetOf(title, { node: text, offset: 3 })).toBe(10);
  expect(stage.offsetOf(frame.querySelector('time') ?? frame, null)).toBe(30);
  expect(stage.offsetOf(frame.querySelector('.cover img') ?? frame, null)).toBe(60);
  expect(stage.offsetOf(frame.querySelector('header') ?? frame, null)).toBeNull();
});

test('styles, drawings, frames and forms of the site keep their place and their looks', () => {
  const cleaned = cleanPage(
    `<!doctype html><html lang="en" data-x="1"><head><link rel="stylesheet" href="/a.css" media="screen">
<style>p { background: url(b.png) } a::before { content: "<svg" }</style></head><body class="home" style="color: red">
<x-menu class="m"><nav><a href="/about/">About</a></nav></x-menu>
<iframe class="film" width="560" height="315" src="https://example.org/film"></iframe>
<form class="search"><input type="search" placeholder="Search: all"><button class="go">Go</button></form>
<svg viewBox="0 0 9 9"><path d="M1 1h8" fill="url(#g)"></path></svg>
<video poster="data:image/png;base64,AAAA"></video>
<img src="c.png" srcset="d.png 2x, data:image/png;base64,BBBB 3x" loading="lazy"><p class="md:flex">x</p></body></html>`,
    'https://example.org/news/old/',
    marker,
  );
  const html = cleaned.documentElement.outerHTML;
  expect(html).toContain('<link rel="stylesheet" href="https://example.org/a.css" media="screen">');
  expect(html).toContain('url("https://example.org/news/old/b.png")');
  expect(html).toContain('content: "<svg"');
  expect(html).toContain('<body class="home" style="color: red">');
  expect(html).toContain('<x-menu class="m"><nav><a href="/about/">About</a></nav></x-menu>');
  expect(html).toContain('<iframe class="film" width="560" height="315" sandbox="" inert=""></iframe>');
  expect(html).toContain('placeholder="Search: all"');
  expect(html).toContain('<path d="M1 1h8" fill="url(#g)"></path>');
  expect(html).toContain(
    'src="https://example.org/news/old/c.png" srcset="https://example.org/news/old/d.png 2x, data:image/png;base64,BBBB 3x"',
  );
  expect(html).toContain('<video poster="data:image/png;base64,AAAA"></video>');
  expect(cleaned.querySelectorAll('form[inert], input[inert], button[inert]').length).toBe(3);
});

test('there are at least forty attacks by pages, each with its own name', () => {
  expect(new Set(pagePayloads.map(({ name }) => name)).size).toBe(pagePayloads.length);
  expect(pagePayloads.length).toBeGreaterThanOrEqual(40);
});

test.each(pagePayloads)('nothing of a page with "$name" can run, send or lead away', (payload) => {
  const { frame } = stageOf(shellOf(pageWith(payload)), { head: full });
  expect([...frame.querySelectorAll(neverShown)].map(({ outerHTML }) => outerHTML)).toEqual([]);
  const attributes = [...frame.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].map(({ name, value }) => `${name}=${value}`),
  );
  expect(attributes.filter((attribute) => active.test(attribute))).toEqual([]);
  expect(frame.querySelectorAll('h1').length).toBe(1);
  expect(frame.querySelector('h1')?.textContent).toBe('New <title>');
});

const neverShown =
  'script, base, object, embed, applet, portal, frame, frameset, template, noscript, math, foreignObject, animate, ' +
  'set, meta[http-equiv], meta:not([name="color-scheme"]):not([data-afterword-frame]), link:not([rel="stylesheet"]), ' +
  'iframe[src], iframe[srcdoc], iframe:not([sandbox=""]), [name]:not(a, meta), form:not([inert]), button:not([inert]), ' +
  'input:not([inert])';
const active =
  /^(on|formaction|action|ping|background|srcdoc|autoplay|autofocus)|^[\w:-]*(href|src|srcset|poster|data)=[\s\0-\x20]*(java\s*script|data:text|data:,|blob|file|x:)|^(?!href=https:|alt|title).*\/forbidden\//i;

test('a picture of the post that cannot be loaded says what it is of, and those of the site do not', () => {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = '<img id="own" alt="Us" src="https://example.org/a.png"><img id="site" alt="Logo">';
  watchPictures(page, words, (picture) => picture === page.getElementById('own'));
  for (const picture of page.querySelectorAll('img')) {
    picture.dispatchEvent(new Event('error'));
    picture.dispatchEvent(new Event('error'));
  }
  expect([...page.querySelectorAll('img')].map(({ alt }) => alt)).toEqual([
    'Us — Picture https://example.org/a.png',
    'Logo',
  ]);
});
