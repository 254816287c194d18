// @vitest-environment jsdom
import { StateEffect, type Transaction } from '@codemirror/state';
import { EditorView, runScopeHandlers, type ViewUpdate } from '@codemirror/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ySyncAnnotation } from 'y-codemirror.next';
import * as Y from 'yjs';
import { createEditor, type Editor } from '../../lib/editor/editor.ts';
import { type FormatId, formatList } from '../../lib/editor/format-list.ts';

// jsdom lays nothing out, and lacks what CodeMirror asks for coordinates.
Range.prototype.getClientRects = () => document.createElement('i').getClientRects();

interface Peer {
  readonly source: Y.Text;
  readonly view: EditorView;
  readonly editor: Editor;
  /** Updates made here and not yet delivered to the other. */
  readonly outbox: Uint8Array[];
  /** What went wrong in an edit of this peer's own. */
  readonly faults: string[];
}

type Action =
  | { readonly kind: 'select'; readonly anchor: number; readonly head: number }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'replace'; readonly from: number; readonly length: number; readonly text: string }
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'format'; readonly id: FormatId }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'deliver'; readonly count: number };

interface Key {
  readonly key: string;
  readonly keyCode?: number;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

const keys: readonly Key[] = [
  { key: 'Enter' },
  { key: 'Enter', shiftKey: true },
  { key: 'Enter', ctrlKey: true },
  { key: 'Backspace' },
  { key: 'Backspace', ctrlKey: true },
  { key: 'Delete' },
  { key: 'Delete', ctrlKey: true },
  { key: 'Tab' },
  { key: 'Tab', shiftKey: true },
  { key: 'ArrowUp', altKey: true },
  { key: 'ArrowDown', altKey: true },
  { key: 'ArrowUp', altKey: true, shiftKey: true },
  { key: 'ArrowDown', altKey: true, shiftKey: true },
  { key: 'K', keyCode: 75, ctrlKey: true, shiftKey: true },
  { key: '/', ctrlKey: true },
  { key: 'a', ctrlKey: true },
];

const piece = fc.constantFrom('a', 'word ', '- ', '1. ', '> ', '**', '\r\n', '\n', '\r', '  ', '```', '---');
const mixedText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const file = fc.tuple(fc.constantFrom('', '\ufeff'), mixedText).map(([mark, text]) => mark + text);
const place = fc.nat(80);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('select' as const), anchor: place, head: place }),
  fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('x', 'é', ' ', '-', '\ufeff') }),
  fc.record({ kind: fc.constant('paste' as const), text: file }),
  fc.record({ kind: fc.constant('replace' as const), from: place, length: fc.nat(12), text: mixedText }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('key' as const), key: fc.constantFrom(...keys) }) },
  fc.record({
    kind: fc.constant('format' as const),
    id: fc.constantFrom(...formatList.map(({ id }) => id)),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  fc.record({ kind: fc.constant('deliver' as const), count: fc.nat(4) }),
);
const schedule = fc.array(fc.tuple(fc.constantFrom(0 as const, 1 as const), action), { maxLength: 30 });

test('two peers keep a file of mixed endings whole and the same, whatever they do to it', () => {
  fc.assert(
    fc.property(file, schedule, (text, steps) => {
      const peers = startPeers(text);
      try {
        for (const [index, step] of steps) act(peers[index], peers[1 - index] as Peer, step);
        settle(peers);
        expect(peers[0].source.toString()).toBe(peers[1].source.toString());
        for (const peer of peers) expectSame(peer);
      } finally {
        for (const peer of peers) peer.editor.destroy();
      }
    }),
    { seed: 20261120, numRuns: 300 },
  );
});

function startPeers(text: string): readonly [Peer, Peer] {
  const origin = new Y.Doc();
  origin.getText('source').insert(0, text);
  const update = Y.encodeStateAsUpdate(origin);
  return [startPeer(1, update), startPeer(2, update)];
}

function startPeer(clientID: number, update: Uint8Array): Peer {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, update);
  const source = doc.getText('source');
  const parent = document.createElement('div');
  const editor = createEditor({
    parent,
    source,
    undo: new Y.UndoManager(source, { captureTimeout: 0 }),
    label: 'Post',
    phrases: {},
    onPlace: () => undefined,
    onCursor: () => undefined,
  });
  const view = EditorView.findFromDOM(parent);
  if (!view) throw new Error('no editor');
  const outbox: Uint8Array[] = [];
  const faults: string[] = [];
  doc.on('update', (bytes: Uint8Array, from: unknown) => {
    if (from !== 'other') outbox.push(bytes);
  });
  view.dispatch({
    effects: StateEffect.appendConfig.of(
      EditorView.updateListener.of((one) => faults.push(...faultsIn(one))),
    ),
  });
  return { source, view, editor, outbox, faults };
}

