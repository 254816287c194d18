import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPage } from '../../lib/page/fill-page.ts';
import { findPlaces, type KnownPost } from '../../lib/page/find-places.ts';
import { attribute, elementsIn, readPage } from '../../lib/page/page-tree.ts';
import { readShell } from '../../lib/page/read-shell.ts';
import { djangoconUs2019 as site } from '../../lib/sites/djangocon-us-2019.ts';
import { cases, patience } from '../support/cases.ts';
import { pageDifference } from '../support/same-page.ts';

const address = 'https://harbour.example/news/a/';
const words = fc.constantFrom(
  ...'tea boat quay lantern rope knot soup chair north wind seven isn’t — & < "x"'.split(' '),
);
const phrase = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const paragraph = fc.oneof(
  phrase.map((text) => `<p>${escaped(text)}</p>`),
  phrase.map((text) => `<ul>\n<li>${escaped(text)}</li>\n<li><a href="/x/">y</a></li>\n</ul>`),
  phrase.map((text) => `<h2 id="h">${escaped(text)}</h2>`),
  fc.constant('<pre><code>one\n  two\n</code></pre>'),
  fc.constant('<p><img src="/img/p.png" alt="" loading="lazy"></p>'),
);

/** A post whose parts are not found in each other. */
const post: fc.Arbitrary<KnownPost> = fc.record({
  body: fc
    .tuple(fc.nat({ max: 999 }), fc.array(paragraph, { maxLength: 6 }))
    .map(([number, list]) => [`<p>Opening number ${number} of this text</p>`, ...list].join('\n\n')),
  title: fc.tuple(fc.nat({ max: 999 }), phrase).map(([number, text]) => `Title ${number} ${text}`),
  date: fc.nat({ max: 27 }).map((day) => `Oct ${day + 1}, 2019`),
  cover: fc.record({
    address: fc.nat({ max: 99 }).map((number) => `/img/cover-${number}.png`),
    alt: phrase,
  }),
});

const layouts = [
  (p: KnownPost) =>
    `<main><h1>${escaped(p.title)}</h1><p>On ${p.date}</p>${figure(p)}<div> ${p.body} </div></main>`,
  (p: KnownPost) =>
    `<article><header><b>${p.date}</b><h2>${escaped(p.title)}</h2></header>${figure(p)}\n${p.body}\n</article>`,
  (p: KnownPost) =>
    `<td>${p.date} <p>${escaped(p.title)}</p>${p.cover ? `<div class="c">${figure(p)}</div>` : ''}${p.body}<hr><p>Next</p>`,
] as const;

function figure({ cover }: KnownPost): string {
  return cover ? `<figure><img src="${cover.address}" alt="${escaped(cover.alt)}"></figure>` : '';
}

