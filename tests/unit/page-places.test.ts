import { expect, test } from 'vitest';
import { fillPage } from '../../lib/page/fill-page.ts';
import { findPlaces, type KnownPost } from '../../lib/page/find-places.ts';
import type { Shell } from '../../lib/page/shell.ts';
import { djangoconUs2019 as site } from '../../lib/sites/djangocon-us-2019.ts';
import { pageDifference } from '../support/same-page.ts';

const address = 'https://harbour.example/news/lanterns/';

const post: KnownPost = {
  body: '<p>The lanterns are down, and 214 people have gone home.</p>\n\n<h2 id="thanks">Thanks</h2>\n\n<p>To all of <a href="/team/">the team</a> who stayed late.</p>',
  title: "It's over: Q&A",
  date: 'Oct 13, 2019',
  cover: { address: '/img/quay.png', alt: 'The quay at dusk, full of lanterns' },
};

const other: KnownPost = {
  body: '<p>Another one.</p>',
  title: 'Next <year>',
  date: 'May 1, 2020',
  cover: { address: '/img/desk.png', alt: 'A "desk"' },
};

function shellOf(html: string, known: KnownPost | null = post): Shell {
  const search = findPlaces({ html, address, taken: 1 }, site, known);
  if (search.state !== 'found') throw new Error('no body was found');
  return search.shell;
}

function page(inside: string, head = ''): string {
  return `<!doctype html><html><head>${head}</head><body>${inside}</body></html>`;
}