function act(peer: Peer, other: Peer, step: Action): void {
  const { view, editor } = peer;
  const before = peer.source.toString();
  if (step.kind === 'deliver') deliver(other, peer, step.count);
  else if (step.kind === 'select') view.dispatch({ selection: clamp(view, step) });
  else if (step.kind === 'type') {
    view.dispatch(view.state.replaceSelection(step.text), { userEvent: 'input.type' });
  } else if (step.kind === 'paste') paste(view, step.text);
  else if (step.kind === 'replace') replace(peer, step.from, step.length, step.text);
  else if (step.kind === 'key') press(view, step.key);
  else if (step.kind === 'format') editor.format(step.id);
  else editor[step.kind]();
  expectSame(peer);
  expect(peer.faults).toEqual([]);
  if (step.kind !== 'deliver' && step.kind !== 'undo' && step.kind !== 'redo') {
    expect(peer.source.toString().startsWith('\ufeff')).toBe(before.startsWith('\ufeff'));
  }
}

function expectSame({ view, source }: Peer): void {
  expect(view.state.doc.toString()).toBe(source.toString());
}

function deliver(from: Peer, to: Peer, count: number): void {
  for (const update of from.outbox.splice(0, count)) Y.applyUpdate(docOf(to), update, 'other');
}

function settle([one, two]: readonly [Peer, Peer]): void {
  deliver(one, two, one.outbox.length);
  deliver(two, one, two.outbox.length);
}

function docOf({ source }: Peer): Y.Doc {
  if (!source.doc) throw new Error('a text without a document');
  return source.doc;
}

function clamp({ state }: EditorView, { anchor, head }: { anchor: number; head: number }) {
  return { anchor: anchor % (state.doc.length + 1), head: head % (state.doc.length + 1) };
}

function press(view: EditorView, key: Key): void {
  runScopeHandlers(view, new KeyboardEvent('keydown', key), 'editor');
}

function paste(view: EditorView, text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') } });
  view.contentDOM.dispatchEvent(event);
}

/** An edit by offsets, as the search panel makes them, against what the same edit does to a plain string. */
function replace({ view, source }: Peer, start: number, length: number, insert: string): void {
  const before = source.toString();
  const from = start % (before.length + 1);
  const to = Math.min(before.length, from + length);
  const ending = /^[^\n]*\r\n/.test(before) ? '\r\n' : /\n/.test(before) ? '\n' : null;
  view.dispatch({ changes: { from, to, insert } });
  if (ending === null && /\n/.test(insert)) return;
  expect(source.toString()).toBe(
    before.slice(0, whole(before, from)) +
      insert.replace(/\ufeff|\r+$/g, '').replace(/\r*\n/g, ending ?? '') +
      before.slice(whole(before, to)),
  );
}

function whole(text: string, place: number): number {
  if (place === 0 && text.startsWith('\ufeff')) return 1;
  return text.slice(place - 1, place + 1) === '\r\n' ? place - 1 : place;
}

/** What no edit of a person's own may do: checked on the change itself, whatever command made it. */
function faultsIn({ transactions, startState, state }: ViewUpdate): readonly string[] {
  const faults: string[] = [];
  const [before, after] = [startState.doc.toString(), state.doc.toString()];
  for (const { anchor, head } of state.selection.ranges) {
    if (whole(after, anchor) !== anchor || whole(after, head) !== head)
      faults.push('a cursor within a character');
  }
  for (const transaction of transactions.filter(isOwn)) {
    transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
      const text = inserted.toString();
      if (whole(before, from) !== from || whole(before, to) !== to)
        faults.push('a change within a character');
      if (/\r$/.test(text)) faults.push('half an ending');
      if (/\ufeff/.test(text)) faults.push('a second mark');
      if (/\r\n/.test(text) && /(^|[^\r])\n/.test(text)) faults.push('mixed new endings');
    });
  }
  return faults;
}

function isOwn(transaction: Transaction): boolean {
  return transaction.annotation(ySyncAnnotation) === undefined;
}
