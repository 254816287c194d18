import { describe, expect, test } from 'vitest';
import { backslashInAddress } from '../../lib/checks/links/backslash-in-address.ts';
import { brokenLink } from '../../lib/checks/links/broken-link.ts';
import { brokenTag } from '../../lib/checks/links/broken-tag.ts';
import { emptyLink } from '../../lib/checks/links/empty-link.ts';
import { fragmentWithoutHeading } from '../../lib/checks/links/fragment-without-heading.ts';
import { insecureLink } from '../../lib/checks/links/insecure-link.ts';
import { lastYear } from '../../lib/checks/links/last-year.ts';
import { linkTextHere } from '../../lib/checks/links/link-text-here.ts';
import { linkWithoutScheme } from '../../lib/checks/links/link-without-scheme.ts';
import { linkWithoutText } from '../../lib/checks/links/link-without-text.ts';
import { mailWithoutMailto } from '../../lib/checks/links/mail-without-mailto.ts';
import { missingPage } from '../../lib/checks/links/missing-page.ts';
import { misspeltHost } from '../../lib/checks/links/misspelt-host.ts';
import { misspeltScheme } from '../../lib/checks/links/misspelt-scheme.ts';
import { ownHost } from '../../lib/checks/links/own-host.ts';
import { shortLink } from '../../lib/checks/links/short-link.ts';
import { unbalancedTag } from '../../lib/checks/links/unbalanced-tag.ts';
import { undefinedReference } from '../../lib/checks/links/undefined-reference.ts';
import { contextFor, expectFound, filesOf, fixed } from '../support/check-notation.ts';
import { ownTime } from '../support/check-time.ts';

const in2019 = contextFor('djangocon-us-2019');
const in2024 = contextFor('djangocon-us-2024');

describe('a broken link', () => {
  test.each([
    ['⟦[text(https://a.org/b)⟧ now', '[text](https://a.org/b) now'],
    ['⟦[text (https://a.org)⟧ now', '[text](https://a.org) now'],
    ['⟦[text] (https://a.org)⟧', '[text](https://a.org)'],
    ['⟦[text]\n(https://a.org)⟧', '[text](https://a.org)'],
    ['⟦[text](https://a.org⟧ and more', '[text](https://a.org) and more'],
    ['⟦[text](https://a.org⟧.', '[text](https://a.org).'],
    ['⟦[live](a.org]⟧. Then [more](https://b.org).', '[live](a.org). Then [more](https://b.org).'],
    ['⟦[text](https://a.org])⟧', '[text](https://a.org)'],
    ['⟦[text]{https://a.org}⟧', '[text](https://a.org)'],
    ['⟦[text][https://a.org]⟧', '[text](https://a.org)'],
    ['⟦(text)[https://a.org]⟧', '[text](https://a.org)'],
    ['write ⟦[mail[mailto:a@b.org](mailto:a@b.org)⟧ now', 'write [mail](mailto:a@b.org) now'],
    ['!⟦[pool](/img/the pool.jpg)⟧', '![pool](/img/the%20pool.jpg)'],
    ['⟦[text](https://a.org "title)⟧', '[text](https://a.org "title")'],
    ['our ⟦page](https://a.org)⟧', 'our [page](https://a.org)'],
    ['⟦[text]((https://a.org))⟧', '[text](https://a.org)'],
    ['⟦[text]("https://a.org")⟧', '[text](https://a.org)'],
    ['⟦[text](https://a.org/b/.)⟧', '[text](https://a.org/b/)'],
    ['⟦[text](https://a.org,)⟧', '[text](https://a.org)'],
    ['⟦[text]({{ site.ticket_link }}⟧ now', '[text]({{ site.ticket_link }}) now'],
    ['⟦[one](https://a.org⟧[two](https://b.org)', '[one](https://a.org)[two](https://b.org)'],
    ['- ⟦[text(/venue/)⟧\n- other', '- [text](/venue/)\n- other'],
    ['## See ⟦[text(/venue/)⟧\n', '## See [text](/venue/)\n'],
  ])('%s', (marked, repaired) => {
    const [finding] = expectFound(brokenLink, marked, in2019);
    expect(finding?.severity).toBe('error');
    expect(fixed(brokenLink, marked.replaceAll(/[⟦⟧]/g, ''), in2019)).toBe(repaired);
  });

  test('is found where the address of a reference ends with a quote', () => {
    expectFound(brokenLink, '⟦[text]: https://a.org/"⟧', in2019);
  });

  test.each([
    '[text](https://a.org "title") and [other](<b c>) and ![pool](/pool.jpg)',
    '[as the report says (https://a.org)] and [1] (see below)',
    'a [note] (not a link) and (an aside)[1]',
    '`[text](https://a.org` and `[text] (https://a.org)`',
    '\\[text(https://a.org)',
    '[text](https://a.org/b_(c)) and [text][label]',
    '- [ ] to do (https://a.org)\n- [x] done',
    '[text]{: .button} and [^1] (https://a.org)',
    '```\n[text](https://a.org\n```',
    '[one\ntwo](https://a.org)',
    '[text](https://en.wikipedia.org/wiki/Inc.) and [text](https://a.org/(b))',
    '[text]: https://a.org (title)',
    '[our fix][#1102]',
    '[{{site.visa_email}}](mailto:{{site.visa_email}}) and [a]({% link x.md %})',
  ])('is not %s', (text) => {
    expectFound(brokenLink, text, in2019);
  });
});

