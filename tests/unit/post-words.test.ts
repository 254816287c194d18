import { expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../lib/post/words.ts';

test.each([
  ['', 0],
  ['What a week!', 3],
  ['Die Gäste aus Zürich fuhren heim.', 6],
  ['« Bonjour », dit-elle ; qu’est-ce que c’est ?', 5],
  ['volunteer-run, 1,870 and 9:30', 4],
  ['nine—no, ten', 3],
  ['— … & * ! 🎉', 0],
])('%s has %i words', (source, words) => {
  expect(countWords(source)).toBe(words);
});

test.each([
  ['front matter', '---\ntitle: Not read\n---\nOne two', 2],
  ['addresses of links and pictures', '[One](https://example.org/a_(b) "tip") ![two](a%20b.png)', 2],
  ['labels and definitions of references', '[One two][three]\n\n[three]: https://example.org "tip"', 2],
  ['tags', '<img alt="x" style="a: b">One<br>two <i>three</i>', 3],
  ['comments, on several lines too', 'One <!-- not\n\nread --> two', 2],
  ['a comment that never closes', 'One <!-- not read', 1],
  ['fences', '```python title\nreturn 1\n```\n~~~ text\nx\n~~~', 3],
  ['pipes and rules of a table', '|One|two|\n|---|:-:|\n|three||', 3],
  ['list numbers and task boxes', '1. One\n2) two\n- [x] three\n- [ ] four\n> * five', 5],
  ['Liquid and attributes', 'One {% raw %} two {{ site.name }} {: .wide }', 2],
  ['entities', 'One&nbsp;two &amp; caf&eacute;s', 3],
  ['heading marks', '## One\n\nTwo\n===\n\n***\n', 2],
])('not counted: %s', (_, source, words) => {
  expect(countWords(source)).toBe(words);
});

test('counted: code, alternative texts, visible addresses and footnotes', () => {
  expect(countWords('`git push` ![two words](a.png) <https://example.org> https://example.org')).toBe(6);
  expect(countWords('[^1]: One two')).toBe(3);
  expect(countWords('3 < 4 and a[0] < b')).toBe(5);
});

test('writing without blanks is counted by its letters', () => {
  expect(countWords('会议结束了。')).toBe(3);
  expect(countWords('カンファレンス、おわり')).toBe(5);
  expect(countWords('Django 大会は楽しかった')).toBe(5);
  expect(countWords('สวัสดีชาวโลก')).toBe(2);
  expect(countWords('컨퍼런스가 끝났습니다')).toBe(2);
});

test('line endings and a byte-order mark make no difference', () => {
  const source = '---\ntitle: A\n---\n1. One\n2. two\n\n```x\nthree\n```\n';
  for (const ending of ['\n', '\r\n', '\r']) {
    expect(countWords(`\ufeff${source.replaceAll('\n', ending)}`)).toBe(3);
  }
});

test('very long lines are no obstacle', { timeout: 60_000 }, () => {
  for (const part of ['[', '](', '<a ', '<!--', '{{', '&a', '| ', '](a "', 'x']) {
    expect(() => countWords(part.repeat(5_000_000 / part.length))).not.toThrow();
    expect(() => countWords(`](${part.repeat(5_000_000 / part.length)}`)).not.toThrow();
  }
});

test('reading takes whole minutes, and any text at least one', () => {
  expect([0, 1, 238, 350, 500, 2_380].map(readingMinutes)).toEqual([0, 1, 1, 1, 2, 10]);
});
