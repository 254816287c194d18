import { EditorSelection, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state';
import { formatRanges, type RangeEdit, trimmed } from './command.ts';
import { enclosing, frontMatterEnd } from './syntax.ts';

/** A table of two columns and two rows with the selected text in its first cell, set off by blank lines. */
export const insertTable: StateCommand = formatRanges((state, range) => {
  if (range.from < frontMatterEnd(state) || enclosing(state, range, ['Table'])) return null;
  return put(state, range);
});

function put(state: EditorState, range: SelectionRange): RangeEdit {
  const { from, to } = trimmed(state, range);
  const cell = state.sliceDoc(from, to).replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const [start, before] = joinBefore(state, from);
  const [end, after] = joinAfter(state, to);
  const table = `| ${cell} |  |\n| --- | --- |\n|  |  |`;
  const cursor = start + before.length + 2;
  return {
    changes: state.changes({ from: start, to: end, insert: before + table + after }),
    range: EditorSelection.range(cursor, cursor + cell.length),
  };
}

type Join = readonly [place: number, lineBreaks: string];

/** Where the table begins, and the line breaks that part it from the text above. */
function joinBefore({ doc }: EditorState, from: number): Join {
  const line = doc.lineAt(from);
  if (doc.sliceString(line.from, from).trim() !== '') return [from, '\n\n'];
  const isParted = line.number === 1 || doc.line(line.number - 1).text.trim() === '';
  return [line.from, isParted ? '' : '\n'];
}

function joinAfter({ doc }: EditorState, to: number): Join {
  const line = doc.lineAt(to);
  if (doc.sliceString(to, line.to).trim() !== '') return [to, '\n\n'];
  const isParted = line.number === doc.lines || doc.line(line.number + 1).text.trim() === '';
  return [line.to, isParted ? '' : '\n'];
}
