import { expect, test } from 'vitest';
import { withEmoji } from '../../lib/markdown/jekyll/emoji.ts';
import { withMentions } from '../../lib/markdown/jekyll/mentions.ts';
import { loadPlugins } from '../../lib/markdown/jekyll/plugins.ts';
import { threadTime } from '../support/thread-time.ts';

const picture = (name: string, file: string) =>
  `<img class="emoji" title=":${name}:" alt=":${name}:" ` +
  `src="https://github.githubassets.com/images/icons/emoji/${file}.png" height="20" width="20">`;

const tada = picture('tada', 'unicode/1f389');
const hundred = picture('100', 'unicode/1f4af');

test.each([
  ['<p>Done :tada:</p>', `<p>Done ${tada}</p>`],
  ['<p>12:30 :tada:tada: :no_such:tada:</p>', `<p>12:30 ${tada}tada: :no_such${tada}</p>`],
  ['<h2 title=":tada:">:heart:</h2>', `<h2 title=":tada:">${picture('heart', 'unicode/2764')}</h2>`],
  [
    ':zero: :man_technologist:',
    `${picture('zero', 'unicode/0030-20e3')} ${picture('man_technologist', 'unicode/1f468-1f4bb')}`,
  ],
  [':+1: ::-1::', `${picture('+1', 'unicode/1f44d')} :${picture('-1', 'unicode/1f44e')}:`],
  ['1:100:1 <a href="x">:100:</a>', `1${hundred}1 <a href="x">${hundred}</a>`],
  ['GitHub’s own :octocat: and :shipit:', 'GitHub’s own :octocat: and :shipit:'],
  [':constructor: :TADA: : tada:', ':constructor: :TADA: : tada:'],
])('jemoji makes of %j %j', (html, shown) => {
  expect(withEmoji(html)).toBe(shown);
});

test.each([
  '<p><code>:tada:</code> <tt>:tada:</tt></p>',
  '<pre><b>:tada:</b></pre>',
  '<!-- :tada: --><script>":tada:"</script>',
  '<a href=":tada:" data-x=\'>:tada:\'>x</a>',
])('jemoji leaves %j as it is', (html) => {
  expect(withEmoji(html)).toBe(html);
});

test('after code it is text again', () => {
  expect(withEmoji('<pre><code>x</code></pre>:tada:</code>:tada:')).toBe(
    `<pre><code>x</code></pre>${tada}</code>${tada}`,
  );
});

const link = (name: string) => `<a href="https://github.com/${name}" class="user-mention">@${name}</a>`;

test.each([
  ['<p>Thanks @django, @Some-One!</p>', `<p>Thanks ${link('django')}, ${link('Some-One')}!</p>`],
  [
    '(@django) @django. @django... &amp;@django',
    `(${link('django')}) ${link('django')}. ${link('django')}... &amp;${link('django')}`,
  ],
  ['é@django', `é${link('django')}`],
  ['@under_score @-x @@django', `${link('under_score')} @-x @${link('django')}`],
])('jekyll-mentions makes of %j %j', (html, shown) => {
  expect(withMentions(html)).toBe(shown);
});

test.each([
  'hello@django.example',
  '@django/django @django.org @mention @Mentioned',
  '<a href="x">@django</a> <code>@django</code> <style>@media</style>',
  '<p title="@django">x</p>',
])('jekyll-mentions leaves %j as it is', (html) => {
  expect(withMentions(html)).toBe(html);
});

test('only the plugins that a record lists are loaded, in that order', async () => {
  expect(await loadPlugins(undefined)).toEqual([]);
  expect(await loadPlugins('jemoji')).toEqual([]);
  expect(await loadPlugins(['jekyll-feed', 'jekyll-mentions', 7, 'jemoji'])).toEqual([
    withMentions,
    withEmoji,
  ]);
});

test.each(['<', '<a "', "<a '", '<!--', ':', '@', '<code>', '<script>', '@a-', ':a'])(
  'ten thousand times %j takes no time to speak of',
  (piece) => {
    const html = `${piece.repeat(10_000)}:x:@`;
    expect(threadTime(() => withMentions(withEmoji(html)))).toBeLessThan(500);
  },
);