test.each([
  ['sign up ⟦[here](Our Form For Tickets)⟧ now', 'Words stand'],
  ['buy ⟦[a ticket](https://ti.to/defna/⟧[Django](https://a.org)con-2019)', 'Another link'],
])('only the writer can mend the link in %s', (marked, words) => {
  const [finding] = expectFound(brokenLink, marked, in2019);
  expect(finding?.message).toContain(words);
  expect(finding?.fixes).toEqual([]);
});

test('an address in brackets or quotes is said to lead nowhere', () => {
  const [finding] = expectFound(brokenLink, '⟦[text]((https://a.org))⟧', in2019);
  expect(finding?.message).toContain('dead');
});

test('a link without an address has that one mistake', () => {
  expectFound(linkTextHere, '[here]() [⟦here⟧](/a/)');
});

test('a reference needs a line that defines its label', () => {
  expectFound(undefinedReference, 'See ⟦[text][label]⟧ and ⟦[Other][]⟧.\n\n[labels]: https://a.org\n');
  expectFound(
    undefinedReference,
    '[text][Label  one] and [other][]\n\n[label one]: https://a.org\n[Other]: https://b.org\n',
  );
  expectFound(
    undefinedReference,
    '[1][2] `[text][label]` [text][https://a.org] \\[text][label] [x](y) [a][^1]',
  );
});

describe('an HTML tag', () => {
  test.each([
    [
      '⟦<a href="https://a.org⟧>text</a> and "quoted" <b>x</b>',
      '<a href="https://a.org">text</a> and "quoted" <b>x</b>',
    ],
    ['⟦<a href="https://a.org⟧>text</a>', '<a href="https://a.org">text</a>'],
    ['⟦<img src="/a.png⟧ alt="A pool">', '<img src="/a.png" alt="A pool">'],
    ['<a href=⟦“https://a.org”⟧>text</a>', '<a href="https://a.org">text</a>'],
    ['⟦<a href="https://a.org"⟧text</a>', '<a href="https://a.org">text</a>'],
    ['<a href="⟦[text](https://a.org)⟧">text</a>', '<a href="https://a.org">text</a>'],
  ])('%s', (marked, repaired) => {
    expectFound(brokenTag, marked);
    expect(fixed(brokenTag, marked.replaceAll(/[⟦⟧]/g, ''))).toBe(repaired);
  });

  test.each([
    '<a href="https://a.org">text</a> <img src=\'/a.png\' alt="a > b">',
    'a < b and c > d, or <name>',
    '`<a href="x>` and {{ "<a href=" }}',
    '<a href="{{ site.ticket_link }}" title="{{ "a" }}">text</a>',
    '```html\n<a href="x>\n```',
  ])('is fine in %s', (text) => {
    expectFound(brokenTag, text);
  });

  test('needs its end, over blank lines too', () => {
    expectFound(unbalancedTag, 'We thank ⟦<strong>⟧everyone.\n\nAnd more.');
    expectFound(unbalancedTag, 'Text⟦</div>⟧\n');
    expectFound(unbalancedTag, '⟦<div>⟧\n\n<p>one\n');
    expectFound(
      unbalancedTag,
      '<div>\n\n**text**\n\n</div>\n\n<p>one\n\n<ul><li>a<li>b</ul> <br> <img src="a">',
    );
    expectFound(unbalancedTag, '`<b>` and <name> and\n\n```\n<b>\n```\n');
    expectFound(unbalancedTag, '<script>\nif (a) { write("<b>") }\n</script>');
    expectFound(unbalancedTag, '{% if page.a %}\n<div>\n{% endif %}');
    expectFound(unbalancedTag, '<sub><sup>one⟦<sup>⟧ ⟦<sub>⟧');
    expect(fixed(unbalancedTag, '<b>one<b> two')).toBe('<b>one</b> two');
  });
});

