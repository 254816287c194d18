import {
  defaultKeymap,
  indentLess,
  indentMore,
  insertNewline,
  insertNewlineKeepIndent,
} from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { searchKeymap } from '@codemirror/search';
import { type Extension, Prec } from '@codemirror/state';
import { type KeyBinding, keymap } from '@codemirror/view';
import { yUndoManagerKeymap } from 'y-codemirror.next';
import { formats } from './formats.ts';

/** Every key of the editor. What comes first wins. */
export function keys(): Extension {
  return Prec.high(
    keymap.of([
      ...formatKeys,
      ...markdownKeys,
      ...yUndoManagerKeymap,
      ...searchKeymap.filter(({ key }) => key !== 'Mod-Alt-g'),
      ...defaultKeymap.filter(isFit),
      leave,
    ]),
  );
}

const formatKeys: readonly KeyBinding[] = formats.flatMap(({ key, run }) =>
  key === null ? [] : [{ key, run, preventDefault: true }],
);

const markdownKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
  { key: 'Enter', run: insertNewlineKeepIndent, shift: insertNewline },
  { key: 'Backspace', run: deleteMarkupBackward },
  { key: 'Tab', run: indentMore, shift: indentLess },
];

/** Swapping two characters would take the halves of a Windows line ending apart. */
function isFit({ mac }: KeyBinding): boolean {
  return mac !== 'Ctrl-t';
}

/**
 * After Escape, Tab moves on to the next control, until something else is typed. CodeMirror's own wait of two
 * seconds is too short for some people.
 */
const leave: KeyBinding = {
  key: 'Escape',
  run: (view) => {
    view.setTabFocusMode(Number.POSITIVE_INFINITY);
    return true;
  },
};
