import { indentUnit } from '@codemirror/language';
import { EditorSelection, EditorState, type StateCommand } from '@codemirror/state';
import { postLanguage } from '../../lib/editor/language.ts';
import { wholeCharacters } from '../../lib/editor/whole-characters.ts';

/** Text with `|` for a cursor or `<` and `>` around what is selected; other signs where the text has these. */
export interface Signs {
  readonly cursor: string;
  readonly open: string;
  readonly close: string;
}

const plain: Signs = { cursor: '|', open: '<', close: '>' };
/** For text with tables, quotes or HTML in it. */
export const rare: Signs = { cursor: '‸', open: '«', close: '»' };

export function stateOf(notation: string, signs = plain): EditorState {
  const ranges = [];
  let text = '';
  let anchor = 0;
  for (const sign of notation) {
    if (sign === signs.cursor) ranges.push(EditorSelection.cursor(text.length));
    else if (sign === signs.open) anchor = text.length;
    else if (sign === signs.close) ranges.push(EditorSelection.range(anchor, text.length));
    else text += sign;
  }
  return EditorState.create({
    doc: text,
    ...(ranges.length && { selection: EditorSelection.create(ranges) }),
    extensions: [
      wholeCharacters(),
      EditorState.allowMultipleSelections.of(true),
      indentUnit.of('    '),
      postLanguage.extension,
    ],
  });
}

export function notationOf(state: EditorState, signs = plain): string {
  let result = '';
  let done = 0;
  for (const { from, to, empty } of state.selection.ranges) {
    result += state.sliceDoc(done, from);
    result += empty ? signs.cursor : `${signs.open}${state.sliceDoc(from, to)}${signs.close}`;
    done = to;
  }
  return result + state.sliceDoc(done);
}

export function run(command: StateCommand, state: EditorState): EditorState {
  let next = state;
  command({
    state,
    dispatch: (transaction) => {
      next = transaction.state;
    },
  });
  return next;
}
