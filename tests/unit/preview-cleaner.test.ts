// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createPrinter } from '../../lib/markdown/printer.ts';
import { cleanHtml } from '../../lib/preview/clean-html.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { payloads } from '../fixtures/payloads.ts';
import { engineSites } from '../support/engine-sites.ts';
import { fullRender } from '../support/full-render.ts';
import { words } from '../support/preview-words.ts';

function cleaned(html: string, base: string | null = null): string {
  const holder = document.createElement('div');
  holder.append(...createCleaner({ words, base })([html]).flat());
  return holder.innerHTML;
}

test('there are at least sixty attacks, each with its own name', () => {
  expect(new Set(payloads.map((payload) => payload.name)).size).toBe(payloads.length);
  expect(payloads.length).toBeGreaterThanOrEqual(60);
});

const neverShown =
  'script, style, link, meta, base, object, embed, applet, iframe, frame, form, button, select, textarea, ' +
  'svg, math, template, noscript, input:not([type=checkbox][disabled])';

test.for(engineSites)('nothing of any attack can run or load in a post of $name', async (site) => {
  const printer = await createPrinter(site);
  for (const { name, source } of payloads) {
    const { body } = printer.print(source, { name: null });
    const copied = parsed(cleanHtml(body.map(({ html }) => html).join('')));
    for (const element of [fullRender(body, { words, base: null }), copied]) {
      expect([...element.querySelectorAll(neverShown)], name).toEqual([]);
      expect(
        attributesIn(element).filter((attribute) => active.test(attribute)),
        name,
      ).toEqual([]);
    }
  }
});

function attributesIn(element: HTMLElement): string[] {
  return [...element.querySelectorAll('*')].flatMap((part) =>
    [...part.attributes].map(({ name, value }) => `${name}=${value}`),
  );
}

/** A handler, an address that runs, or one that must not be asked for, which may stand in a link's `href` only. */
const active =
  /^(on|formaction|action|ping|background|srcdoc)|^(href|src|srcset|poster)=[\s\0-\x20]*(javascript|vbscript|data:text|blob|file|view-source)|^(?!href|alt|title).*\/forbidden\//i;

function parsed(html: string): HTMLElement {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.innerHTML = html;
  return holder;
}

test('what was left out is said where it stood', () => {
  expect(cleaned('a <script>x</script> b')).toBe(
    'a <span class="afterword-left-out">(no <script>)</span> b'.replace('<script>', '&lt;script&gt;'),
  );
  expect(cleaned('<b onclick="x" onfocus="y">c</b>')).toBe(
    '<b>c</b><span class="afterword-left-out">(no onclick, onfocus)</span>',
  );
  expect(cleaned('<a href="javascript:x">c</a>')).toBe(
    '<a>c</a><span class="afterword-left-out">(no href)</span>',
  );
});

test('a mark never stands between the rows of a table', () => {
  expect(cleaned('<table><tbody><tr onclick="x"><td>c</td></tr></tbody></table>')).toBe(
    '<table><tbody><tr><td>c</td></tr></tbody></table><span class="afterword-left-out">(no onclick)</span>',
  );
});

test('what a form holds stays, its controls do not', () => {
  expect(cleaned('<form><p>c</p></form>')).toContain('<p>c</p>');
  expect(cleaned('<input type="checkbox" disabled="" checked="">')).toBe(
    '<input type="checkbox" disabled="" checked="" aria-label="Done">',
  );
});

test.each([
  ['https://www.youtube.com/embed/abc?start=3', 'https://www.youtube.com/watch?v=abc'],
  ['//www.youtube-nocookie.com/embed/abc', 'https://www.youtube.com/watch?v=abc'],
  ['https://youtu.be/abc', 'https://www.youtube.com/watch?v=abc'],
  ['https://www.youtube.com/embed/videoseries?list=PL1', 'https://www.youtube.com/playlist?list=PL1'],
  ['https://player.vimeo.com/video/12', 'https://vimeo.com/12'],
])('the frame of a video, %s, becomes a card that opens it', (address, watch) => {
  const host = new URL(watch).hostname;
  expect(cleaned(`<iframe src="${address}" title="Talk"></iframe>`)).toBe(
    `<a class="afterword-card afterword-video" href="${watch}">Play Talk at ${host}</a>`,
  );
});

