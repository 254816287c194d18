import {
  copyLineDown,
  copyLineUp,
  indentLess,
  insertNewlineKeepIndent,
  moveLineDown,
  moveLineUp,
} from '@codemirror/commands';
import { type StateCommand, Text, type TransactionSpec } from '@codemirror/state';
import { expect, test } from 'vitest';
import { YSyncConfig, ySyncAnnotation } from 'y-codemirror.next';
import * as Y from 'yjs';
import { wholePlace } from '../../lib/editor/endings.ts';
import { notationOf, run, stateOf } from '../support/editor-notation.ts';

function expectCommand(command: StateCommand, before: string, after: string): void {
  expect(notationOf(run(command, stateOf(before)))).toBe(after);
}

function expectEdit(before: string, spec: TransactionSpec, after: string): void {
  expect(notationOf(stateOf(before).update(spec).state)).toBe(after);
}

test('the editor counts a Windows line ending as two characters, as the file does', () => {
  expect(stateOf('a\r\nb').doc.length).toBe(4);
});

test('a new line takes the ending of the first line', () => {
  expectCommand(insertNewlineKeepIndent, 'one|\r\ntwo\n', 'one\r\n|\r\ntwo\n');
  expectCommand(insertNewlineKeepIndent, 'one\ntwo|\r\n', 'one\ntwo\n|\r\n');
  expectCommand(insertNewlineKeepIndent, 'one|', 'one\n|');
});

test('a file keeps its ending while its whole text is replaced', () => {
  const emptied = stateOf('one\r\ntwo').update({ changes: { from: 0, to: 8 } }).state;
  const typed = emptied.update({ changes: { from: 0, insert: 'new' }, selection: { anchor: 3 } }).state;
  expect(notationOf(run(insertNewlineKeepIndent, typed))).toBe('new\r\n|');
});

test('a line that is indented has the next one indented, and no half ending in it', () => {
  expectCommand(insertNewlineKeepIndent, '  one|\r\ntwo', '  one\r\n  |\r\ntwo');
  expectCommand(insertNewlineKeepIndent, '  |\r\ntwo', '  \r\n  |\r\ntwo');
});

test('inserted line breaks are all spelled as the file spells them, and the cursor follows', () => {
  const insert = 'x\ny\r\nz';
  expectEdit('a|\r\nb', { changes: { from: 1, insert }, selection: { anchor: 7 } }, 'ax\r\ny\r\nz|\r\nb');
  expectEdit('a|\nb', { changes: { from: 1, insert }, selection: { anchor: 7 } }, 'ax\ny\nz|\nb');
});

test('an edit never begins or ends within a line ending', () => {
  expectEdit('one|\r\ntwo', { changes: { from: 4, insert: '!' } }, 'one|!\r\ntwo');
  expectEdit('|one\r\ntwo', { changes: { from: 0, to: 4 } }, '|\r\ntwo');
  expectEdit('|one\r\ntwo', { changes: { from: 4, to: 8 } }, '|one');
  expectEdit('|one\r\ntwo', { changes: { from: 3, to: 4 } }, '|one\r\ntwo');
});

test('a selection never begins or ends within a line ending', () => {
  expectEdit('one\r\ntwo', { selection: { anchor: 4 } }, 'one|\r\ntwo');
  expectEdit('one\r\ntwo', { selection: { anchor: 1, head: 4 } }, 'o<ne>\r\ntwo');
});

test('the byte-order mark stays first, whatever is typed, selected or deleted', () => {
  expectEdit('\ufeffone', { selection: { anchor: 0 } }, '\ufeff|one');
  expectEdit('\ufeffone', { selection: { anchor: 0, head: 4 } }, '\ufeff<one>');
  expectEdit('\ufeff|one', { changes: { from: 0, insert: 'x' } }, '\ufeff|xone');
  expectEdit(
    '\ufeff|one',
    { changes: { from: 0, to: 4, insert: 'x' }, selection: { anchor: 1 } },
    '\ufeffx|',
  );
});

test('a byte-order mark that is pasted is not taken over', () => {
  expectEdit('|', { changes: { from: 0, insert: '\ufeffone' }, selection: { anchor: 4 } }, 'one|');
});

test('a carriage return on its own stays where it is', () => {
  expectEdit('a\rb|', { changes: { from: 3, insert: 'c' }, selection: { anchor: 4 } }, 'a\rbc|');
});

test('lines change places with their endings left whole', () => {
  expectCommand(moveLineDown, 'o|ne\r\ntwo', 'two\r\no|ne');
  expectCommand(moveLineUp, 'one\r\nt|wo', 't|wo\r\none');
  expectCommand(moveLineUp, '\ufeffone\r\nt|wo', '\ufefft|wo\r\none');
  expectCommand(moveLineDown, '\ufeffo|ne\r\ntwo\r\n', '\ufefftwo\r\no|ne\r\n');
});

test('lines are copied with whole endings', () => {
  expectCommand(copyLineDown, '\ufeffo|ne\r\ntwo', '\ufeffone\r\no|ne\r\ntwo');
  expectCommand(copyLineUp, 'o|ne\r\ntwo', 'o|ne\r\none\r\ntwo');
  expectCommand(copyLineUp, 'one\r\nt|wo', 'one\r\nt|wo\r\ntwo');
});

test('a blank line keeps its ending when its indentation is taken away', () => {
  expectCommand(indentLess, 'one\r\n|\r\ntwo', 'one\r\n|\r\ntwo');
  expectCommand(indentLess, 'one\r\n    |\r\ntwo', 'one\r\n |\r\ntwo');
});

test('several cursors keep every ending whole', () => {
  expectCommand(insertNewlineKeepIndent, 'one|\r\ntwo|\r\n', 'one\r\n|\r\ntwo\r\n|\r\n');
});

test('what arrives through Yjs is shown as it is', () => {
  const source = new Y.Doc().getText('source');
  const annotations = ySyncAnnotation.of(new YSyncConfig(source, null));
  const changes = [
    { from: 0, insert: 'x\n' },
    { from: 4, insert: '\ufeff\r' },
  ];
  const { state } = stateOf('|one\r\ntwo').update({ changes, annotations });
  expect(state.doc.toString()).toBe('x\none\r\ufeff\r\ntwo');
});

test('a cursor that an arriving edit would leave within an ending moves before it', () => {
  const source = new Y.Doc().getText('source');
  const annotations = ySyncAnnotation.of(new YSyncConfig(source, null));
  const { state } = stateOf('one\rx|y\ntwo').update({ changes: { from: 4, to: 6 }, annotations });
  expect(notationOf(state)).toBe('one|\r\ntwo');
});

test('a cursor never stands inside a character of two code units', () => {
  const doc = Text.of(['a😀b']);
  expect([0, 1, 2, 3, 4].map((offset) => wholePlace(doc, offset))).toEqual([0, 1, 1, 3, 4]);
});
