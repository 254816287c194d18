import { expect, test } from 'vitest';
import { createLiquid } from '../../lib/markdown/liquid/liquid.ts';
import type { LiquidPost } from '../../lib/markdown/liquid/variables.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../lib/sites/djangocon-us-2024.ts';
import type { Site } from '../../lib/sites/site.ts';
import { threadTime } from '../support/thread-time.ts';

const site: Site = {
  ...djangoconUs2019,
  liquid: {
    site: {
      url: 'https://2019.djangocon.us',
      ticket_link: 'https://ti.to/x',
      slack_link: '',
      names: ['a', 'b'],
    },
  },
};
const eleventy: Site = { ...djangoconUs2024, liquid: { site: { ticket_link: 'https://ti.to/y' } } };
const post: LiquidPost = {
  fields: { title: 'A garden', date: '2019-10-13 06:00:00', image: '/garden.jpg', tags: 'tea cake' },
  fileName: '2019-10-13-A-Garden.md',
};

function run(text: string, of = site): string {
  const { map, cards } = createLiquid(of, (markdown) => `<p>${markdown}</p>\n`).run(text, post);
  return cards.restore(map.text);
}

function cardsOf(text: string, of = site) {
  const { map, cards } = createLiquid(of, (markdown) => markdown).run(text, post);
  cards.restore(map.text);
  return cards.shown().map(({ source, reason }) => ({ source, reason }));
}

const RUBY_SHORT_FORMS = 'Sun Oct 13 01:00:00 2019|10/13/19|01:00:00|01:00:00 AM|13-OCT-2019';

const card = (source: string) => expect.stringContaining(`>${source}</span>`);

test.each([
  ['no Liquid: 50 % and {braces} {', 'no Liquid: 50 % and {braces} {'],
  ['[buy]({{site.ticket_link}})', '[buy](https://ti.to/x)'],
  ['({{ site.slack_link }}) ({{ site.nothing.at.all }}) ({{ nobody }})', '() () ()'],
  ['{{ page.title }} {{ page.image }} {{ page.tags }}', 'A garden /garden.jpg teacake'],
  ['{{ page.url }} {{ page.date }}', '/news/A-Garden/ 2019-10-13 01:00:00 -0500'],
  ['{{ site.names }} {{ site.names | join: ", " }}', 'ab a, b'],
  ['{{ "{{" }} and {% raw %}{{ site.url }} {% if %}{% endraw %}', '{{ and {{ site.url }} {% if %}'],
  ['a{% comment %} {{ b {% if %} {% endcomment %}c', 'ac'],
  ['a{% comment %} b {%- comment -%} c {% endcomment %} d {%- endcomment -%} e', 'ae'],
  ['{% assign name = "Tea" %}{% capture both %}{{ name }}!{% endcapture %}{{ both }}', 'Tea!'],
  ['{% if site.slack_link == "" %}none{% else %}one{% endif %}', 'none'],
  ['{% unless site.slack_link %}a{% elsif true %}b{% else %}c{% endunless %}', 'b'],
  ['{% case page.title %}{% when "A garden" %}yes{% else %}no{% endcase %}', 'yes'],
  ['{% for name in site.names %}- {{ name }}\n{% endfor %}', '- a\n- b\n'],
  ['{% for x in site.none %}x{% else %}nobody{% endfor %}', 'nobody'],
  ['a \n{%- if true -%}\n b \n{%- endif -%}\n c {{- 1 -}} d', 'abc1d'],
  ['before{% break %}after', 'before'],
])('Jekyll prints %j as %j', (text, printed) => {
  expect(run(text)).toBe(printed);
});

test('Liquid 4 prints nothing of a block with white space only, so that no blank lines are left', () => {
  expect(run('a\n{% if true %}\n{% assign b = 1 %}\n{% endif %}\nb{{ b }}')).toBe('a\n\nb1');
  expect(run('a\n{% if true %}\n{% assign b = 1 %}\n{% endif %}\nb', eleventy)).toBe('a\n\n\n\nb');
});

test.each([
  ['{{ "/a" | relative_url }} {{ "a" | absolute_url }}', '/a https://2019.djangocon.us/a'],
  ['{{ "https://x.org/a" | absolute_url }}', 'https://x.org/a'],
  ['{{ page.date | date: "%b %-d, %Y" }}, {{ page.date | date_to_string }}', 'Oct 13, 2019, 13 Oct 2019'],
  ['{{ "2019-10-13" | date_to_long_string }}', '13 October 2019'],
  ['{{ "2019-10-13 23:30" | date: "%d %H:%M %z" }}', '13 23:30 -0500'],
  ['{{ page.date | date: "%F %T %% %R %D" }}', '2019-10-13 01:00:00 % 01:00 10/13/19'],
  ['{{ page.date | date: "%c|%x|%X|%r|%v" }}', RUBY_SHORT_FORMS],
  ['{{ "some day" | date: "%Y" }}', 'some day'],
  ['{{ "A day & a night" | slugify }} {{ "<b>" | xml_escape }}', 'a-day-a-night &lt;b&gt;'],
  ['{{ "a b" | cgi_escape }} {{ "a b" | uri_escape }}', 'a+b a%20b'],
  ['{{ site.names | jsonify }} {{ "one two three" | number_of_words }}', '["a","b"] 3'],
  ['{{ "*a*" | markdownify }}', '<p>*a*</p>\n'],
  ['{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 0.5 }}', '3 14'],
  ['{{ "tea" | no_such_filter }}', 'tea'],
])('Jekyll’s filters make of %j %j', (text, printed) => {
  expect(run(text)).toBe(printed);
});

