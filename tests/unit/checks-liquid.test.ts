import { describe, expect, test } from 'vitest';
import { liquidNotRun } from '../../lib/checks/liquid/liquid-not-run.ts';
import { liquidPrintsNothing } from '../../lib/checks/liquid/liquid-prints-nothing.ts';
import { liquidUnclosed } from '../../lib/checks/liquid/liquid-unclosed.ts';
import { liquidUnknownFilter } from '../../lib/checks/liquid/liquid-unknown-filter.ts';
import { liquidUnknownPost } from '../../lib/checks/liquid/liquid-unknown-post.ts';
import { liquidUnknownTag } from '../../lib/checks/liquid/liquid-unknown-tag.ts';
import { liquidUnknownVariable } from '../../lib/checks/liquid/liquid-unknown-variable.ts';
import { contextFor, expectFound, filesOf, fixed } from '../support/check-notation.ts';
import { ownTime } from '../support/check-time.ts';

const jekyll = contextFor('djangocon-us-2019');
const eleventy = contextFor('djangocon-us-2024');

test('a link to a post needs the name of its file', () => {
  const files = filesOf('_posts/2019-10-01-recap.md', '_posts/2019-10-02-thank-you.md');
  const known = { ...jekyll, files, fileName: '2019-10-03-new.md' };
  expect(fixed(liquidUnknownPost, '[a]({% post_url recap %})', known)).toBe(
    '[a]({% post_url 2019-10-01-recap %})',
  );
  expectFound(
    liquidUnknownPost,
    '{% post_url ⟦2019-10-02-thank-yuo⟧ %} {% post_url 2019-10-03-new %}',
    known,
  );
  expectFound(
    liquidUnknownPost,
    '{% post_url /2019-10-01-recap %} {% post_url _posts/2019-10-01-recap %}',
    known,
  );
  expectFound(
    liquidUnknownPost,
    '{% post_url ⟦recap⟧ %} {% post_url 2018-01-01-any %} `{% raw %}{% post_url x %}`',
    jekyll,
  );
  expectFound(liquidUnknownPost, '{% post_url recap %}', eleventy);
});

describe('a variable that does not exist', () => {
  test.each([
    ['[a]({{ site.tickets_link }})', '[a]({{ site.ticket_link }})'],
    ['{{site.contact_email}}', '{{site.contact_us_email}}'],
    ['{{ ticket_link }}', '{{ site.ticket_link }}'],
    ['{{ Site.ticket_link }}', '{{ site.ticket_link }}'],
    ['{{ sites.ticket_link | upcase }}', '{{ site.ticket_link | upcase }}'],
  ])('%s has one that is near', (text, repaired) => {
    expect(fixed(liquidUnknownVariable, text, jekyll)).toBe(repaired);
  });

  test('is found in code and links too, where Liquid runs as well', () => {
    expectFound(
      liquidUnknownVariable,
      '`{{ ⟦site.nothing_like_it⟧ }}`\n\n```\n{{ ⟦site.tickets_link⟧ }}\n```\n',
      jekyll,
    );
    expectFound(liquidUnknownVariable, '<a href="{{ ⟦site.tickets_link⟧ }}">a</a>', jekyll);
  });

  test('may be a field that the post does not have', () => {
    const post = (body: string) => `---\ntitle: A\nimage: /a.png\n---\n\n${body}\n`;
    expectFound(liquidUnknownVariable, post('{{ page.image }} {{ page.url }} {{ ⟦page.imge⟧ }}'), jekyll);
    expect(fixed(liquidUnknownVariable, post('{{ page.imge }}'), jekyll)).toBe(post('{{ page.image }}'));
  });

  test.each([
    '{{ site.ticket_link }} {{ site.time | date: "%Y" }} {{ site.url }} {{ page.title }} {{ content }}',
    '{% assign shop = site.ticket_link %}\n\n{{ shop }}',
    '{% for post in site.posts %}{{ post.title }} {{ forloop.index }}{% endfor %}',
    '{{ "site.tickets_link" }} {{ 5 | plus: 1 }} {{ nil }}',
    '{% raw %}{{ site.tickets_link }}{% endraw %} {% comment %}{{ site.tickets_link }}{% endcomment %}',
    '{% raw %}\n\n{{ site.tickets_link }}\n\n{% endraw %}',
    '{{ site.tickets_link | default: site.ticket_link }}',
  ])('is not in %s', (text) => {
    expectFound(liquidUnknownVariable, text, jekyll);
  });

  test('is judged by what is known of the site', () => {
    expectFound(
      liquidUnknownVariable,
      '{{ site.social.mastodon }} {{ ⟦site.social.mastodn⟧ }} {{ anything }}',
      eleventy,
    );
    expectFound(liquidUnknownVariable, '{{ site.anything }}');
  });
});

