import {
  type ChangeSet,
  EditorSelection,
  type EditorState,
  type Line,
  type SelectionRange,
  type StateCommand,
} from '@codemirror/state';
import type { Range } from '../../post/split.ts';
import { frontMatterEnd } from './syntax.ts';

/** What a format does to one selected range. */
export interface RangeEdit {
  readonly changes: ChangeSet;
  /** In the text after `changes`. */
  readonly range: SelectionRange;
}

/** A command that edits each selected range on its own; where `edit` returns null, nothing changes. */
export function formatRanges(
  edit: (state: EditorState, range: SelectionRange) => RangeEdit | null,
): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const spec = state.changeByRange((range) => edit(state, range) ?? { range });
    if (!spec.changes.empty) dispatch(state.update(spec, FORMAT));
    return true;
  };
}

/** A replacement within the document. */
export interface Edit extends Range {
  readonly insert: string;
}

/** A command that edits the lines that are selected, all together. It leaves the front matter alone. */
export function formatLines(
  edit: (lines: readonly Line[], state: EditorState) => readonly Edit[],
): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const changes = state.changes(edit(selectedLines(state), state));
    const selection = state.selection.map(changes, 1);
    if (!changes.empty) dispatch(state.update({ changes, selection }, FORMAT));
    return true;
  };
}

const FORMAT = { scrollIntoView: true, userEvent: 'input.format' };

function selectedLines(state: EditorState): readonly Line[] {
  const lines = new Map<number, Line>();
  for (const range of state.selection.ranges) {
    for (const line of linesOf(state, trimmed(state, range))) lines.set(line.number, line);
  }
  const start = frontMatterEnd(state);
  return [...lines.values()].filter((line) => line.from >= start);
}

/** The lines that a range touches. In a Windows file their texts end in a carriage return. */
export function linesOf({ doc }: EditorState, { from, to }: Range): readonly Line[] {
  const lines = [doc.lineAt(from)];
  for (let line = doc.lineAt(from); line.to < to; ) {
    line = doc.line(line.number + 1);
    lines.push(line);
  }
  return lines;
}

/** Those of the lines that have text, or all if none has. */
export function withText(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter((line) => line.text.trim() !== '');
  return filled.length ? filled : lines;
}

/** The range without blanks at either end; where there is nothing else, its start. */
export function trimmed(state: EditorState, { from, to }: Range): Range {
  const text = state.sliceDoc(from, to);
  const start = from + (text.length - text.trimStart().length);
  return start >= to ? { from, to: from } : { from: start, to: from + text.trimEnd().length };
}

/** What an inline format means: the selected text, or the word that the cursor stands in, or the bare cursor. */
export function target(state: EditorState, range: SelectionRange): Range {
  if (!range.empty) return trimmed(state, range);
  const word = state.wordAt(range.head);
  return word && word.from < range.head && range.head < word.to ? word : range;
}

/**
 * Puts marks around what an inline format means (or the given part of it). What was selected of it stays
 * selected; a cursor keeps its place in the text.
 */
export function surround(
  state: EditorState,
  range: SelectionRange,
  before: string,
  after: string,
  { from, to }: Range = target(state, range),
): RangeEdit {
  const changes = state.changes([
    { from, insert: before },
    { from: to, insert: after },
  ]);
  const kept = range.empty ? range : { from, to };
  return { changes, range: EditorSelection.range(kept.from + before.length, kept.to + before.length) };
}

/** Takes stretches away. */
export function remove(state: EditorState, range: SelectionRange, stretches: readonly Range[]): RangeEdit {
  const changes = state.changes(stretches.map(({ from, to }) => ({ from, to })));
  return { changes, range: range.map(changes) };
}
