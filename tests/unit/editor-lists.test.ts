import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { expect, test } from 'vitest';
import { notationOf, rare, run, stateOf } from '../support/editor-notation.ts';

const enter = insertNewlineContinueMarkupCommand({ nonTightLists: false });

/** Checks Enter in a file with each of the two endings. */
function continues(before: string, after: string): void {
  expect(notationOf(run(enter, stateOf(before, rare)), rare)).toBe(after);
  expect(notationOf(run(enter, stateOf(windows(before), rare)), rare)).toBe(windows(after));
}

const windows = (text: string) => text.replaceAll('\n', '\r\n');

test('Enter goes on with the list', () => {
  continues('start\n\n- one‸\nend', 'start\n\n- one\n- ‸\nend');
  continues('start\n\n1. one‸\n2. two', 'start\n\n1. one\n2. ‸\n3. two');
  continues('start\n\n- one‸', 'start\n\n- one\n- ‸');
});

test('Enter goes on with a task, not done yet', () => {
  continues('\n- [x] one‸\n', '\n- [x] one\n- [ ] ‸\n');
});

test('Enter goes on with a quote', () => {
  continues('\n> one‸\n', '\n> one\n> ‸\n');
});

test('Enter in the middle of an item divides it', () => {
  continues('\n- one ‸two\n', '\n- one\n- ‸two\n');
});

test('Enter in an empty item ends the list', () => {
  continues('\n- one\n- ‸\n', '\n- one\n‸\n');
  continues('\n1. one\n2. ‸\n', '\n1. one\n‸\n');
  continues('\n- one\n- ‸', '\n- one\n‸');
});

test('an item with text is no empty one, whatever ends its line', () => {
  continues('\n- one\n- a‸\n', '\n- one\n- a\n- ‸\n');
});

test('Enter in ordinary text, in code and in the front matter is left to the next command', () => {
  continues('one‸\n', 'one‸\n');
  continues('```\n- one‸\n```\n', '```\n- one‸\n```\n');
  continues('---\ntags:\n- one‸\n---\n', '---\ntags:\n- one‸\n---\n');
});

test('Backspace after a marker takes the marker and nothing of the line above', () => {
  const before = 'one\r\n\r\n- ‸two\r\n';
  expect(notationOf(run(deleteMarkupBackward, stateOf(before, rare)), rare)).toBe('one\r\n\r\n‸two\r\n');
});
