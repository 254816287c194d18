import { expect, test } from 'vitest';
import type { Printer } from '../../lib/markdown/print.ts';
import { createPrinter } from '../../lib/markdown/printer.ts';
import { djangoUnderTheHood } from '../../lib/sites/django-under-the-hood.ts';
import { djangoconUs2018 } from '../../lib/sites/djangocon-us-2018.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../lib/sites/djangocon-us-2024.ts';
import { eldarion } from '../../lib/sites/eldarion.ts';
import type { Site } from '../../lib/sites/site.ts';

/** With an engine that is not what this is about. */
const engine = { id: 'gfm', options: { plugins: ['jemoji', 'jekyll-mentions'] } } as const;
const jekyll: Site = { ...djangoconUs2019, engine };
const eleventy: Site = { ...djangoconUs2024, engine: { id: 'gfm', options: {} } };

const front = `---
title: "A garden: the recap"
date: 2019-10-13 00:00:00
post_photo_url: /static/img/blog/garden.jpg
post_photo_alt: Six people under a tree
image: /static/img/blog/card.jpg
---
`;

const file = { name: '2019-10-13-A-Garden.md' };
const noName = { name: null };

async function bodyOf(site: Site, source: string): Promise<string> {
  return htmlOf(await createPrinter(site), source);
}

function htmlOf(printer: Printer, source: string): string {
  return printer
    .print(source, file)
    .body.map(({ html }) => html)
    .join('');
}

test('a post goes through Liquid, then Markdown, then the plugins of its site', async () => {
  const source = `${front}\n## {{ page.title }}\n\n[Tickets]({{ site.ticket_link }}) :tada: @django\n`;
  const html = await bodyOf(jekyll, source);
  expect(html).toContain('<h2>A garden: the recap</h2>');
  expect(html).toContain('<a href="https://ti.to/defna/djangocon-us-2019">Tickets</a>');
  expect(html).toContain('<img class="emoji" title=":tada:"');
  expect(html).toContain('class="user-mention">@django</a>');
});

test('a site that runs no Liquid prints it as text', async () => {
  expect(await bodyOf({ ...jekyll, liquid: null }, 'a {{ site.url }} b')).toBe('<p>a {{ site.url }} b</p>\n');
});

test('blocks and cards stand where they stand in the source, front matter and byte-order mark included', async () => {
  const body = 'One {{ site.title }}.\n\n{% gist 12 %}\n\n{% if true %}Three{% endif %}\n\nFour\n';
  const source = `\ufeff${front}${body}`;
  const { body: blocks, cards } = (await createPrinter(jekyll)).print(source, file);
  expect(blocks.map(({ from, to }) => source.slice(from, to))).toEqual([
    'One {{ site.title }}.\n\n',
    '{% gist 12 %}\n\n',
    '{% if true %}Three{% endif %}\n\n',
    'Four\n',
  ]);
  expect(blocks.map(({ html }) => html.replace(/<[^>]*>/g, '').trim())).toEqual([
    'One DjangoCon US.',
    '{% gist 12 %}',
    'Three',
    'Four',
  ]);
  const from = source.indexOf('{% gist');
  expect(cards).toEqual([
    { source: '{% gist 12 %}', from, to: from + '{% gist 12 %}'.length, reason: 'unknown-tag' },
  ]);
});

test('a card is not changed by Markdown or by plugins, and changes nothing around it', async () => {
  const html = await bodyOf(
    jekyll,
    '- **{% gist "@a_b_c :tada: *x*" %}**\n- [link]({% post_url nope %})\n\n`{% gist 1 %}`\n',
  );
  expect(html.replace(/ class="afterword-liquid" title="[^"]*"/g, '')).toBe(
    '<ul>\n<li><strong><span>{% gist &quot;@a_b_c :tada: *x*&quot; %}</span></strong></li>\n' +
      '<li><a href="{% post_url nope %}">link</a></li>\n</ul>\n<p><code><span>{% gist 1 %}</span></code></p>\n',
  );
});