describe('an address', () => {
  test('that is empty leads nowhere', () => {
    expectFound(
      emptyLink,
      '⟦[a]()⟧ ⟦[b](#)⟧ <a href="⟦#⟧">c</a> ⟦<a href="">d</a>⟧ ⟦![e]( )⟧ ⟦[f](https://)⟧',
    );
    expectFound(
      emptyLink,
      '<img data-src="/a.png" alt="a"> <img srcset="/b.png 2x" alt="b"> ⟦<img data-id="7" alt="c">⟧',
    );
    expectFound(emptyLink, '[a](#part) [b](/) [c]({{ site.ticket_link }}) <a id="d"></a>');
  });

  test('needs a text', () => {
    expectFound(linkWithoutText, 'Thanks.⟦[](https://a.org)⟧ ⟦<a href="https://a.org"> </a>⟧');
    expectFound(
      linkWithoutText,
      '[![a](b.png)](https://a.org) <a href="c"><img src="d"></a> ![](e.png) []()',
    );
  });

  test('without a scheme is a page of the own site', () => {
    const findings = expectFound(
      linkWithoutScheme,
      '[a](⟦2018.djangocon.us⟧) [b](⟦www.python.org/dev⟧) <a href="⟦example.org/x⟧">c</a> ![d](⟦example.org/d.png⟧)',
      in2019,
    );
    expect(findings.map(({ fixes }) => fixes[0]?.isSafe)).toEqual([true, true, false, false]);
    expect(fixed(linkWithoutScheme, '[live](2018.djangocon.us)')).toBe('[live](https://2018.djangocon.us)');
    expectFound(
      linkWithoutScheme,
      '[a](notes.md) [b](images/a.png) [c](setup.py) [d](/a.org/) [e](#a.org) [f](talk.pdf#page=2) [g](index.html)',
    );
    expectFound(linkWithoutScheme, 'See www.python.org, [a](https://a.org) and [b](mailto:a@b.org).');
  });

  test('may have a misspelt or doubled beginning', () => {
    expectFound(
      misspeltScheme,
      '[a](⟦https://https://⟧a.org) [b](⟦mailto:mailto:⟧a@b.org) [c](⟦htps://⟧a.org) [d](⟦https//⟧a.org) [e](⟦http:/⟧a.org) [f](⟦maito:⟧a@b.org) [g](⟦mailto://⟧a@b.org) [h](⟦https:⟧a.org)',
    );
    expect(fixed(misspeltScheme, '[a](https://http://a.org) [b](ttps://b.org)')).toBe(
      '[a](http://a.org) [b](https://b.org)',
    );
    expectFound(
      misspeltScheme,
      '[a](https://web.archive.org/web/https://a.org) [b](tel:+1619) [c](httpbin/x) [d](ftp://a.org) [e](https.html) [f](HTTPS://A.org)',
    );
  });

  test('of a mailbox needs mailto:', () => {
    expectFound(
      mailWithoutMailto,
      '[a](⟦hello@example.org⟧) [b](⟦{{site.contact_us_email}}⟧) [c](⟦{{ site.press_email }}⟧)',
      in2019,
    );
    expect(fixed(mailWithoutMailto, '<a href="a@b.org">c</a>')).toBe('<a href="mailto:a@b.org">c</a>');
    expectFound(
      mailWithoutMailto,
      '[a](mailto:a@b.org) <a@b.org> a@b.org [b](https://hachyderm.io/@user) [c]({{ site.ticket_link }}) [d](mailto:{{ site.contact_us_email }})',
      in2019,
    );
  });

  test('needs no backslash', () => {
    expect(fixed(backslashInAddress, '[a](https://a.org/b\\_c)', in2019)).toBe('[a](https://a.org/b_c)');
    expect(fixed(backslashInAddress, '<img src="\\img\\a.png">', in2019)).toBe('<img src="/img/a.png">');
    expectFound(backslashInAddress, '[a](https://a.org/b\\_c) b\\_c', in2024);
    expectFound(backslashInAddress, 'see ⟦https://a.org/b\\_c⟧', in2024);
  });

  test('with http: is insecure; the fix is for hosts that are known to answer', () => {
    const findings = expectFound(insecureLink, '[a](⟦http⟧://github.com) [b](⟦http⟧://example.com/)');
    expect(findings.map(({ fixes }) => fixes.length)).toEqual([1, 0]);
    expectFound(
      insecureLink,
      '[a](https://a.org) [b](http://localhost:8000/) [c](http://bit.ly/x) `http://a.org`',
    );
  });

  test('of a shortener hides where it leads', () => {
    expectFound(shortLink, '[a](⟦https://bit.ly/x⟧) [b](https://youtu.be/x) [c](https://forms.gle/x)');
  });

  test('of the own site needs no host', () => {
    expect(
      fixed(ownHost, '[a](https://2019.djangocon.us/venue/#x) [b](https://2019.djangocon.us)', in2019),
    ).toBe('[a](/venue/#x) [b](/)');
    expectFound(ownHost, '[a](/venue/) [b](https://2018.djangocon.us/) https://2019.djangocon.us/', in2019);
    expectFound(ownHost, '[a](https://djangounderthehood.com/)', contextFor('django-under-the-hood'));
  });
});