test('any other frame becomes a link to its page, and one without a whole address is left out', () => {
  expect(cleaned('<iframe src="https://maps.example.org/x"></iframe>')).toBe(
    '<a class="afterword-card afterword-page" href="https://maps.example.org/x">Page of maps.example.org</a>',
  );
  expect(cleaned('<iframe src="/map"></iframe>')).toContain('(no &lt;iframe&gt;)');
});

test('a picture of the site itself gives way to a box with its description and address', () => {
  expect(cleaned('<img src="/static/a.png" alt="Us">')).toBe(
    '<span class="afterword-missing">Us — Picture /static/a.png</span>',
  );
  expect(cleaned('<img src="//example.org/a.png" alt="Us">')).toBe(
    '<img src="https://example.org/a.png" alt="Us">',
  );
  expect(cleaned('<video src="a.mp4" poster="b.png"></video>')).toBe(
    '<span class="afterword-missing">Picture a.mp4</span>',
  );
});

test('a set of pictures stays only if every address is whole', () => {
  const far = '<img srcset="https://example.org/a,b.png 1x, https://example.org/c.png 2x" alt="x">';
  expect(cleaned(far)).toBe(far);
  expect(cleaned('<img srcset="https://example.org/a.png 1x, b.png 2x" alt="x">')).toBe('<img alt="x">');
  expect(cleaned('<img srcset="https://example.org/a.png, b.png 2x" alt="x">')).toBe('<img alt="x">');
});

test('ids stay as the site prints them, and no picture can hide a property of the document', () => {
  expect(cleaned('<h2 id="title">x</h2>')).toBe('<h2 id="title">x</h2>');
  expect(cleaned('<img name="body" alt="x">')).toBe('<img alt="x">');
});

test('a style keeps what only computes and loses what fetches', () => {
  expect(cleaned('<p style="text-align:center">x</p>')).toBe('<p style="text-align:center">x</p>');
  expect(cleaned('<p style="color: red; background-image: url(https://example.org/x)">x</p>')).toBe(
    '<p style="color: red;">x</p><span class="afterword-left-out">(no style)</span>',
  );
});

test('for other programs nothing is said in place, and a video is a link', () => {
  expect(cleanHtml('a<script>x</script><b onclick="y">c</b>')).toBe('a<b>c</b>');
  expect(cleanHtml('<iframe src="https://youtu.be/abc"></iframe>')).toContain(
    'href="https://www.youtube.com/watch?v=abc"',
  );
});

test('where the site is known, its pictures and films are shown, and links say what they say', () => {
  const base = 'https://example.org/news/one/';
  expect(cleaned('<img src="/static/a.png" alt="Us" srcset="b.png, c.png 2x">', base)).toBe(
    '<img src="https://example.org/static/a.png" alt="Us" srcset="https://example.org/news/one/b.png, https://example.org/news/one/c.png 2x">',
  );
  expect(cleaned('<video src="../a.mp4" poster="b.png"></video>', base)).toBe(
    '<video src="https://example.org/news/a.mp4" poster="https://example.org/news/one/b.png"></video>',
  );
  expect(cleaned('<video controls><source src="/a.mp4"></video>', base)).toBe(
    '<video controls=""><source src="https://example.org/a.mp4"></video>',
  );
  expect(cleaned('<a href="/about/">c</a>', base)).toBe('<a href="/about/">c</a>');
  expect(cleaned('<img src="\\\\host/a.png">', base)).toBe('<img src="https://host/a.png">');
  expect(cleaned('<img src="javascript:x">', base)).not.toContain('javascript');
});

test('for other programs links of the site are whole', () => {
  expect(cleanHtml('<a href="/about/">a</a> <a href="#b">b</a>', 'https://example.org/')).toBe(
    '<a href="https://example.org/about/">a</a> <a href="#b">b</a>',
  );
});
