// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PrintedHead } from '../../lib/markdown/print.ts';
import { createCardStage } from '../../lib/preview/card-stage.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { nothingShown, type ShownPost } from '../../lib/preview/shown-post.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { plain } from '../../lib/sites/plain.ts';
import type { Site } from '../../lib/sites/site.ts';
import { words } from '../support/preview-words.ts';

const head: PrintedHead = {
  title: { text: 'The title', from: 7, to: 16 },
  isTitleInBody: false,
  date: { text: 'May 17, 2026', from: 23, to: 33 },
  cover: { address: '/a.png', alt: 'A', from: 40, to: 46 },
  linkPicture: { address: '/link.png', alt: 'L', from: 50, to: 59 },
};

function cardOf(kind: 'list' | 'link', site: Site, post: Partial<ShownPost>) {
  const frame = document.implementation.createHTMLDocument('');
  const media = createMedia();
  const base = site.address && `${site.address}/`;
  const clean = createCleaner({ words, base });
  const stage = createCardStage(
    { frame, kind, site, base, clean, media, words },
    { ...nothingShown, ...post },
  );
  media.release(frame.body);
  const textOf = (name: string) => frame.querySelector(`[data-part="${name}"]`)?.textContent;
  return { frame, stage, textOf };
}

test('the list shows title, date, cover and the excerpt as it is printed', () => {
  const { frame, textOf } = cardOf('list', djangoconUs2019, {
    head,
    intro: '<p>One <em>two</em><script>x</script></p>',
  });
  expect(textOf('title')).toBe('The title');
  expect(textOf('date')).toBe('May 17, 2026');
  expect(frame.querySelector('[data-part="intro"] em')?.textContent).toBe('two');
  expect(frame.querySelector('script')).toBeNull();
  expect(frame.querySelector('img')?.getAttribute('src')).toBe('https://2019.djangocon.us/a.png');
});

test('a list of a site without covers has no place for one', () => {
  expect(cardOf('list', plain, { head }).frame.querySelector('[data-part="cover"]')).toBeNull();
});

test('the card of a link shows host, title, picture and a description of at most 200 characters', () => {
  const { frame, textOf } = cardOf('link', djangoconUs2019, {
    head,
    intro: `<p>${'words of the post '.repeat(30)}</p>`,
  });
  expect(frame.querySelector('.card-host')?.textContent).toBe('2019.djangocon.us');
  const description = textOf('intro') ?? '';
  expect(description.length).toBeLessThanOrEqual(200);
  expect(description).toMatch(/^words of the post .*[a-z]…$/);
});

test('what the post has none of is said', () => {
  const { frame } = cardOf('link', plain, {});
  expect([...frame.querySelectorAll('.card-without')].map(({ textContent }) => textContent)).toEqual([
    'no picture',
    'no host',
    'no title',
    'no description',
  ]);
  expect(cardOf('list', plain, {}).textOf('intro')).toBe('no excerpt');
});

test('clicks lead to where the parts stand in the source', () => {
  const { frame, stage } = cardOf('link', djangoconUs2019, {
    head,
    intro: '<p>a</p>',
    positions: Uint32Array.of(90, 100),
  });
  const offsetOf = (name: string) =>
    stage.offsetOf(frame.querySelector(`[data-part="${name}"]`) ?? frame, null);
  expect(['title', 'cover', 'intro'].map(offsetOf)).toEqual([7, 50, 90]);
});

test('the card follows what is typed', () => {
  const { stage, textOf } = cardOf('link', plain, { head, intro: '<p>one</p>' });
  const body = { length: 0, start: 0, removed: 0, inserted: [], positions: new Uint32Array() };
  const post = { ...nothingShown, head, intro: '<p>two</p>' };
  stage.show({ body, head: null, cards: null, intro: post.intro }, post);
  expect(textOf('intro')).toBe('two');
});