test('a variable that is known to be empty prints nothing', () => {
  const empty = '---\ntitle: A\nimage:\n---\n\n{{ ⟦page.image⟧ }}\n';
  expectFound(liquidPrintsNothing, 'Join us [on Slack]({{ ⟦site.slack_link⟧ }}).', jekyll);
  expectFound(liquidPrintsNothing, empty, jekyll);
  expectFound(liquidPrintsNothing, '{{ site.ticket_link }} {{ site.slack_link | default: "/" }}', jekyll);
});

describe('Liquid without its beginning or end', () => {
  test.each([
    ['Buy ⟦{{ site.ticket_link⟧ now', 'Buy {{ site.ticket_link }} now'],
    ['[a](⟦{{ site.ticket_link }⟧) now', '[a]({{ site.ticket_link }}) now'],
    ['⟦{% include video.html⟧', '{% include video.html %}'],
    ['⟦{% include video.html }⟧', '{% include video.html %}'],
    ['see ⟦{ site.ticket_link }⟧', 'see {{ site.ticket_link }}'],
    ['see ⟦{site.ticket_link}}⟧', 'see {{ site.ticket_link }}'],
  ])('%s', (marked, repaired) => {
    expectFound(liquidUnclosed, marked, jekyll);
    expect(fixed(liquidUnclosed, marked.replaceAll(/[⟦⟧]/g, ''), jekyll)).toBe(repaired);
  });

  test('is a tag that needs its end, in another paragraph too', () => {
    expectFound(liquidUnclosed, '{% if site.url %}\n\na\n\n{% else %}b{% endif %}', jekyll);
    expectFound(liquidUnclosed, '⟦{% if site.url %}⟧\n\na', jekyll);
    expectFound(liquidUnclosed, 'a ⟦{% endif %}⟧', jekyll);
    expectFound(liquidUnclosed, '⟦{% if a %}⟧ ⟦{% endfor %}⟧', jekyll);
  });

  test('is none of the braces that prose has', () => {
    expectFound(liquidUnclosed, 'a {b} { c } `{ d }` {: .class} {#id} {{ site.url }}', jekyll);
    expectFound(liquidUnclosed, '{{ site.ticket_link', contextFor('eldarion'));
  });
});

test('a filter that does not exist has one that is near', () => {
  expect(fixed(liquidUnknownFilter, '{{ site.url | upcasee | date_to_strin }}', jekyll)).toBe(
    '{{ site.url | upcase | date_to_string }}',
  );
  expectFound(liquidUnknownFilter, '{{ site.url | ⟦sparkle⟧ }} {{ "a | b" | append: "| c" }}', jekyll);
  expectFound(liquidUnknownFilter, '{{ site.url | sparkle | ⟦upcas⟧ }}', eleventy);
});

test('a tag that does not exist stops the build', () => {
  expect(fixed(liquidUnknownTag, '{% posturl 2019-10-01-recap %}', jekyll)).toBe(
    '{% post_url 2019-10-01-recap %}',
  );
  expectFound(
    liquidUnknownTag,
    '{% include a.html %} {%- link _posts/a.md -%} {% endif %} {% ⟦sparkle⟧ %} {% # a remark %}',
    jekyll,
  );
  expectFound(liquidUnknownTag, '{% sparkle %} {% ⟦inclde⟧ a.html %}', eleventy);
});

test('Liquid on a site that runs none is shown as it stands', () => {
  const django = contextFor('django-under-the-hood');
  expectFound(liquidNotRun, 'See ⟦{{ site.ticket_link }}⟧ and ⟦{% url "a" %}⟧.', django);
  expectFound(liquidNotRun, 'Write `{{ name }}`.\n\n```\n{% url "a" %}\n```\n', django);
  expectFound(liquidNotRun, 'See {{ site.ticket_link }}.', jekyll);
  expectFound(liquidNotRun, 'See {{ site.ticket_link }}.');
});

test.each([
  [liquidUnclosed, '{{'],
  [liquidUnclosed, '{% if a %}'],
  [liquidUnclosed, '{% endif %}'],
  [liquidUnclosed, '{site.'],
  [liquidUnclosed, '{{ a'],
  [liquidUnknownVariable, '{{ site.a }}'],
  [liquidUnknownVariable, '{{ a.a.a '],
  [liquidPrintsNothing, '{{ site.slack_link }}\n\n'],
  [liquidPrintsNothing, '{{ "'],
  [liquidUnknownFilter, '{{ a | b | c }}'],
  [liquidUnknownFilter, `{{ a ${'| b '.repeat(1_000)}}}`],
  [liquidUnknownTag, '{% iff %}'],
  [liquidUnknownPost, '{% post_url a %}'],
  [liquidUnknownTag, '{% raw %}'],
] as const)(
  '1 MB of what is worst for the check takes less than a second of its own time: %#',
  (check, attack) => {
    const source = attack.repeat(Math.ceil(1_000_000 / attack.length));
    expect(ownTime(check, source, jekyll)).toBeLessThan(1_000);
  },
  60_000,
);

test('1 MB of Liquid that is not run is looked at within a second', () => {
  const source = '`{{ a }}` '.repeat(100_000);
  expect(ownTime(liquidNotRun, source, contextFor('django-under-the-hood'))).toBeLessThan(1_000);
});
