// @vitest-environment jsdom
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { Finding } from '../../lib/checks/check.ts';
import { createEditor } from '../../lib/editor/editor.ts';
import type { PlacedFinding } from '../../lib/editor/findings.ts';

// jsdom lays nothing out, and lacks what CodeMirror asks for coordinates.
Range.prototype.getClientRects = () => document.createElement('i').getClientRects();

function start(text: string) {
  const source = new Y.Doc().getText('source');
  source.insert(0, text);
  const undo = new Y.UndoManager(source);
  const parent = document.body.appendChild(document.createElement('div'));
  const calls = { fix: vi.fn(), learn: vi.fn(), switchOff: vi.fn(), explain: vi.fn(), say: vi.fn() };
  const words = {
    card: 'Finding',
    severity: { error: 'Error', warning: 'Warning', hint: 'Hint' },
    learn: (word: string) => `Learn ${word}`,
    switchOff: 'Switch off',
    why: 'Why',
  };
  const findings = { words, wordOf: ({ check }: Finding) => (check === 'word' ? 'two' : null), ...calls };
  const editor = createEditor({
    parent,
    source,
    undo,
    label: 'Post',
    phrases: {},
    findings,
    onPlace() {},
    onCursor() {},
  });
  const view = EditorView.findFromDOM(parent);
  if (!view) throw new Error('no editor');
  onTestFinished(() => {
    editor.destroy();
    parent.remove();
  });
  const marks = () =>
    [...view.dom.querySelectorAll('.cm-lintRange')].map(
      (mark) => `${mark.textContent} ${mark.className.replace(/.*-/, '')}`,
    );
  const card = () => view.dom.querySelector('.cm-finding');
  const press = (init: KeyboardEventInit) =>
    runScopeHandlers(view, new KeyboardEvent('keydown', init), 'editor');
  return { editor, view, source, marks, card, press, ...calls };
}

function placed(from: number, to: number, more: Partial<Finding> = {}): PlacedFinding {
  const fix = { title: 'Fix it', edits: [{ from, to, insert: '2' }], isSafe: true };
  return {
    from,
    to,
    finding: {
      check: 'made-up',
      title: 'Made up',
      group: 'text',
      severity: 'warning',
      message: 'It is made up.',
      from,
      to,
      fixes: [fix],
      field: null,
      ...more,
    },
  };
}

test('findings are marked by their severity and move with the text', () => {
  const { editor, source, marks } = start('one two three');
  editor.showFindings([placed(4, 7), placed(8, 13, { severity: 'error' })]);
  expect(marks()).toEqual(['two warning', 'three error']);
  source.insert(0, 'zero ');
  expect(marks()).toEqual(['two warning', 'three error']);
  editor.showFindings([]);
  expect(marks()).toEqual([]);
});

test('an equal list touches nothing, and its fixes are those that the card then applies', () => {
  const { editor, source, view, card, press, fix } = start('one two three');
  editor.showFindings([placed(4, 7)]);
  press({ key: 'F8' });
  const shown = card();
  expect(shown?.textContent).toContain('It is made up.');
  source.insert(13, '!');
  const moved = placed(4, 7, { fixes: [{ title: 'Fix it', edits: [], isSafe: true }] });
  const before = view.state;
  editor.showFindings([moved]);
  expect(view.state).toBe(before);
  press({ key: 'F8' });
  view.dom.querySelector<HTMLElement>('.cm-finding button')?.click();
  expect(fix).toHaveBeenCalledWith(moved.finding.fixes[0]);
});

test('a list with something new before it leaves an open card with its own fix', () => {
  const { editor, card, press, fix } = start('one two three');
  const own = placed(8, 13, { message: 'Its own' });
  editor.showFindings([own]);
  press({ key: 'F8' });
  const button = card()?.querySelector<HTMLElement>('[data-action="fix"]');
  editor.showFindings([placed(0, 3, { message: 'New' }), own]);
  button?.click();
  expect(fix).toHaveBeenCalledExactlyOnceWith(own.finding.fixes[0]);
});

test('F8 and Shift-F8 lead around, select the words and are read out', () => {
  const { editor, view, press, say } = start('one two three');
  const [two, three] = [placed(4, 7), placed(8, 13, { message: 'Three.' })];
  editor.showFindings([two, three]);
  const selected = () => view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to);
  press({ key: 'F8' });
  expect(selected()).toBe('two');
  expect(say).toHaveBeenLastCalledWith(two.finding);
  press({ key: 'F8' });
  expect(selected()).toBe('three');
  press({ key: 'F8' });
  expect(selected()).toBe('two');
  press({ key: 'F8', shiftKey: true });
  expect(selected()).toBe('three');
  expect(say).toHaveBeenLastCalledWith(three.finding);
});

test('without findings the keys say so', () => {
  const { press, say, card } = start('one');
  press({ key: 'F8' });
  press({ key: '.', ctrlKey: true });
  expect(say.mock.calls).toEqual([[null], [null]]);
  expect(card()).toBeNull();
});

test('Mod-. goes into the card at the cursor, and Escape back to the text', () => {
  const { editor, view, card, press } = start('one two three');
  editor.showFindings([placed(4, 7)]);
  editor.select(5);
  press({ key: '.', ctrlKey: true });
  expect(document.activeElement?.textContent).toBe('Fix it');
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(card()).toBeNull();
  expect(document.activeElement).toBe(view.contentDOM);
});

test('the card has a button for each fix, for a word to learn, to switch off and to ask why', () => {
  const { editor, card, press, learn, switchOff, explain } = start('one two three');
  const finding = placed(4, 7, { check: 'word' });
  editor.showFindings([finding]);
  const click = (label: string) => {
    press({ key: 'F8' });
    const buttons = [...(card()?.querySelectorAll('button') ?? [])];
    expect(buttons.map((button) => button.textContent)).toEqual(['Fix it', 'Learn two', 'Switch off', 'Why']);
    buttons.find((button) => button.textContent === label)?.click();
    expect(card()).toBeNull();
  };
  click('Learn two');
  expect(learn).toHaveBeenCalledWith('two');
  click('Switch off');
  expect(switchOff).toHaveBeenCalledWith(finding.finding);
  click('Why');
  expect(explain).toHaveBeenCalledWith(finding.finding);
});

test('Escape in the text closes the card first', () => {
  const { editor, card, press } = start('one two');
  editor.showFindings([placed(4, 7)]);
  press({ key: 'F8' });
  press({ key: 'Escape' });
  expect(card()).toBeNull();
});
