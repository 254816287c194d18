import { expect, test } from 'vitest';
import { createKramdown } from '../../lib/markdown/kramdown/kramdown.ts';

/** One engine prints them all, so that the later ones can use what it remembers of those before. */
function expectFresh(...texts: readonly string[]): void {
  const used = createKramdown({});
  for (const text of texts) expect(used.render(text)).toEqual(createKramdown({}).render(text));
}

test('a paragraph that stays shows the new number of its footnote', () => {
  const notes = '\n\n[^a]: One.\n[^b]: Two.\n';
  expectFresh(`First[^a].\n\n*Second[^b]*.${notes}`, `*Second[^b]*.\n\nFirst[^a].${notes}`);
});

test('a paragraph that stays shows the new title of its abbreviation', () => {
  const post = 'Notes on *HTML* here.\n\n*[HTML]: ';
  expectFresh(`${post}Old words\n`, `${post}New words\n`);
});

test('a paragraph that stays has the attributes that it is given, and loses them again', () => {
  expectFresh('Some *text*.\n', 'Some *text*.\n{: .note}\n', 'Some *text*.\n', '- Some *text*.\n');
});

test('a heading that stays is listed in a table of contents that comes later', () => {
  expectFresh('## Some *text*\n', '* x\n{:toc}\n\n## Some *text*\n', '## Some *text*\n');
});

test('options that a text sets hold for that text only', () => {
  const post = 'Some `code` and "quotes" -- here.\n';
  expectFresh(post, `{::options syntax_highlighter="none" /}\n\n${post}`, post);
});
