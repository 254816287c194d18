// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../lib/preview/borrow-charset.ts';
import { type Fetch, fetchBytes } from '../../lib/preview/borrow-fetch.ts';
import { packLuggage } from '../../lib/preview/borrow-luggage.ts';
import { packPage } from '../../lib/preview/borrow-page.ts';

type Files = Readonly<
  Record<string, { readonly type?: string; readonly body: string | Uint8Array<ArrayBuffer> }>
>;

const site = 'https://example.org';
const page = `${site}/news/post/`;

/** A web of a few files, which remembers what it was asked for. */
function web(files: Files) {
  const asked: { readonly address: string; readonly init: RequestInit }[] = [];
  const fetch: Fetch = async (address, init) => {
    asked.push({ address, init });
    const file = files[address.replace(site, '')];
    if (!file) return new Response('', { status: 404 });
    return new Response(file.body, { headers: { 'content-type': file.type ?? '' } });
  };
  return { fetch, addresses: () => asked.map(({ address }) => address.replace(site, '')), asked };
}

const luggage = (fetch: Fetch) => packLuggage(fetch, () => 0);

async function packed(html: string, files: Files): Promise<Document> {
  const text = await packPage(html, page, luggage(web(files).fetch));
  return new DOMParser().parseFromString(text, 'text/html');
}

/** The media and text of each style sheet in a page. */
function sheets(document: Document): (readonly [string, string])[] {
  return [...document.querySelectorAll('style')].map(
    (style) => [style.media, style.textContent?.trim() ?? ''] as const,
  );
}

const css = (body: string) => ({ type: 'text/css', body });
const png = { type: 'image/png', body: new Uint8Array([1, 2, 3]) };
const font = { type: 'application/octet-stream', body: new Uint8Array([4, 5, 6]) };

