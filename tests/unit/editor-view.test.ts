// @vitest-environment jsdom
import { EditorView, keymap, runScopeHandlers } from '@codemirror/view';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createEditor, type EditorOptions } from '../../lib/editor/editor.ts';
import { formatList } from '../../lib/editor/format-list.ts';

// jsdom lays nothing out, and lacks what CodeMirror asks for coordinates.
Range.prototype.getClientRects = () => document.createElement('i').getClientRects();

function start(text: string, more: Partial<EditorOptions> = {}) {
  const source = new Y.Doc().getText('source');
  source.insert(0, text);
  const undo = new Y.UndoManager(source, { captureTimeout: 0 });
  const parent = document.body.appendChild(document.createElement('div'));
  const callbacks = { onPlace: vi.fn(), onCursor: vi.fn() };
  const editor = createEditor({ parent, source, undo, label: 'Post', phrases: {}, ...callbacks, ...more });
  const view = EditorView.findFromDOM(parent);
  if (!view) throw new Error('no editor');
  onTestFinished(() => {
    editor.destroy();
    parent.remove();
  });
  return { editor, view, source, undo, ...callbacks };
}

function press(view: EditorView, init: KeyboardEventInit): boolean {
  return runScopeHandlers(view, new KeyboardEvent('keydown', init), 'editor');
}

test('the text has its accessible name, spelling on and wraps its lines', () => {
  const { contentDOM } = start('one').view;
  expect(contentDOM.getAttribute('aria-label')).toBe('Post');
  expect(contentDOM.getAttribute('spellcheck')).toBe('true');
  expect(contentDOM.classList.contains('cm-lineWrapping')).toBe(true);
  expect(contentDOM.hasAttribute('lang')).toBe(false);
});

test('carriage returns before a line feed and the byte-order mark are hidden, others shown', () => {
  const { contentDOM } = start('\ufeffone\r\nt\rwo\r\n').view;
  const lines = [...contentDOM.querySelectorAll('.cm-line')].map((line) => line.textContent);
  expect(lines).toEqual(['one', 't↵wo', '']);
});

test('the cursor begins after the byte-order mark', () => {
  expect(start('\ufeffone').view.state.selection.main.head).toBe(1);
});

test('Backspace and Delete take a whole Windows line ending', () => {
  const { editor, view, source } = start('one\r\ntwo\r\nsix');
  editor.select(5);
  press(view, { key: 'Backspace' });
  expect(source.toString()).toBe('onetwo\r\nsix');
  editor.select(6);
  press(view, { key: 'Delete' });
  expect(source.toString()).toBe('onetwosix');
});

test('deleting a word before a line ending leaves the ending', () => {
  const { editor, view, source } = start('one two  \r\nsix');
  editor.select(4);
  press(view, { key: 'Delete', ctrlKey: true });
  press(view, { key: 'Delete', ctrlKey: true });
  expect(source.toString()).toBe('one \r\nsix');
});

test('every edit reaches the source, and undo takes back only those of this editor', () => {
  const { editor, view, source } = start('one');
  view.dispatch({ changes: { from: 3, insert: '!' }, userEvent: 'input.type' });
  source.doc?.transact(() => source.insert(0, 'two '), 'another');
  expect(view.state.doc.toString()).toBe('two one!');
  editor.undo();
  expect(source.toString()).toBe('two one');
  editor.redo();
  expect(source.toString()).toBe('two one!');
});

test('what was typed can be undone in an editor that is made later', () => {
  const { editor, source, undo, view } = start('one');
  view.dispatch({ changes: { from: 3, insert: '!' }, userEvent: 'input.type' });
  editor.destroy();
  expect([...undo.trackedOrigins]).toEqual([null, undo]);
  start('', { source, undo }).editor.undo();
  expect(source.toString()).toBe('one');
});

