import { expect, test } from 'vitest';
import { linkSelection } from '../../lib/editor/paste.ts';
import { notationOf, rare, stateOf } from '../support/editor-notation.ts';

/** What pasting does, or null where it is left to be an ordinary paste. */
function paste(before: string, pasted: string): string | null {
  const state = stateOf(before, rare);
  const spec = linkSelection(state, pasted);
  return spec && notationOf(state.update(spec).state, rare);
}

test('an address pasted over words makes them a link', () => {
  expect(paste('see «the photos» now', 'https://example.org/a')).toBe(
    'see [the photos](https://example.org/a)‸ now',
  );
  expect(paste('«write»', 'mailto:first@example.org\n')).toBe('[write](mailto:first@example.org)‸');
});

test('an address with brackets of its own still ends where it should', () => {
  expect(paste('«hall»', 'https://example.org/a_(b)')).toBe('[hall](<https://example.org/a_(b)>)‸');
});

test('every one of several selections becomes a link', () => {
  expect(paste('«a» «b»', 'https://x.example')).toBe('[a](https://x.example)‸ [b](https://x.example)‸');
});

test('without a selection or without an address it is an ordinary paste', () => {
  expect(paste('see ‸', 'https://example.org')).toBe(null);
  expect(paste('see «this»', 'no address')).toBe(null);
  expect(paste('see «this»', 'https://example.org and more')).toBe(null);
  expect(paste('see «this»', 'javascript:alert(1)')).toBe(null);
});

test('nothing becomes a link where a link cannot be', () => {
  const address = 'https://example.org';
  expect(paste('`a «b» c`', address)).toBe(null);
  expect(paste('```\na «b» c\n```', address)).toBe(null);
  expect(paste('[a «b» c](https://other.example)', address)).toBe(null);
  expect(paste('[a](https://other.example/«path»)', address)).toBe(null);
  expect(paste('«https://other.example»', address)).toBe(null);
  expect(paste('---\nurl: «x»\n---\n', address)).toBe(null);
  expect(paste('«one\n\ntwo»', address)).toBe(null);
});
