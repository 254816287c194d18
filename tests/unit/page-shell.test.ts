import { expect, test } from 'vitest';
import type { PrintedHead } from '../../lib/markdown/print.ts';
import { pageGaps, sheetsElsewhere } from '../../lib/page/page-gaps.ts';
import { readShell } from '../../lib/page/read-shell.ts';
import type { Shell } from '../../lib/page/shell.ts';
import { sourceCandidates } from '../../lib/page/source-candidates.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../lib/sites/djangocon-us-2024.ts';
import { plain } from '../../lib/sites/plain.ts';

const shell: Shell = {
  format: 1,
  site: 'harbour',
  address: 'https://harbour.example/news/a/',
  taken: 5,
  html: '<html><head></head><body><h1><!--afterword:title--><!--/afterword:title--></h1><!--afterword:body--><!--/afterword:body--></body></html>',
  places: { body: 'known', title: 'known', date: 'not-shown', cover: 'unknown' },
  documentTitle: { before: '', after: ' | Harbour' },
};

const head: PrintedHead = {
  title: { text: 'A', from: 0, to: 1 },
  isTitleInBody: false,
  date: { text: 'May 1, 2020', from: 0, to: 1 },
  cover: { address: '/a.png', alt: '', from: 0, to: 1 },
  linkPicture: null,
};

test('a shell is read back as it was stored', () => {
  expect(readShell(structuredClone(shell))).toEqual(shell);
  expect(readShell({ ...shell, documentTitle: null })).toEqual({ ...shell, documentTitle: null });
});

test.for<[broken: string, stored: unknown]>([
  ['nothing', null],
  ['a text', 'shell'],
  ['another format', { ...shell, format: 2 }],
  ['no address', { ...shell, address: 'news' }],
  ['an address of something else', { ...shell, address: 'javascript:a' }],
  ['no time', { ...shell, taken: Number.NaN }],
  ['a place that is not said', { ...shell, places: { ...shell.places, date: undefined } }],
  ['a state that there is not', { ...shell, places: { ...shell.places, cover: 'lost' } }],
  ['a body that is not there', { ...shell, places: { ...shell.places, body: 'unknown' } }],
  ['half a title', { ...shell, documentTitle: { before: '' } }],
  ['no mark of a body', { ...shell, html: '<p>a</p>' }],
  ['two bodies', { ...shell, html: shell.html + shell.html }],
  ['half a mark', { ...shell, html: shell.html.replace('<!--/afterword:body-->', '') }],
  ['half a mark of the title', { ...shell, html: shell.html.replace('<!--afterword:title-->', '') }],
  [
    'marks with something between',
    { ...shell, html: shell.html.replace('<!--/afterword:body', 'x<!--/afterword:body') },
  ],
])('a stored shell with %s is none', ([, stored]) => {
  expect(readShell(stored)).toBeNull();
});

test('what of a post is not, or not surely, shown as the site shows it is said', () => {
  expect(pageGaps(shell, head)).toEqual([
    { place: 'date', gap: 'not-shown' },
    { place: 'cover', gap: 'unknown' },
  ]);
  expect(pageGaps(shell, { ...head, date: null, cover: null })).toEqual([]);
  expect(pageGaps({ places: { ...shell.places, body: 'guessed' } }, { ...head, cover: null })).toEqual([
    { place: 'date', gap: 'not-shown' },
    { place: 'body', gap: 'guessed' },
  ]);
});

test('style sheets that are not kept with a page are counted', () => {
  expect(sheetsElsewhere(shell)).toBe(0);
  const links = '<link rel="stylesheet" href="https://harbour.example/a.css">\n'.repeat(2);
  const html = `<head><style>a{}</style>${links}</head><p>&lt;link rel&gt;</p>`;
  expect(sheetsElsewhere({ html })).toBe(2);
});

function pageAt(address: string, html = '') {
  return { html, address, taken: 1 };
}

test('the source of a post without a day in its name has one address', () => {
  expect(
    sourceCandidates(pageAt('https://2024.djangocon.us/news/our-team/index.html?a#b'), djangoconUs2024),
  ).toEqual([
    'https://raw.githubusercontent.com/djangocon/2024.djangocon.us/main/src/_content/posts/our-team.md',
  ]);
});

test('the day in the name of a file is the one that the page shows, or one beside it', () => {
  const html = '<h1>Hands</h1><p>Sep 30, 2019</p><p>Some text about hands that is long enough.</p>';
  const found = sourceCandidates(pageAt('https://2019.djangocon.us/news/Four-Hands', html), djangoconUs2019);
  const folder = 'https://raw.githubusercontent.com/djangocon/2019.djangocon.us/main/_posts';
  expect(found.slice(0, 3)).toEqual([
    `${folder}/2019-09-30-Four-Hands.md`,
    `${folder}/2019-10-01-Four-Hands.md`,
    `${folder}/2019-09-29-Four-Hands.md`,
  ]);
  expect(found[3]).toBe(`${folder}/2019-09-30-Four-Hands.markdown`);
});

test('the day may stand in the head of the page alone', () => {
  const html = '<meta property="article:published_time" content="2019-09-30T01:00:00-05:00"><h1>Hands</h1>';
  expect(sourceCandidates(pageAt('https://2019.djangocon.us/news/a/', html), djangoconUs2019)[0]).toContain(
    '2019-09-30-a.md',
  );
});

test('a page that is no post of the site, shows no day, or has no repository has no source', () => {
  expect(sourceCandidates(pageAt('https://2019.djangocon.us/about/'), djangoconUs2019)).toEqual([]);
  expect(sourceCandidates(pageAt('https://2019.djangocon.us/news/a/b/'), djangoconUs2019)).toEqual([]);
  expect(sourceCandidates(pageAt('https://2019.djangocon.us.evil.example/news/a/'), djangoconUs2019)).toEqual(
    [],
  );
  expect(
    sourceCandidates(pageAt('https://2019.djangocon.us/news/a/', '<h1>Hi</h1>'), djangoconUs2019),
  ).toEqual([]);
  expect(sourceCandidates(pageAt('https://harbour.example/news/a/'), plain)).toEqual([]);
});