/** A page as most sites make it. */
function article({ body, title, date, cover }: KnownPost): string {
  const photo = cover
    ? `<figure><img class="wide" src="${cover.address}" alt="${escaped(cover.alt)}"></figure>`
    : '';
  return page(
    `<nav><a href="/">Home</a></nav><main><header><time>${date}</time><h1>${escaped(title ?? '')}</h1></header>
    <div class="text">${photo} ${body} </div></main><footer>Made on Oct 13, 2019</footer>`,
    `<title>${escaped(title ?? '')} | Harbour</title>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

test('a page that was borrowed from a post is that page again with the post itself, and the site’s own with another', () => {
  const shell = shellOf(article(post));
  expect(shell.places).toEqual({ body: 'known', title: 'known', date: 'known', cover: 'known' });
  expect(shell.documentTitle).toEqual({ before: '', after: ' | Harbour' });
  expect(pageDifference(article(post), fillPage(shell, post), address)).toBeNull();
  expect(pageDifference(article(other), fillPage(shell, other), address)).toBeNull();
  const without = { ...other, cover: null };
  expect(pageDifference(article(without), fillPage(shell, without), address)).toBeNull();
});

test('nothing of the post stays in the shell', () => {
  const { html } = shellOf(article(post));
  for (const gone of ['lanterns', 'Thanks', 'Q&amp;A', 'quay.png', '<time>Oct'])
    expect(html).not.toContain(gone);
  expect(html).toContain('Made on Oct 13, 2019');
});

test('without the post its places are guessed', () => {
  const shell = shellOf(article(post), null);
  expect(shell.places).toEqual({ body: 'guessed', title: 'guessed', date: 'guessed', cover: 'guessed' });
  expect(pageDifference(article(other), fillPage(shell, other), address)).toBeNull();
});

test('a body is found that tools of the site have changed a little', () => {
  const changed = post.body
    .replace('<p>The', '<p data-line="1">The')
    .replace('href="/team/"', 'href="https://harbour.example/team/" rel="noopener"')
    .replace(
      '<h2 id="thanks">Thanks</h2>',
      '<h2 id="thanks">Thanks <a class="anchor" href="#thanks">#</a></h2>',
    );
  const shell = shellOf(
    page(`<div class="side"><p>Thanks to all.</p></div><div class="text">${changed}</div>`),
  );
  expect(shell.html).toContain('<div class="text"><!--afterword:body--><!--/afterword:body--></div>');
  expect(shell.html).toContain('Thanks to all.');
});

test('a body that follows its heading in the same element is found without it', () => {
  const shell = shellOf(
    page(`<div><span>Oct 13, 2019</span><h1>It’s over: Q&amp;A</h1>${post.body}<p>Next post</p></div>`),
  );
  expect(shell.html).toContain(
    '<div><span><!--afterword:date--><!--/afterword:date--></span>' +
      '<h1><!--afterword:title--><!--/afterword:title--></h1>' +
      '<!--afterword:body--><!--/afterword:body--><p>Next post</p></div>',
  );
});

test('a page of something else has no body', () => {
  const html = page('<main><h1>Schedule</h1><p>Monday: soup. Tuesday: more soup.</p></main>');
  expect(findPlaces({ html, address, taken: 1 }, site, post)).toEqual({ state: 'no-body' });
  expect(findPlaces({ html: '', address, taken: 1 }, site, null)).toEqual({ state: 'no-body' });
});

test('a title is found in a heading, in the way through the site, between other words, and not in lists of posts', () => {
  const title = 'It’s over: Q&amp;A';
  const shell = shellOf(
    page(
      `<nav aria-label="Breadcrumb"><a href="/news/">News</a> <b>${title}</b></nav><h1> ${title}\n</h1>${post.body}` +
        `<ul><li><a href="/news/other/">${title}</a></li></ul><aside><p>${title}</p></aside>`,
    ),
  );
  expect(shell.html.match(/<!--afterword:title-->/g)).toHaveLength(2);
  const parted = shellOf(page(`<h1>It’s <em>over</em>: Q&amp;A</h1>${post.body}`));
  expect(parted.html).toContain('<h1><!--afterword:title--><!--/afterword:title--></h1>');
  const within = shellOf(page(`<h1>News: ${title}</h1>${post.body}`));
  expect(within.html).toContain('<h1>News: <!--afterword:title--><!--/afterword:title--></h1>');
});

test('a date is found in a sentence, and as the moment of a time element', () => {
  const sentence = shellOf(page(`<p>Posted on Oct 13,\n2019 by us</p>${post.body}`));
  expect(sentence.html).toContain('<p>Posted on <!--afterword:date--><!--/afterword:date--> by us</p>');
  const moment = shellOf(page(`<time datetime="2019-10-13T06:00">13 October</time>${post.body}`));
  expect(moment.html).toContain('<!--afterword:date--><!--/afterword:date--></time>');
  const longer = shellOf(page(`<p>Oct 13, 20190</p>${post.body}`));
  expect(longer.places.date).toBe('not-shown');
});

test('a cover in the background is filled and taken away, and what stands on it stays', () => {
  const shell = shellOf(
    page(`<div style="background: url('/img/quay.png') center"><h1>Hi</h1></div>${post.body}`),
  );
  expect(shell.places.cover).toBe('known');
  expect(fillPage(shell, { ...other, cover: { address: '/a (1).png', alt: '' } })).toContain(
    'background: url(&quot;https://harbour.example/a%20%281%29.png&quot;) center',
  );
  expect(fillPage(shell, { ...other, cover: null })).toContain(
    '<div style="background: none center"><h1>Hi</h1>',
  );
  expect(fillPage(shell, { ...other, cover: { address: '/a$&$$.png', alt: '' } })).toContain(
    'background: url(&quot;https://harbour.example/a$&amp;$$.png&quot;) center',
  );
});

test('a cover in several sizes keeps none of the old ones, and goes with its caption', () => {
  const shell = shellOf(
    page(
      `<figure><picture><source srcset="/img/quay.webp 2x"><img src="/img/quay.png?w=900" srcset="/img/quay.png 2x"></picture>
      <figcaption>By us</figcaption></figure><article>${post.body}</article>`,
    ),
  );
  expect(fillPage(shell, other)).toContain(
    '<figure><picture><img src="https://harbour.example/img/desk.png" alt="A &quot;desk&quot;"></picture>',
  );
  expect(fillPage(shell, { ...other, cover: null })).not.toMatch(/figure|picture|img|By us/);
});

test('what the post has and the page does not show, and what the post lacks, are told apart', () => {
  const html = page(`<div>${post.body}</div>`);
  expect(shellOf(html).places).toEqual({
    body: 'known',
    title: 'not-shown',
    date: 'not-shown',
    cover: 'not-shown',
  });
  const bare = { ...post, title: null, date: null, cover: null };
  expect(shellOf(html, bare).places).toEqual({
    body: 'known',
    title: 'unknown',
    date: 'unknown',
    cover: 'unknown',
  });
});

test('a shell holds nothing that runs, loads in secret, leads away or sends', () => {
  const { html } = shellOf(
    page(
      `<script>a()</script><noscript>b</noscript><div onclick="c()">${post.body}</div><iframe src="/d" width="9"></iframe>
      <form action="/e"><button formaction="/f">Go</button></form><a href=" java\tscript:g()" ping="/h">i</a><!-- j -->
      <template><p>k</p></template><object data="/l"></object>`,
      `<base href="/deep/"><meta http-equiv="refresh" content="0">
      <meta charset="utf-8" http-equiv="refresh" content="1"><link rel="preload" href="m.js" as="script">
      <link rel="prefetch" href="n"><link rel="stylesheet" href="o.css"><style>p { background: url(p.png) }</style>`,
    ),
  );
  expect(html).not.toMatch(
    /script|onclick|<base|refresh|preload|prefetch|action|ping|template|data=|src="|<!-- j/,
  );
  expect(html).toContain('<iframe width="9"></iframe>');
  expect(html).toContain('href="https://harbour.example/deep/o.css"');
  expect(html).toContain('url("https://harbour.example/deep/p.png")');
});

test('addresses become whole, those on the page itself stay', () => {
  const { html } = shellOf(
    page(
      `<img src="a.png" srcset="b.png 1x, /c,d.png 2x"><p style="background: url('../e.png'), url(u), url()"><a href="#f">g</a>
      <a href="mailto:a@b.example">h</a></p><svg><use xlink:href="#i"></use></svg>${post.body}`,
    ),
  );
  expect(html).toContain('src="https://harbour.example/news/lanterns/a.png"');
  expect(html).toContain(
    'srcset="https://harbour.example/news/lanterns/b.png 1x, https://harbour.example/c,d.png 2x"',
  );
  expect(html).toContain(
    'url(&quot;https://harbour.example/news/e.png&quot;), url(&quot;https://harbour.example/news/lanterns/u&quot;), url()',
  );
  for (const kept of ['href="#f"', 'href="mailto:a@b.example"', 'xlink:href="#i"'])
    expect(html).toContain(kept);
});

test('style sheets and pictures that a script of the page would switch on are on', () => {
  const { html } = shellOf(
    page(
      `<img src="data:image/gif;base64,R0" data-src="/late.png">${post.body}`,
      `<link rel="preload" as="style" href="/a.css" onload="this.rel='stylesheet'">
      <link rel="stylesheet" media="print" href="/b.css" onload="this.media='all'">`,
    ),
  );
  expect(html).toContain('<link rel="stylesheet" href="https://harbour.example/a.css">');
  expect(html).toContain('<link rel="stylesheet" href="https://harbour.example/b.css">');
  expect(html).toContain('<img src="https://harbour.example/late.png">');
});

test('marks that a page brings along are not taken for ours', () => {
  const { html } = shellOf(
    page(`<!--afterword:body--><!--/afterword:body--><b data-afterword-place="cover-box">x</b>${post.body}`),
  );
  expect(html.match(/<!--afterword:body-->/g)).toHaveLength(1);
  expect(html).not.toContain('cover-box');
});

test('only addresses are written anew in a body: what it leaves open stays open', () => {
  const shell = shellOf(article(post));
  const body = '<div class=a><img src=x.png alt="A & B">\n<a href="#n">n</a> &mdash; <b>open';
  expect(fillPage(shell, { ...other, body })).toContain(
    '<div class=a><img src="https://harbour.example/news/lanterns/x.png" alt="A & B">\n<a href="#n">n</a> &mdash; <b>open </div>',
  );
});

test('texts go in as texts', () => {
  const filled = fillPage(shellOf(article(post)), {
    ...other,
    title: '<b>$& "Tea"</b><!--/afterword:title-->',
  });
  expect(filled).toContain('<h1>&lt;b&gt;$&amp; "Tea"&lt;/b&gt;&lt;!--/afterword:title--&gt;</h1>');
  expect(filled).toContain(
    '<title>&lt;b&gt;$&amp; "Tea"&lt;/b&gt;&lt;!--/afterword:title--&gt; | Harbour</title>',
  );
});

test('a post without a title leaves the site’s name as the document’s title', () => {
  expect(fillPage(shellOf(article(post)), { ...other, title: null })).toContain('<title>Harbour</title>');
});