describe('a host that may be misspelt', () => {
  test.each([
    ['[a](https://⟦fostodon.com⟧/@x)', 'fosstodon.org'],
    ['[a](https://⟦githbu.com⟧/x)', 'github.com'],
    ['[a](https://www.⟦djangoprojct.com⟧/)', 'djangoproject.com'],
    ['[a](https://⟦docs.gooogle.com⟧/)', 'docs.google.com'],
    ['[a](https://⟦youtube.con⟧/)', 'youtube.com'],
    ['[a](mailto:hello@⟦djangcon.us⟧)', 'djangocon.us'],
  ])('%s', (marked, meant) => {
    const [finding] = expectFound(misspeltHost, marked, in2019);
    expect(finding?.fixes[0]?.edits[0]?.insert).toBe(meant);
  });

  test('is one letter off a host that the post has more often', () => {
    expectFound(
      misspeltHost,
      '[a](https://harbour.dev) [b](https://harbour.dev/b) [c](https://⟦harbur.dev⟧)',
    );
  });

  test.each([
    '[a](https://github.com) [b](https://gitlab.com) [c](https://twitter.com)',
    '[a](https://2018.djangocon.us) [b](https://2020.djangocon.us) [c](https://2022.djangocon.eu)',
    '[a](https://en.wikipedia.org) [b](https://es.wikipedia.org) [c](https://t.co) [d](https://ti.to)',
    '[a](https://first.example) [b](https://firsts.example)',
    'first@gmail.com and second@example.org',
  ])('is not %s', (text) => {
    expectFound(misspeltHost, text, in2019);
  });
});