test('a format is applied and the focus returns to the text', () => {
  const { editor, view, source } = start('one');
  editor.select(0, 3);
  view.contentDOM.blur();
  editor.format('bold');
  expect(source.toString()).toBe('**one**');
  expect(view.hasFocus).toBe(true);
});

test('the cursor is reported when it moves, also by what others write before it', () => {
  const { editor, source, onCursor } = start('one');
  editor.select(2);
  source.insert(0, 'ab');
  expect(onCursor.mock.calls).toEqual([[2], [4]]);
});

test('a place beyond the text selects its end', () => {
  const { editor, view } = start('one');
  editor.select(10, 20);
  expect(view.state.selection.main.head).toBe(3);
});

test('the empty text shows its placeholder', () => {
  const { view } = start('', { phrases: { placeholder: 'Write here' } });
  expect(view.dom.querySelector('.cm-placeholder')?.textContent).toBe('Write here');
});

test('the search panel opens above the text, in the phrases given', () => {
  const { editor, view } = start('one', { phrases: { Find: 'Look for' } });
  editor.find();
  expect(view.dom.querySelector('.cm-panels-top [aria-label="Look for"]')).not.toBe(null);
});

test('pasted line breaks take the ending of the file, even those of an old Mac', () => {
  const { editor, view, source } = start('one\r\n');
  editor.select(0);
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => 'a\nb\r\nc\rd' } });
  view.contentDOM.dispatchEvent(paste);
  expect(source.toString()).toBe('a\r\nb\r\nc\r\ndone\r\n');
});

test('an address pasted over a selection makes a link', () => {
  const { editor, view, source } = start('see this');
  editor.select(4, 8);
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => 'https://example.org' } });
  view.contentDOM.dispatchEvent(paste);
  expect(source.toString()).toBe('see [this](https://example.org)');
});

test('Tab indents, and after Escape it leaves', () => {
  const { editor, view, source } = start('- one');
  editor.select(5);
  const key = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    view.contentDOM.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(key({ key: 'Tab', keyCode: 9 })).toBe(true);
  expect(source.toString()).toBe('    - one');
  key({ key: 'Escape', keyCode: 27 });
  expect(key({ key: 'Tab', keyCode: 9 })).toBe(false);
  expect(key({ key: 'Tab', keyCode: 9, shiftKey: true })).toBe(false);
  key({ key: 'x', keyCode: 88 });
  expect(key({ key: 'Tab', keyCode: 9 })).toBe(true);
});

test('every format with a key is bound to it', () => {
  const bound = start('').view.state.facet(keymap).flat();
  for (const { key } of formatList) {
    if (key !== null) expect(bound.some((binding) => binding.key === key)).toBe(true);
  }
});

test('no key of the editor is one that zooms the page, opens or closes tabs, or goes to the address', () => {
  const bound = start('').view.state.facet(keymap).flat();
  const here = bound
    .flatMap(({ key, linux, win }) => [key, linux, win])
    .map((name) => combination(name, 'Ctrl'));
  const mac = bound.map(({ key, mac }) => combination(mac ?? key, 'Cmd'));
  expect(here.length).toBeGreaterThan(60);
  expect(here.filter((name) => browserKeys('Ctrl').includes(name))).toEqual([]);
  expect(mac.filter((name) => browserKeys('Cmd').includes(name))).toEqual([]);
});

/** `Shift-Mod-k` as `Ctrl-Shift-k`: one name for each combination. */
function combination(name = '', mod: 'Ctrl' | 'Cmd'): string {
  const parts = name.replace('Mod', mod).split(/-(?!$)/);
  const key = parts.pop() ?? '';
  return [...parts.sort(), key.toLowerCase()].join('-');
}

function browserKeys(mod: 'Ctrl' | 'Cmd'): readonly string[] {
  const zoom = ['+', '-', '=', '_', '0', ')'];
  return [...zoom, ...'ltwn'].map((key) => `${mod}-${key}`).concat(zoom.map((key) => `${mod}-Shift-${key}`));
}
