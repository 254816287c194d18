// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PrintedHead } from '../../lib/markdown/print.ts';
import { offsetAfter } from '../../lib/preview/alignment.ts';
import { blockChange } from '../../lib/preview/block-change.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { createRenderPass } from '../../lib/preview/render-pass.ts';
import type { RenderJob } from '../../lib/preview/renderer.ts';
import { createSheet } from '../../lib/preview/sheet.ts';
import { words } from '../support/preview-words.ts';

const blocks = (...htmls: string[]) => htmls.map((html, index) => ({ html, from: index, to: index + 1 }));

test('a change names only what lies between the blocks that stayed', () => {
  const change = blockChange(blocks('a', 'b', 'c'), blocks('a', 'x', 'y', 'c'), 4);
  expect(change).toMatchObject({ start: 1, removed: 1, inserted: [{ html: 'x' }, { html: 'y' }] });
  expect([...change.positions]).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
});

test('the same block twice in a row is not counted from both ends', () => {
  expect(blockChange(blocks('a', 'a'), blocks('a', 'a', 'a'), 3)).toMatchObject({ start: 2, removed: 0 });
  expect(blockChange(blocks('a', 'a', 'a'), blocks('a'), 1)).toMatchObject({
    start: 1,
    removed: 2,
    inserted: [],
  });
});

test('a pass names the head and the cards only when they have changed', () => {
  let head: PrintedHead = {
    title: text('One'),
    isTitleInBody: false,
    date: null,
    cover: null,
    linkPicture: null,
  };
  const print = (source: string) => ({ head, body: blocks(source), cards: [] });
  const pass = createRenderPass({ print, intro: () => '<p>intro</p>' });
  expect(pass(job('a')).change).toMatchObject({ head, cards: [], intro: null });
  expect(pass(job('b')).change).toMatchObject({ head: null, cards: null });
  head = { ...head, title: text('Two') };
  expect(pass({ ...job('b'), wantsIntro: true }).change).toMatchObject({ head, intro: '<p>intro</p>' });
});

const text = (words: string) => ({ text: words, from: 0, to: words.length });
const job = (source: string): RenderJob => ({ source, file: { name: null }, wantsIntro: false });

function sheet() {
  const body = document.createElement('body');
  return { body, sheet: createSheet({ parent: body, end: null }, clean, createMedia()) };
}

const clean = createCleaner({ words, base: null });

test('blocks that did not change keep their nodes, and one that moved keeps them too', () => {
  const { body, sheet: page } = sheet();
  page.apply({ start: 0, removed: 0, inserted: blocks('<p>a</p>\n', '<p>b</p>\n', '<p>c</p>\n') });
  const [a, b, c] = body.children;
  page.apply({ start: 0, removed: 2, inserted: blocks('<p>b</p>\n', '<p>x</p>\n', '<p>a</p>\n') });
  expect(body.innerHTML).toBe('<p>b</p>\n<p>x</p>\n<p>a</p>\n<p>c</p>\n');
  expect([body.children[0], body.children[2], body.children[3]]).toEqual([b, a, c]);
});

test('a block that prints nothing takes no place', () => {
  const { body, sheet: page } = sheet();
  page.apply({ start: 0, removed: 0, inserted: blocks('<!-- a -->', '<p>b</p>') });
  page.apply({ start: 0, removed: 1, inserted: blocks('<p>c</p>', '<!-- d -->') });
  expect(body.innerHTML).toBe('<p>c</p><p>b</p>');
});

test('a picture asks for nothing until it may, and stays itself while its paragraph changes', () => {
  const body = document.createElement('body');
  const media = createMedia();
  const page = createSheet({ parent: body, end: null }, clean, media);
  const image = '<img src="https://example.org/a.png" alt="">';
  page.apply({ start: 0, removed: 0, inserted: blocks(`<p>${image}</p>`) });
  const shown = body.querySelector('img');
  expect(shown?.hasAttribute('src')).toBe(false);
  media.release(body);
  expect(body.innerHTML).toBe('<p><img alt="" src="https://example.org/a.png"></p>');
  page.apply({ start: 0, removed: 1, inserted: blocks(`<p>${image} text</p>`, `<p>again ${image}</p>`) });
  expect(body.querySelector('img')).toBe(shown);
  expect(body.querySelectorAll('img[src]').length).toBe(2);
});

/** `|` is where the click was, in what is shown and in the source. */
test.each([
  ['Hello wor|', 'Hello wor|ld'],
  ['Hello wor|', '**Hello** *wor|ld*'],
  ['See the site and| ', 'See [the site](https://example.org/and/the) and| more'],
  ['One two|', '- One\n- two| three'],
  ['a b|', '<span title="b b">a</span> b|'],
  ['café au|', 'caf&eacute; au| lait'],
  ['|', '|## Heading'],
])('a click after "%s" is a click at "%s"', (before, source) => {
  expect(offsetAfter(before.replace('|', ''), source.replace('|', ''))).toBe(source.indexOf('|'));
});