describe('style sheets', () => {
  test('stand in the page in their order, with their media', async () => {
    const document = await packed(
      '<link rel="stylesheet" href="/a.css"><style>b{}</style><link rel="stylesheet" href="/c.css" media="print">',
      { '/a.css': css('a{}'), '/c.css': css('c{}') },
    );
    expect(sheets(document)).toEqual([
      ['', 'a{}'],
      ['', 'b{}'],
      ['print', 'c{}'],
    ]);
    expect(document.querySelector('link')).toBeNull();
  });

  test('come after what they import, which keeps its conditions', async () => {
    const document = await packed('<link rel="stylesheet" href="/css/a.css" media="screen">', {
      '/css/a.css': css(
        '@import "b.css"; @import url(../c.css) layer(base) supports(display: grid) print; a{}',
      ),
      '/css/b.css': css('@import url("more/d.css"); b{}'),
      '/css/more/d.css': css('d{background:url(e.png)}'),
      '/css/more/e.png': png,
      '/c.css': css('c{'),
    });
    expect(sheets(document)).toEqual([
      ['screen', 'd{background:url("data:image/png;base64,AQID")}'],
      ['screen', 'b{}'],
      [
        'screen',
        expect.stringMatching(/^@media print \{\s*@layer base \{\s*@supports \(display: grid\) \{\s*c\{/),
      ],
      ['screen', 'a{}'],
    ]);
  });

  test('that import each other, or many more, come to an end', async () => {
    const { fetch, addresses } = web({
      '/a.css': css('@import "b.css"; a{}'),
      '/b.css': css('@import "a.css"; b{}'),
    });
    await packPage('<link rel="stylesheet" href="/a.css">', page, luggage(fetch));
    expect(addresses()).toEqual(['/a.css', '/b.css']);
  });

  test('that cannot be had keep their absolute address', async () => {
    const document = await packed(
      '<link rel="stylesheet" href="../gone.css"><link rel="stylesheet" href="/page">',
      {
        '/page': { type: 'text/html', body: '<p>' },
      },
    );
    const addresses = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'));
    expect(addresses).toEqual([`${site}/news/gone.css`, `${site}/page`]);
  });

  test('cannot end the element that they stand in', async () => {
    const text = 'a::after{content:"</style><script>run()</script>"}';
    const document = await packed('<link rel="stylesheet" href="/a.css">', { '/a.css': css(text) });
    expect(document.querySelector('script')).toBeNull();
    expect(sheets(document)).toHaveLength(1);
  });

  test('of a drawing stay styles of a drawing, whatever they hold', async () => {
    const document = await packed(
      '<svg><style>a{}&lt;!--afterword:title-->&lt;p></style><link rel="alternate" href="/a.css"></svg>',
      {},
    );
    expect(document.querySelector('svg > style')?.textContent).toBe('a{}<!--afterword:title--><p>');
    expect(document.querySelector('svg > link, p')).toBeNull();
  });
});

describe('fonts and pictures', () => {
  test('stand in the page, each asked for once', async () => {
    const { fetch, addresses } = web({ '/a.png': png, '/f.woff2': font });
    const html = `<style>@font-face{src:url(/f.eot),url(/f.woff2),url(/f.ttf)} b{background:url('/a.png')}</style>
      <img src="/a.png"><picture><source srcset="/a.png 1x, ../b.png 2x"><img src="/a.png"></picture>
      <p style="background: url(/a.png)"><video poster="/a.png" src="/film.mp4"></video>`;
    const text = await packPage(html, page, luggage(fetch));
    expect(addresses().toSorted()).toEqual(['/a.png', '/f.woff2', '/news/b.png']);
    const document = new DOMParser().parseFromString(text, 'text/html');
    const data = 'data:image/png;base64,AQID';
    expect(sheets(document)[0]?.[1]).toBe(
      `@font-face{src:url("${site}/f.eot"),url("data:font/woff2;base64,BAUG"),url("${site}/f.ttf")} b{background:url("${data}")}`,
    );
    expect(document.querySelector('source')?.getAttribute('srcset')).toBe(
      `${data} 1x, ${site}/news/b.png 2x`,
    );
    expect(document.querySelector('video')?.getAttribute('poster')).toBe(data);
    expect(document.querySelector('p')?.getAttribute('style')).toContain(data);
  });

  test('of the post are left to the post', async () => {
    const { fetch, addresses } = web({});
    const html =
      '<figure data-afterword-place="cover-box"><img data-afterword-place="cover" src="/a.png"></figure>';
    await packPage(html, page, luggage(fetch));
    expect(addresses()).toEqual([]);
  });

  test('that are too large, or too many, keep their address', async () => {
    const large = { type: 'image/png', body: new Uint8Array(500_001) };
    const quarter = { type: 'image/png', body: new Uint8Array(450_000) };
    const names = Array.from({ length: 12 }, (_, at) => `/q${at}.png`);
    const files = { '/large.png': large, ...Object.fromEntries(names.map((name) => [name, quarter])) };
    const html = ['/large.png', ...names].map((name) => `<img src="${name}">`).join('');
    const sources = [...(await packed(html, files)).images].map((image) => image.getAttribute('src') ?? '');
    expect(sources[0]).toBe(`${site}/large.png`);
    expect(sources.filter((source) => source.startsWith('data:'))).toHaveLength(8);
  });

  test('that take too long together are left', async () => {
    const { fetch, addresses } = web({ '/a.png': png, '/b.png': png });
    let time = 0;
    const slow: Fetch = (address, init) => {
      time += 60_000;
      return fetch(address, init);
    };
    const images = Array.from({ length: 9 }, (_, at) => `<img src="/${at}.png">`).join('');
    await packPage(
      images,
      page,
      packLuggage(slow, () => time),
    );
    expect(addresses()).toHaveLength(1);
  });

  test('nothing else is asked for', async () => {
    const { fetch, addresses } = web({});
    const html = `<a href="/next/">next</a><img src="data:image/gif;base64,R0"><img src="javascript:run()">
      <style>a{filter:url(#blur)} b{background:url(data:image/gif;base64,R0)}</style><iframe src="/frame/"></iframe>`;
    await packPage(html, page, luggage(fetch));
    expect(addresses()).toEqual([]);
  });
});

test.each([
  '<!DOCTYPE html>',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  '<!DOCTYPE html SYSTEM "about:legacy-compat">',
])('the page begins as it did: %s', async (start) => {
  const text = await packPage(`${start}<html lang="en"><body class="a"><p>b`, page, luggage(web({}).fetch));
  expect(text).toBe(`${start}<html lang="en"><head></head><body class="a"><p>b</p></body></html>`);
});

test('a page is packed whole, whatever its elements are called', async () => {
  const document = await packed(
    '<title>a</title><form name="documentElement"></form><img name="querySelectorAll"><img name="doctype"><p id="b">b</p>',
    {},
  );
  expect([document.title, document.querySelector('#b')?.textContent]).toEqual(['a', 'b']);
});

describe('what is fetched', () => {
  const limits = { size: 10, time: 1_000 };
  const answer =
    (response: Response | Error): Fetch =>
    async () => {
      if (response instanceof Error) throw response;
      return response;
    };

  test('is asked for as a stranger would', async () => {
    const { fetch, asked } = web({ '/': { type: 'text/html', body: 'a' } });
    await fetchBytes(fetch, `${site}/`, limits);
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test.each([
    ['an error of the server', new Response('', { status: 500 }), { code: 'status', status: 500 }],
    ['no connection', new TypeError('Failed to fetch'), { code: 'offline' }],
    ['more than there is room for', new Response('a'.repeat(11)), { code: 'no-page' }],
  ])('may be %s', async (_, response, problem) => {
    expect(await fetchBytes(answer(response), site, limits)).toEqual({ state: 'failed', problem });
  });

  test('is given up where the server says that it is an error', async () => {
    let isGivenUp = false;
    const body = new ReadableStream({
      cancel: () => {
        isGivenUp = true;
      },
    });
    await fetchBytes(answer(new Response(body, { status: 404 })), site, limits);
    expect(isGivenUp).toBe(true);
  });

  test('may stop in the middle, or never end', async () => {
    const never: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) });
    const offline = { state: 'failed', problem: { code: 'offline' } };
    expect(await fetchBytes(never, site, { ...limits, time: 20 })).toEqual(offline);
    expect(await fetchBytes(answer(new Response(broken)), site, limits)).toEqual(offline);
  });
});

test.each([
  ['Content-Type', [0xe9], 'text/html; charset=ISO-8859-1', 'é'],
  ['UTF-8 if nothing says another', [0xc3, 0xa9], 'text/html', 'é'],
  ['a mark, whatever is said', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], 'text/html; charset=latin1', 'é'],
  ['a name that nobody knows', [0xc3, 0xa9], 'text/html; charset=nonsense', 'é'],
  ['a mark of UTF-16', [0xff, 0xfe, 0xe9, 0x00], 'text/html', 'é'],
])('a text is read by %s', (_, bytes, type, text) => {
  expect(decodeText(new Uint8Array(bytes), type)).toBe(text);
});

test.each([
  '<meta charset="windows-1252">',
  "<meta http-equiv='Content-Type' content='text/html; charset=windows-1252'>",
  '@charset "windows-1252";',
])('a text is read by what it says of itself: %s', (start) => {
  const bytes = new Uint8Array([...new TextEncoder().encode(start), 0x97]);
  expect(decodeText(bytes, 'text/html')).toBe(`${start}—`);
});
