import { expect, test } from 'vitest';
import type { Block, Engine } from '../../lib/markdown/engine.ts';
import { problemOf } from '../support/hostile-markdown.ts';

/** Prints any text as these blocks. */
function engine(...blocks: readonly Block[]): Engine {
  return { id: 'gfm', render: () => ({ blocks }) };
}

function block(html: string, from: number, to: number): Block {
  return { html, from, to };
}

test('nothing is wrong with blocks that cover the text, the last of them even for no text of its own', () => {
  const fine = engine(block('<p>a</p>', 0, 3), block('<p>b</p>', 3, 4), block('<ol></ol>', 4, 4));
  expect(problemOf(fine, fine, 'a\n\nb')).toBeNull();
});

test.each<[string, readonly Block[], RegExp]>([
  ['a gap', [block('<p>a</p>', 0, 1), block('<p>b</p>', 3, 4)], /from 3 to 4 follows after 1/],
  ['a wrong order', [block('<p>b</p>', 3, 4), block('<p>a</p>', 0, 3)], /from 3 to 4 follows after 0/],
  ['a block that ends before it begins', [block('<p>a</p>', 0, -1)], /from 0 to -1/],
  ['an end too early', [block('<p>a</p>', 0, 3)], /end at 3 of 4/],
  ['no blocks', [], /end at 0 of 4/],
  ['an element across blocks', [block('<div>', 0, 3), block('<p>b</p></div>', 3, 4)], /alone/],
])('%s is found', (_, blocks, problem) => {
  expect(problemOf(engine(...blocks), engine(...blocks), 'a\n\nb')).toMatch(problem);
});

test('an engine that throws, or that prints something else when it is fresh, is found', () => {
  const broken: Engine = {
    id: 'gfm',
    render() {
      throw new RangeError('too deep');
    },
  };
  expect(problemOf(broken, broken, 'a')).toMatch(/too deep/);
  expect(problemOf(engine(block('<p>a</p>', 0, 1)), engine(block('<p>b</p>', 0, 1)), 'a')).toMatch(/fresh/);
});
