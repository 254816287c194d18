import { syntaxTree } from '@codemirror/language';
import { TreeFragment } from '@lezer/common';
import { expect, test } from 'vitest';
import { postLanguage } from '../../lib/editor/language.ts';
import { rare, stateOf } from '../support/editor-notation.ts';

/** The names of the top blocks. */
function blocks(text: string): readonly string[] {
  const names = [];
  const { topNode } = syntaxTree(stateOf(text, rare));
  for (let node = topNode.firstChild; node; node = node.nextSibling) names.push(node.name);
  return names;
}

test('front matter is one block, with or without a byte-order mark and with either line ending', () => {
  const post = '---\ntitle: Recap\n---\n\n# Hello';
  for (const text of [
    post,
    `\ufeff${post}`,
    post.replaceAll('\n', '\r\n'),
    `\ufeff${post.replaceAll('\n', '\r\n')}`,
  ]) {
    expect(blocks(text)).toEqual(['FrontMatter', 'ATXHeading1']);
  }
});

test('front matter may end in dots and have blanks after its dashes', () => {
  expect(blocks('--- \ntitle: Recap\n...\nHello')).toEqual(['FrontMatter', 'Paragraph']);
});

test('empty front matter is front matter', () => {
  expect(blocks('---\n---\nHello')).toEqual(['FrontMatter', 'Paragraph']);
});

test('front matter that never closes is Markdown', () => {
  expect(blocks('---\ntitle: Recap\n\nHello')).toEqual(['HorizontalRule', 'Paragraph', 'Paragraph']);
});

test('a rule further down opens no front matter', () => {
  expect(blocks('Hello\n\n---\ntitle: Recap\n---\n')).not.toContain('FrontMatter');
});

test('the front matter is read as YAML', () => {
  const tree = syntaxTree(stateOf('---\ntitle: Recap\n---\n', rare));
  const node = tree.resolveInner(5, 1);
  expect([node.name, node.from, node.to, node.parent?.name]).toEqual(['Literal', 4, 9, 'Key']);
});

test('closing the front matter far below its opening line is seen', () => {
  const lines = 'key: value\n'.repeat(100);
  const open = `---\n${lines}\nHello`;
  const closed = `---\n${lines}---\n\nHello`;
  const at = 4 + lines.length;
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(postLanguage.parser.parse(open)), [
    { fromA: at, toA: at, fromB: at, toB: at + 4 },
  ]);
  const tree = postLanguage.parser.parse(closed, fragments);
  expect(tree.topNode.firstChild?.name).toBe('FrontMatter');
  const reopened = TreeFragment.applyChanges(TreeFragment.addTree(tree), [
    { fromA: at, toA: at + 4, fromB: at, toB: at },
  ]);
  expect(postLanguage.parser.parse(open, reopened).topNode.firstChild?.name).toBe('HorizontalRule');
});

test('tables, rules and headings are seen in a Windows file', () => {
  expect(blocks('| a | b |\r\n| --- | :-: |\r\n| 1 | 2 |\r\n')).toEqual(['Table']);
  expect(blocks('a | b\r\n--- | ---\r\n1 | 2\r\n')).toEqual(['Table']);
  expect(blocks('one\r\n\r\n***\r\n\r\ntwo\r\n===\r\n')).toEqual([
    'Paragraph',
    'HorizontalRule',
    'SetextHeading1',
  ]);
});