describe('a page that the site may lack', () => {
  const files = filesOf(
    '_posts/2019-04-01-announcing-call-for-proposals.md',
    '_posts/2019-10-13-Conference-Wrap-Up.md',
    '_pages/venue.html',
    '_schedule/talks/2019-09-23-11-00-t0-wasm-matter.md',
    'static/img/blog/pool.jpg',
  );
  const context = { ...in2019, files, fileName: '2019-11-01-new-post.md' };

  test('is a post with another name', () => {
    const [finding] = expectFound(missingPage, '[a](⟦/news/announcing-call-for-proposal/#x⟧)', context);
    expect(finding?.fixes[0]?.edits[0]?.insert).toBe('/news/announcing-call-for-proposals/#x');
    expectFound(missingPage, '[a](⟦https://2019.djangocon.us/news/no-such-post/⟧)', context);
    expectFound(
      missingPage,
      '[a](/news/Conference-Wrap-Up/) [b](/news/new-post/) [c](/news/) [d](/news/page2/) [e](/)',
      context,
    );
  });

  test('is an entry of a collection without its folder', () => {
    expect(fixed(missingPage, '[a](/wasm-matter/)', context)).toBe('[a](/talks/wasm-matter/)');
    expectFound(missingPage, '[a](/talks/wasm-matter/) [b](/talk/wasm-matter/)', context);
  });

  test('may be any page whose address the files do not tell', () => {
    expectFound(missingPage, '[a](/venue/) [b](/speaking/speaker-resources/) [c](/anything/)', context);
    expectFound(missingPage, '[a](/news/no-such-post/)', in2019);
    expectFound(
      missingPage,
      '[a](https://example.org/news/x/) [b](other.md) [c]({{ site.ticket_link }})',
      context,
    );
  });

  test('may be a file', () => {
    expectFound(
      missingPage,
      '[a](/static/img/blog/pool.jpg) [b](⟦/static/img/blog/lawn.jpg⟧) [c](/x.gpx)',
      context,
    );
    const bare = { ...context, files: filesOf('LICENSE', 'CNAME', '_pages/tickets.html') };
    expectFound(missingPage, '[a](/tickets/) [b](/speaking/faq/) [c](/talks)', bare);
  });
});

describe('a link to a part of the post', () => {
  const body = '\n\n## What it *cost*\n\n## It’s [over](/x) & out!\n\n## What it cost\n';

  test('needs a heading with that id, as the engine makes it', () => {
    expectFound(
      fragmentWithoutHeading,
      `[a](#what-it-cost) [b](#its-over--out) [c](#what-it-cost-1) [d](⟦#costs⟧) [e](#fn:1) [f](#top) [g](#)${body}`,
      in2019,
    );
    expectFound(fragmentWithoutHeading, `[a](#it%E2%80%99s-over-%26-out!) [b](⟦#our-team⟧)${body}`, in2024);
    expectFound(fragmentWithoutHeading, '[a](⟦#a⟧)\n\n## A\n', contextFor('django-under-the-hood'));
  });

  test('may lead to an id that is written there', () => {
    expectFound(
      fragmentWithoutHeading,
      '[a](#b) [c](#d) [e](#f)\n\n<a id="b"></a> <p name="d">\n\n## X {#f}\n',
      in2019,
    );
  });

  test('is mended where only marks differ', () => {
    expect(fixed(fragmentWithoutHeading, `[a](#What_It_Cost)${body}`, in2019)).toBe(
      `[a](#what-it-cost)${body}`,
    );
  });
});