test.each([
  ['{% post_url 2019-10-13-A-Garden %}', '/news/A-Garden/'],
  ['{% post_url /2019/2019-10-13-A-Garden %}', '/news/A-Garden/'],
  ['{% link _posts/2019-10-13-A-Garden.md %}', '/news/A-Garden/'],
  ['{% link static/img/tea time.png %}', card('{% link static/img/tea time.png %}')],
  ['{% link /static/img/tea.png %}', '/static/img/tea.png'],
  ['{% link news/index.html %}', card('{% link news/index.html %}')],
  ['{% post_url A-Garden %}', card('{% post_url A-Garden %}')],
  ['{% post_url 2019-13-45-A-Garden %}', card('{% post_url 2019-13-45-A-Garden %}')],
])('%j leads to %j', (text, address) => {
  expect(run(text)).toEqual(address);
});

test('highlighted code is printed as Jekyll prints it, without its colours', () => {
  expect(run('{% highlight c++ linenos %}\n{{ page.title }} < 1\n{% endhighlight %}')).toBe(
    '<figure class="highlight"><pre><code class="language-c--" data-lang="c++">A garden &lt; 1</code></pre></figure>',
  );
});

test.each([
  ['{{ title }} {{ page.fileSlug }} {{ site.ticket_link }}', 'A garden A-Garden https://ti.to/y'],
  ['{% # a note %}{% echo "tea" %}{% liquid assign a = 1 %}{{ a }}', 'tea1'],
  ['{{ "/a" | url }}', '/a'],
])('Eleventy prints %j as %j', (text, printed) => {
  expect(run(text, eleventy)).toBe(printed);
});

test.each([
  ['{% gist 1234 %}', 'unknown-tag', '{% gist 1234 %}'],
  ['{% include card.html a="b" %}', 'unknown-tag', '{% include card.html a="b" %}'],
  ['{% include {{ page.image }} %}', 'unknown-tag', '{% include {{ page.image }} %}'],
  ['{{ page.title', 'syntax', '{{ page.title'],
  ['{{ page.title }', 'syntax', '{{ page.title }'],
  ['{% if a ~~ b %}x{% endif %}', 'syntax', '{% if a ~~ b %}'],
  ['{% if page.title %}x', 'syntax', '{% if page.title %}'],
  ['{% endfor %}', 'syntax', '{% endfor %}'],
  ['{% endcomment %}', 'syntax', '{% endcomment %}'],
  ['{% comment %}{% comment %}{% endcomment %}', 'syntax', '{% comment %}'],
  ['{% else %}', 'syntax', '{% else %}'],
  ['{% %}', 'syntax', '{% %}'],
  ['{% raw %} {{ a }}', 'syntax', '{% raw %}'],
  ['{% comment %} a', 'syntax', '{% comment %}'],
  ['{{ 1 | append }}', 'syntax', '{{ 1 | append }}'],
  ['{{ site.posts.size }}', 'unknown-value', '{{ site.posts.size }}'],
  ['{% for tea in site.data.teas %}x{% endfor %}', 'unknown-value', '{% for tea in site.data.teas %}'],
  ['{% assign year = site.time %}', 'unknown-value', '{% assign year = site.time %}'],
  ['{% if site.posts == empty %}x{% endif %}', 'unknown-value', '{% if site.posts == empty %}'],
  ['{% post_url nothing %}', 'unknown-target', '{% post_url nothing %}'],
])('%j is a card because of %s, and what is around it is printed', (text, reason, source) => {
  const [first] = cardsOf(`a {{ page.title }}\n${text}\nb`);
  expect(first).toEqual({ source, reason });
  const printed = run(`a {{ page.title }}\n${text}\nb`);
  expect(printed).toMatch(/^a A garden\n/);
  expect(printed).toMatch(/\nb$/);
});

test('on Eleventy a shortcode and a filter of the site’s own are cards', () => {
  expect(cardsOf('{% image "a.png", "A tree" %} {{ title | shout }} {% render "x" %}', eleventy)).toEqual([
    { source: '{% image "a.png", "A tree" %}', reason: 'unknown-tag' },
    { source: '{{ title | shout }}', reason: 'unknown-filter' },
    { source: '{% render "x" %}', reason: 'unknown-tag' },
  ]);
});

