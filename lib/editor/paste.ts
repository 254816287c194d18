import {
  EditorSelection,
  type EditorState,
  type SelectionRange,
  type TransactionSpec,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { destination, isAddress } from './formatting/link.ts';
import { enclosing, frontMatterEnd } from './formatting/syntax.ts';

/** An address that is pasted over selected words makes them a link to it. */
export const pasteAddress = EditorView.domEventHandlers({
  paste: ({ clipboardData }, view) => {
    if (view.state.readOnly) return false;
    const linking = linkSelection(view.state, clipboardData?.getData('text/plain') ?? '');
    if (linking) view.dispatch(linking);
    return linking !== null;
  },
});

/** The edit that makes every selected stretch a link, or null where pasting should be nothing but that. */
export function linkSelection(state: EditorState, pasted: string): TransactionSpec | null {
  const address = pasted.trim();
  if (!isAddress(address) || !state.selection.ranges.every((range) => mayBecomeLink(state, range)))
    return null;
  const after = `](${destination(address)})`;
  return {
    ...state.changeByRange((range) => ({
      changes: [
        { from: range.from, insert: '[' },
        { from: range.to, insert: after },
      ],
      range: EditorSelection.cursor(range.to + 1 + after.length),
    })),
    scrollIntoView: true,
    userEvent: 'input.paste',
  };
}

function mayBecomeLink(state: EditorState, range: SelectionRange): boolean {
  const text = state.sliceDoc(range.from, range.to).trim();
  return (
    text !== '' &&
    !isAddress(text) &&
    !/\n\s*\n/.test(text) &&
    range.from >= frontMatterEnd(state) &&
    enclosing(state, range, NO_LINK_IN) === null
  );
}

const NO_LINK_IN = [
  'InlineCode',
  'FencedCode',
  'CodeBlock',
  'Link',
  'Image',
  'URL',
  'Autolink',
  'LinkReference',
  'HTMLTag',
  'HTMLBlock',
  'CommentBlock',
];