test('the head is what the page shows: title, date in the site’s zone, and the first picture', async () => {
  const printer = await createPrinter(jekyll);
  const source = `${front}Text\n`;
  const { head } = printer.print(source, file);
  expect(head).toMatchObject({
    isTitleInBody: false,
    title: { text: 'A garden: the recap' },
    date: { text: 'Oct 12, 2019' },
    cover: { address: '/static/img/blog/garden.jpg', alt: 'Six people under a tree' },
  });
  expect(source.slice(head.title?.from, head.title?.to)).toBe('"A garden: the recap"');
  expect(source.slice(head.date?.from, head.date?.to)).toBe('2019-10-13 00:00:00');
  expect(source.slice(head.cover?.from, head.cover?.to)).toBe('/static/img/blog/garden.jpg');
});

test('the picture for links only is no cover of the page', async () => {
  const source = '---\ntitle: A\nimage: /card.jpg\n---\n';
  const { cover, linkPicture } = (await createPrinter(jekyll)).print(source, file).head;
  expect([cover, linkPicture?.address]).toEqual([null, '/card.jpg']);
});

test('a site whose page shows no picture has none but for links', async () => {
  const source = '---\ntitle: A\nimage: /card.jpg\n---\n';
  const { cover, linkPicture } = (await createPrinter(djangoconUs2018)).print(source, file).head;
  expect([cover, linkPicture?.address]).toEqual([null, '/card.jpg']);
});

test('without a date, Jekyll prints the day of the file’s name, and other sites none', async () => {
  const source = '---\ntitle: A\n---\nText';
  const inJekyll = await createPrinter(jekyll);
  expect(inJekyll.print(source, file).head.date).toEqual({ text: 'Oct 13, 2019', from: 0, to: 0 });
  expect(inJekyll.print(source, noName).head.date).toBeNull();
  expect((await createPrinter(eleventy)).print(source, file).head.date).toBeNull();
});

test('a date that nobody can read is shown as typed', async () => {
  const source = '---\ndate: next week\n---\n';
  expect((await createPrinter(jekyll)).print(source, file).head.date).toMatchObject({ text: 'next week' });
});

test('where there is no front matter all of the file is body, and the title is in it', async () => {
  const source =
    '# A *garden*\n\nPublished June 1, 2026\n\n### Description\n\nTea.\n\n### Blog Post\n\nText\n';
  const printer = await createPrinter(eldarion);
  const { head, body } = printer.print(source, file);
  expect(head).toMatchObject({
    isTitleInBody: true,
    title: { text: 'A garden' },
    date: { text: 'June 1, 2026' },
    cover: null,
  });
  expect(body[0]?.html).toBe('<h1>A <em>garden</em></h1>\n');
  expect(printer.intro(source, file)).toBe('<p>Tea.</p>\n');
  expect(printer.intro('# A\n\nText', file)).toBeNull();
});

test('the body is printed however broken the front matter is', async () => {
  const broken = '---\ntitle: A: b\n\t- [\n---\nText {{ page.title }}\n';
  expect(await bodyOf(jekyll, broken)).toMatch(/^<p>Text/);
  expect(await bodyOf(jekyll, '---\ntitle: open\n\nText\n')).toContain('<p>Text</p>');
});

test('front matter that changes is read anew, and a body that changes has the same head', async () => {
  const printer = await createPrinter(jekyll);
  const titleOf = (source: string) => printer.print(source, file).head.title?.text;
  expect(titleOf(`${front}One {{ page.title }}`)).toBe('A garden: the recap');
  expect(titleOf(`${front}Two`)).toBe('A garden: the recap');
  expect(titleOf(`${front.replace('recap', 'photos')}Two`)).toBe('A garden: the photos');
  expect(htmlOf(printer, `${front}{{ page.title }}`)).toBe('<p>A garden: the recap</p>\n');
});

