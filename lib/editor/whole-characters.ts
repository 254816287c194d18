import {
  EditorSelection,
  EditorState,
  type Extension,
  Prec,
  RangeSet,
  type SelectionRange,
  StateEffect,
  type Text,
  Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  highlightSpecialChars,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { ySyncAnnotation } from 'y-codemirror.next';
import { correct } from './correction.ts';
import { fileEnding, isPair, startsWithMark, wholePlace } from './endings.ts';

/**
 * Lets the editor hold a file's own characters. A Windows line ending looks and acts as one character, the
 * byte-order mark as none, and what a person adds takes the file's ending. Edits that arrive through Yjs,
 * those of others as well as undo, are shown as they are.
 */
export function wholeCharacters(): Extension {
  return [
    // CodeMirror would otherwise count a Windows line ending as one character, where Yjs counts two.
    EditorState.lineSeparator.of('\n'),
    fileEnding,
    EditorState.transactionFilter.of(keepWhole),
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n')),
    // A line copied without a selection ends in the hidden half of its ending.
    EditorView.clipboardOutputFilter.of((text) => text.replace(/\r$/, '')),
    highlightSpecialChars({ render: showControl }),
    // Before these marks, which so are left to every other carriage return.
    Prec.high(hiding),
    EditorView.atomicRanges.of((view) => endingsBesideCursors(view.state)),
  ];
}

function keepWhole(transaction: Transaction): TransactionSpec | readonly TransactionSpec[] {
  const corrected = isOwn(transaction) ? correctOwn(transaction) : null;
  if (corrected) return corrected;
  const selection = wholeSelection(transaction.newSelection, transaction.newDoc);
  return selection ? [transaction, { selection, sequential: true }] : transaction;
}

function isOwn(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.annotation(ySyncAnnotation) === undefined;
}

function correctOwn(transaction: Transaction): TransactionSpec | null {
  const { startState, effects, scrollIntoView } = transaction;
  const correction = correct(transaction.changes, startState.doc, startState.field(fileEnding));
  if (!correction) return null;
  const { changes, shift } = correction;
  const selection = transaction.selection?.map(shift) ?? startState.selection.map(changes);
  const userEvent = transaction.annotation(Transaction.userEvent);
  return {
    changes,
    selection: wholeSelection(selection, changes.apply(startState.doc)) ?? selection,
    effects: StateEffect.mapEffects(effects, shift),
    scrollIntoView,
    ...(userEvent !== undefined && { userEvent }),
  };
}

/** The selection with each end moved to where a cursor may stand, or null if all of them are. */
function wholeSelection(selection: EditorSelection, doc: Text): EditorSelection | null {
  const ranges = selection.ranges.map((range) => wholeRange(range, doc));
  if (ranges.every((range, index) => range === selection.ranges[index])) return null;
  return EditorSelection.create(ranges, selection.mainIndex);
}

function wholeRange(range: SelectionRange, doc: Text): SelectionRange {
  const anchor = wholePlace(doc, range.anchor);
  const head = wholePlace(doc, range.head);
  if (anchor === range.anchor && head === range.head) return range;
  return EditorSelection.range(anchor, head, range.goalColumn, range.bidiLevel ?? undefined, range.assoc);
}

const hidden = Decoration.replace({});

const hiding = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = hiddenInView(view);
    }

    update({ view, docChanged, viewportChanged }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = hiddenInView(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function hiddenInView({ state, visibleRanges }: EditorView): DecorationSet {
  const places = visibleRanges.flatMap(({ from, to }) =>
    [...state.sliceDoc(from, to + 1).matchAll(/\r(?=\n)/g)].map(({ index }) => from + index),
  );
  if (startsWithMark(state.doc)) places.push(0);
  return RangeSet.of(
    places.map((place) => hidden.range(place, place + 1)),
    true,
  );
}

/** Shows a control character; for the carriage return, CodeMirror's own sign is in few fonts. */
function showControl(code: number, description: string | null, placeholder: string): HTMLElement {
  const sign = document.createElement('span');
  sign.textContent = code === 0x0d ? '↵' : placeholder;
  sign.className = 'cm-specialChar';
  sign.setAttribute('role', 'img');
  sign.title = description ?? '';
  sign.setAttribute('aria-label', description ?? '');
  return sign;
}

/**
 * Makes movement and deletion take a whole ending. Only those that touch a cursor: to a command that deletes
 * up to the end of a line, the ending must not look like a part of it.
 */
function endingsBesideCursors({ doc, selection }: EditorState): DecorationSet {
  const places = selection.ranges
    .flatMap(({ head }) => [head - 2, head])
    .filter((place) => isPair(doc, place))
    .map((place) => hidden.range(place, place + 2));
  return RangeSet.of(places, true);
}