describe('an address of an earlier year', () => {
  test.each([
    '[tickets](⟦https://ti.to/defna/djangocon-us-2018⟧) are on sale.',
    'See [the venue](⟦https://2018.djangocon.us/venue/⟧).',
    '![The stage](⟦/static/img/blog/stage-2018.jpg⟧)',
    '---\nimage: ⟦/static/img/blog/call-2018.png⟧\ntitle: Call for reviewers\n---\n',
  ])('is found in %s', (marked) => {
    expectFound(lastYear, marked, in2019);
  });

  test.each([
    'In 2018 we met at [the same venue](https://2018.djangocon.us/venue/).',
    'See [last year’s talks](https://2018.djangocon.us/).',
    'See [this post](https://example.org/2017/05/a/) and [tickets](https://ti.to/defna/djangocon-us-2019).',
    'Join us [next year](/news/call-for-2020-volunteers/).',
    '---\nimage: /static/img/blog/call-2018.png\ntitle: Looking back at 2018\n---\n',
    'See `https://ti.to/defna/djangocon-us-2018`.',
  ])('is meant in %s', (text) => {
    expectFound(lastYear, text, in2019);
  });

  test('is said of a picture in other words', () => {
    const [finding] = expectFound(lastYear, '![The stage](⟦/static/img/blog/stage-2018.jpg⟧)', in2019);
    expect(finding?.message).toContain('The name of the picture');
    expect(finding?.severity).toBe('warning');
    const [photo] = expectFound(lastYear, '![The hall](⟦/static/img/2018/hall.jpg⟧)', in2019);
    expect(photo?.severity).toBe('hint');
  });

  test('is only hinted at where it leads to one page of the earlier site', () => {
    const [finding] = expectFound(lastYear, '[a talk](⟦https://2018.djangocon.us/talks/a-talk/⟧)', in2019);
    expect(finding?.severity).toBe('hint');
  });

  test('is not corrected to a file that the site does not have', () => {
    const context = { ...in2019, files: filesOf('static/img/blog/stage-2018.jpg') };
    expect(fixed(lastYear, '![The stage](/static/img/blog/stage-2018.jpg)', context)).toContain('2018');
    expect(fixed(lastYear, '![The stage](/static/img/blog/stage-2018.jpg)', in2019)).toContain('2019');
  });
});

test('“here” says nothing as the text of a link', () => {
  expectFound(linkTextHere, '[⟦here⟧](https://a.org) [⟦Click **here**⟧](b) <a href="c">⟦this link⟧</a>');
  expectFound(
    linkTextHere,
    '[the form](https://a.org) [here in Durham](b) ![here](c.png) https://a.org/here',
  );
});

test.each([
  [brokenLink, '['],
  [brokenLink, ']('],
  [brokenLink, '[a]('],
  [brokenLink, '[a(https://'],
  [brokenLink, '[a] ('],
  [brokenLink, '(a)['],
  [brokenLink, '[a](https://xyz'],
  [brokenLink, '[mailto:[mailto:a](b)'],
  [brokenLink, '[a](b c '],
  [undefinedReference, '[a][b]'],
  [undefinedReference, '[a]['],
  [brokenTag, '<a href="'],
  [brokenTag, '<a x= '],
  [brokenTag, '<b class="a" '],
  [brokenTag, "<a href='<"],
  [unbalancedTag, '<b>'],
  [unbalancedTag, '<b></i>'],
  [unbalancedTag, '<b>\n\n'],
  [emptyLink, '[a](#) '],
  [emptyLink, '<img src="">'],
  [linkWithoutText, '[](a) '],
  [linkWithoutScheme, '[a](a.a.a.a.a.a.a.com) '],
  [linkWithoutScheme, `[a](${'a.'.repeat(1_900)}) `],
  [misspeltScheme, '[a](https://https://https://) '],
  [mailWithoutMailto, '[a]({{ site.b }}) '],
  [misspeltHost, 'a@a.'],
  [misspeltHost, 'https://fosstodom.org '],
  [missingPage, '[a](/news/b/) '],
  [fragmentWithoutHeading, '[a](#b) {#'],
  [fragmentWithoutHeading, '# a\n[a](#b)\n'],
  [lastYear, '[a](https://a.org/2018) '],
  [lastYear, '[a](https://2018.djangocon.us/) '],
  [backslashInAddress, '[a](\\\\) '],
  [insecureLink, 'http://a.org '],
  [ownHost, '[a](https://2019.djangocon.us/) '],
  [shortLink, 'https://bit.ly/a '],
  [linkTextHere, '[<<<<<here](a) '],
] as const)(
  '1 MB of what is worst for the check takes less than a second of its own time: %#',
  (check, attack) => {
    const source = attack.repeat(Math.ceil(1_000_000 / attack.length));
    expect(ownTime(check, source, { ...in2019, files: filesOf('_posts/2019-01-01-a.md') })).toBeLessThan(
      1_000,
    );
  },
  60_000,
);