test('Jekyll’s excerpt is the first paragraph, with definitions that stand below and with Liquid', async () => {
  const printer = await createPrinter(jekyll);
  const body = '\nOne [link][l] {{ site.title }} :tada:\ntwo\n\nThree\n\n[l]: /x\n';
  expect(printer.intro(front + body, file)).toMatch(
    /^<p>One <a href="\/x">link<\/a> DjangoCon US <img class="emoji"[^>]*>\ntwo<\/p>\n$/,
  );
});

test.each([
  ['{% if page.title %}One\n\nTwo{% endif %}', '<p>One</p>\n'],
  ['{% unless page.no %}{% for i in (1..2) %}{{ i }}\n\n{% endfor %}x{% endunless %}', '<p>1\n2</p>\n'],
  ['a{% comment %} One\n\nTwo{% endcomment %}b', '<p>a</p>\n'],
  ['a{% raw %}{{ b }}\n\nTwo{% endraw %}', '<p>a{{ b }}</p>\n'],
  ['a{% if page.title %}b{% endif %}\n\nTwo', '<p>ab</p>\n'],
])('Jekyll closes the blocks of Liquid that its excerpt cuts in two: %j', async (body, printed) => {
  expect((await createPrinter(jekyll)).intro(front + body, file)).toBe(printed);
});

test('a post on Jekyll may name a separator of its own, or none', async () => {
  const printer = await createPrinter(jekyll);
  const introOf = (field: string) =>
    printer.intro(`---\n${field}\n---\nOne\n\nTwo\n<!--more-->\nThree\n`, file);
  expect(introOf('excerpt_separator: <!--more-->')).toBe('<p>One</p>\n<p>Two</p>\n');
  expect(introOf('excerpt_separator: "\\n\\n"')).toBe('<p>One</p>\n');
  expect(introOf('excerpt_separator: ""')).toBeNull();
  expect(introOf('excerpt_separator:')).toBe('<p>One</p>\n');
});

test('on Jekyll an excerpt of the front matter comes first, and one without its separator is the whole body', async () => {
  const printer = await createPrinter({
    ...jekyll,
    excerpt: { rule: 'separator', separator: '<!--more-->' },
  });
  expect(printer.intro('---\nexcerpt: In <b>short</b>\n---\nOne\n', file)).toBe('In <b>short</b>');
  expect(printer.intro('---\n---\nOne\n\n<!--more-->\n\nTwo\n', file)).toBe('<p>One</p>\n');
  expect(printer.intro('---\n---\nOne\n\nTwo\n', file)).toBe('<p>One</p>\n<p>Two</p>\n');
});

test('Eleventy’s excerpt stands before the separator, as typed; the body goes on as if that were not there', async () => {
  const printer = await createPrinter(eleventy);
  const source = `${front}One {{ title }}\n<!-- excerpt -->\ntwo\n`;
  expect(printer.intro(source, file)).toBe('<p>One {{ title }}</p>\n');
  const { body } = printer.print(source, file);
  expect(body).toEqual([
    { html: '<p>One A garden: the recap\ntwo</p>\n', from: front.length, to: source.length },
  ]);
  expect(printer.intro(`${front}One`, file)).toBeNull();
  expect(htmlOf(printer, `${front}One <!-- excerpt -->two`)).toBe('<p>One two</p>\n');
});

test('Django: Under the Hood’s excerpt is all before the first three dashes, or all', async () => {
  const printer = await createPrinter({ ...djangoUnderTheHood, engine: { id: 'gfm', options: {} } });
  expect(printer.intro('# A\n\nOne\n\n---\n\nTwo', file)).toBe('<h1>A</h1>\n<p>One</p>\n');
  expect(printer.intro('One\n\nTwo', file)).toBe('<p>One</p>\n<p>Two</p>\n');
});

test('a site that makes no excerpts makes none of this post', async () => {
  expect((await createPrinter({ ...jekyll, excerpt: { rule: 'none' } })).intro(front, file)).toBeNull();
});