test('what the site makes of other files is a card on Eleventy too, and a field of that name is not', () => {
  expect(cardsOf('{{ collections.posts | size }} {{ pkg.version }}', eleventy)).toEqual([
    { source: '{{ collections.posts | size }}', reason: 'unknown-value' },
    { source: '{{ pkg.version }}', reason: 'unknown-value' },
  ]);
  const liquid = createLiquid(eleventy, (markdown) => markdown);
  expect(liquid.run('{{ pkg }}', { fields: { pkg: 'tea' }, fileName: null }).map.text).toBe('tea');
  expect(run('{% if jekyll.environment == "production" %}out{% endif %}')).toBe('out');
});

test('only the broken tag of a block is a card; the rest of the block is run', () => {
  const text = '{% for name in site.names %}{{ name }}{% gist 1 %}{% post_url x %}\n{% endfor %}';
  expect(run(text).replace(/<span[^>]*>([^<]*)<\/span>/g, '[$1]')).toBe(
    'a[{% gist 1 %}][{% post_url x %}]\nb[{% gist 1 %}][{% post_url x %}]\n',
  );
  expect(cardsOf(text)).toHaveLength(2);
});

test('a card in a branch that is not taken is not shown', () => {
  expect(cardsOf('{% if false %}{% gist 1 %}{% endif %}ok')).toEqual([]);
});

test('a card is escaped, and stands as typed where there is no place for an element', () => {
  expect(run('{% gist "<i>" & \'x\' %}')).toBe(
    '<span class="afterword-liquid" title="Only the site itself can run this tag.">' +
      '{% gist &quot;&lt;i&gt;&quot; &amp; &#39;x&#39; %}</span>',
  );
  expect(run('<a href="{% gist "1" %}">x</a><!-- {% gist 2 %} --><style>{% gist 3 %}</style>')).toBe(
    '<a href="{% gist &quot;1&quot; %}">x</a><!-- {% gist 2 %} --><style>{% gist 3 %}</style>',
  );
});

test('words of the post that look like those which stand for cards stay', () => {
  expect(run('afterwordliquid0z {% gist 1 %}')).toMatch(/^afterwordliquid0z <span/);
});

test.each([
  [{ tags: 'tea cake', categories: ['a', 'b'] }, 'tea,cake/a,b'],
  [{ tag: 'green tea', category: 'Call for Talks' }, 'green tea/Call for Talks'],
  [{ tag: 'one', tags: 'two', category: 'b', categories: 'a b' }, 'one/a,b'],
  [{}, '/'],
])('Jekyll makes lists of tags and categories: %j', (fields, printed) => {
  const text = '{{ page.tags | join: "," }}/{{ page.categories | join: "," }}';
  const liquid = createLiquid(site, (markdown) => markdown);
  expect(liquid.run(text, { fields, fileName: null }).map.text).toBe(printed);
});

test('a variable of one post is not there in the next', () => {
  const liquid = createLiquid(site, (text) => text);
  liquid.run('{% assign a = 1 %}{% increment b %}', post);
  expect(liquid.run('[{{ a }}{% increment b %}]', post).map.text).toBe('[0]');
});

test.each([
  ['one range', '{% for i in (1..1000000000) %}x{% endfor %}'],
  ['loops in loops', `${'{% for i in (1..1000) %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`],
  [
    'a text that doubles',
    '{% assign a = "12345678" %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}',
  ],
  [
    'much text',
    `{% capture a %}${'x'.repeat(9_000)}{% endcapture %}{% for i in (1..9999) %}{{ a }}{% endfor %}`,
  ],
])('%s too many ends in a card, and the rest is printed', (_, text) => {
  const { map, cards } = createLiquid(site, (markdown) => markdown).run(`a ${text} {{ page.title }}`, post);
  const printed = cards.restore(map.text);
  expect(printed.replace(/<span[^>]*>[^<]*<\/span>/g, '[card]')).toMatch(/^a \[card\] A garden$/);
  expect(cards.shown()).toMatchObject([{ reason: 'limit' }]);
});

test('what is nested deeper than a hundred levels is a card', () => {
  const deep = `${'{% if true %}'.repeat(120)}x${'{% endif %}'.repeat(120)}`;
  expect(cardsOf(deep).filter(({ reason }) => reason === 'limit')).toHaveLength(20);
  expect(run(deep)).toContain('x');
});

test('what comes after the first twenty thousand pieces is not run', () => {
  expect(run('{{ 1 }}'.repeat(20_010))).toMatch(/^1{20000}<span/);
});

test.each([
  '{{',
  '{%',
  '{{ "',
  '{% if a %}',
  '{% if a %}{% else %}',
  '{% for i in (1..9) %}',
  '{% endif %}',
  '{% raw %}',
  '{% comment %}',
  '{% {{ a }}',
  '}}{{',
  '{{ a }}',
  '{%- ',
])('ten thousand times %j takes no time to speak of', (piece) => {
  expect(threadTime(() => run(piece.repeat(10_000)))).toBeLessThan(2_000);
});