function escaped(text: string | null): string {
  return (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function pageOf(layout: (post: KnownPost) => string, post: KnownPost): string {
  return `<!doctype html><title>Site: ${escaped(post.title)}</title><nav>Menu</nav>${layout(post)}<footer>End</footer>`;
}

test(
  'a page of one post, filled with any post of the site, is the site’s own page of that post',
  () => {
    fc.assert(
      fc.property(fc.constantFrom(...layouts), post, post, fc.boolean(), (layout, one, other, hasCover) => {
        const search = findPlaces({ html: pageOf(layout, one), address, taken: 1 }, site, one);
        if (search.state !== 'found') throw new Error('no body was found');
        const next = hasCover ? other : { ...other, cover: null };
        for (const content of [one, next]) {
          expect(
            pageDifference(pageOf(layout, content), fillPage(search.shell, content), address),
          ).toBeNull();
        }
      }),
      { numRuns: cases },
    );
  },
  patience,
);

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<h1>',
    '</h1>',
    '<b id=1>',
    '</b>',
    '<a href="',
    '">',
    "'",
    '<table>',
    '<td>',
  ],
  ...[
    '<!--',
    '-->',
    '<!--afterword:body-->',
    '<!--/afterword:body-->',
    '<script>',
    '</script>',
    '<title>',
    '</title>',
  ],
  ...[
    '<svg>',
    '<template>',
    '</template>',
    '<plaintext>',
    '<select>',
    '<textarea>',
    '<img src=/img/c.png>',
    '&amp;',
    '&',
  ],
  ...[
    '<base href="//x',
    '<form>',
    '<iframe>',
    '<style>',
    'url(',
    ')',
    '\0',
    '\ud800',
    'Oct 1, 2019',
    'A title',
    ' tea ',
  ],
  ...[
    '<frameset>',
    '<html x=1>',
    '<body onload=a>',
    '<p data-afterword-place="cover">',
    '<head>',
    '<noscript>',
    '<math>',
  ],
);
const html = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
);
const anyPost: fc.Arbitrary<KnownPost> = fc.record({
  body: html,
  title: fc.option(fc.oneof(fc.constant('A title'), html)),
  date: fc.option(fc.constantFrom('Oct 1, 2019', '', 'x')),
  cover: fc.option(fc.record({ address: fc.oneof(fc.constant('/img/c.png'), html), alt: html })),
});

test(
  'of any HTML there is a shell that can be kept and filled, or none',
  () => {
    fc.assert(
      fc.property(html, fc.option(anyPost), anyPost, (text, known, content) => {
        const search = findPlaces({ html: text, address, taken: 1 }, site, known);
        if (search.state !== 'found') return;
        expect(readShell(JSON.parse(JSON.stringify(search.shell)))).not.toBeNull();
        expect(markedElements(fillPage(search.shell, { ...content, body: 'tea' }))).toEqual([]);
      }),
      { numRuns: cases },
    );
  },
  patience,
);

/** The names of those that still say which place they are. */
function markedElements(html: string): string[] {
  const page = readPage(html);
  if (!page) return [];
  return [...elementsIn(page)]
    .filter((element) => attribute(element, 'data-afterword-place') !== null)
    .map(({ tagName }) => tagName);
}

const LARGE = 500_000;
const large = (piece: string, before = '', after = '') =>
  before + piece.repeat(Math.ceil(LARGE / piece.length)) + after;

test.for<[shape: string, html: string]>([
  ['divs within divs', large('<div>')],
  ['lists within lists', large('<ul><li>a')],
  ['paragraphs beside each other', large('<p>tea boat quay</p>')],
  ['the same paragraph and then another', large('<p>a</p>', '', '<p>b</p>')],
  ['attributes without end', large(' a', '<p', '>x')],
  ['unclosed bold', large('<b id=1><p>x')],
  ['comments', large('<!-- a -->x')],
  ['dates', large('<i>Oct 1, 2019</i>')],
  ['dates in one line', large('Oct 1, 2019<br>')],
  ['titles', large('<h2>A title</h2>')],
  ['pictures', large('<img src="/img/c.png" srcset="a 1x,">')],
  ['one long text', large('tea quay ', '<p>', '</p>')],
  ['blanks', large(' ', '<p>a', 'b</p>')],
  ['dashes', large('-', '<h1>', '</h1><p>a</p>')],
  ['commas in a set', large(',', '<img srcset="', '">')],
  ['addresses in a style', large('url("', "<p style='", "'>a</p>")],
  ['text in a table', large('x<br>', '<table>')],
])('500 kB of %s are read in little time', { timeout: 60_000 }, ([, text]) => {
  const known = {
    body: '<p>a</p><p>a</p><p>b</p>',
    title: 'A title',
    date: 'Oct 1, 2019',
    cover: { address: '/img/c.png', alt: '' },
  };
  const started = performance.now();
  for (const post of [known, { ...known, body: text }, null]) {
    const search = findPlaces({ html: known.body + text, address, taken: 1 }, site, post);
    if (search.state === 'found') fillPage(search.shell, { ...known, body: text });
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
