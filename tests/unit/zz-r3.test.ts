// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { packLuggage } from '../../lib/preview/borrow-luggage.ts';
import { packPage } from '../../lib/preview/borrow-page.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { cleanPage } from '../../lib/preview/page-cleaner.ts';
import { words } from '../support/preview-words.ts';

const lug = () =>
  packLuggage(
    async () => new Response('', { status: 404 }),
    () => 0,
  );
for (const n of ['matches', 'before', 'querySelectorAll', 'getAttribute', 'replaceWith'])
  test('post form ' + n, () => {
    const c = createCleaner({ words, base: 'https://e.org/' });
    const h = document.createElement('div');
    h.append(...c([`<form><input name="${n}"><p>text</p></form>`]).flat());
    console.log(n, h.innerHTML);
  });
for (const n of ['documentElement', 'querySelectorAll', 'body', 'createElement', 'doctype', 'head'])
  test('page ' + n, async () => {
    const p = await packPage(
      `<!doctype html><body><form name="${n}"></form><p>text</p>`,
      'https://e.org/',
      lug(),
    );
    console.log(n, p.slice(0, 300));
    const d = cleanPage(
      `<!doctype html><body><form name="${n}"></form><p onclick="x">text</p>`,
      'https://e.org/',
      /^x$/,
    );
    console.log(d.querySelector('p')?.outerHTML);
  });
test('svg link', async () => {
  console.log(await packPage(`<svg><link rel="stylesheet" href="a.css"></svg>`, 'https://e.org/', lug()));
});
test('form setAttribute', async () => {
  console.log(cleanPage(`<form><input id="setAttribute"></form>`, 'https://e.org/', /^x$/).body.innerHTML);
});
test('svg style', async () => {
  console.log(
    await packPage(`<svg><style>a{}&lt;!--afterword:title--></style></svg>`, 'https://e.org/', lug()),
  );
});
