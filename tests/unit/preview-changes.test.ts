// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createAdaptiveRenderer, type StartWorker } from '../../lib/preview/adaptive-renderer.ts';
import { offsetAfter } from '../../lib/preview/alignment.ts';
import { blockChange } from '../../lib/preview/block-change.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { createRenderPass } from '../../lib/preview/render-pass.ts';
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

test('the title of the front matter is a heading above the body', () => {
  const source = '---\ntitle: "A <b> & C"\n---\nText';
  const { change } = createRenderPass()(source);
  expect(change.inserted[0]).toEqual({ html: '<h1>A &lt;b> &amp; C</h1>\n', from: 11, to: 22 });
  expect(source.slice(change.inserted[1]?.from, change.inserted[1]?.to)).toBe('Text');
});

function sheet() {
  const body = document.createElement('body');
  return { body, sheet: createSheet(body, createCleaner(words), createMedia()) };
}

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
  const page = createSheet(body, createCleaner(words), media);
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

/** A worker that answers when it is told to. */
function fakeWorker() {
  const asked: string[] = [];
  let answer = () => {};
  let die = () => {};
  const start: StartWorker = (onPass, onDeath) => {
    const pass = createRenderPass();
    answer = () => onPass(pass(asked.at(-1) ?? ''));
    die = onDeath;
    return { run: (source) => asked.push(source), close: () => {} };
  };
  return { start, asked, answer: () => answer(), die: () => die() };
}

const large = (word: string) => `${`${word} text\n\n`.repeat(20_000)}`;

test('a worker renders one source at a time, and of those that wait only the newest', () => {
  const worker = fakeWorker();
  const shown: string[] = [];
  const renderer = createAdaptiveRenderer((_, source) => shown.push(source), worker.start);
  for (const word of ['one', 'two', 'three']) renderer.render(large(word));
  expect(worker.asked).toEqual([large('one')]);
  worker.answer();
  worker.answer();
  expect(shown).toEqual([large('one'), large('three')]);
});

test('when the worker dies the page takes over with the newest source, and replaces all that is shown', () => {
  const worker = fakeWorker();
  const changes: { start: number; removed: number; inserted: number }[] = [];
  const renderer = createAdaptiveRenderer(
    ({ start, removed, inserted }) => changes.push({ start, removed, inserted: inserted.length }),
    worker.start,
  );
  renderer.render(large('one'));
  worker.answer();
  renderer.render(large('two'));
  renderer.render('short\n\npost');
  worker.die();
  expect(changes).toEqual([
    { start: 0, removed: 0, inserted: 20_000 },
    { start: 0, removed: 20_000, inserted: 2 },
  ]);
});

test('where there is no worker, the page renders everything', () => {
  const shown: string[] = [];
  const renderer = createAdaptiveRenderer(
    (_, source) => shown.push(source),
    () => {
      throw new Error('none here');
    },
  );
  renderer.render(large('one'));
  renderer.render(large('two'));
  expect(shown).toEqual([large('one'), large('two')]);
});

test('after it was closed nothing is shown any more', () => {
  const worker = fakeWorker();
  const shown: string[] = [];
  const renderer = createAdaptiveRenderer((_, source) => shown.push(source), worker.start);
  renderer.render(large('one'));
  renderer.close();
  worker.answer();
  expect(shown).toEqual([]);
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
