import { unifiedMergeView } from '@codemirror/merge'; // what changed between two texts; with this file 8 kB gzip, loaded with the history
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Stop } from '../draft/clock.ts';

export interface DifferenceOptions {
  readonly parent: HTMLElement;
  readonly older: string;
  readonly newer: string;
  /** Accessible name. */
  readonly label: string;
}

/** Shows what changed from one text to another, read-only, with long unchanged stretches folded. */
export function showDifference({ parent, older, newer, label }: DifferenceOptions): Stop {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: plainEndings(newer),
      extensions: [
        unifiedMergeView({
          original: plainEndings(older),
          mergeControls: false,
          gutter: false,
          collapseUnchanged: { margin: 2, minSize: 6 },
        }),
        EditorState.readOnly.of(true),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        differenceTheme,
      ],
    }),
  });
  return () => view.destroy();
}

/** Line endings are no difference that a person looks for here. */
function plainEndings(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
}

const differenceTheme = EditorView.theme({
  '&': { fontSize: '14px', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '.cm-content': { fontFamily: 'var(--font)', lineHeight: '1.5', padding: '8px 0' },
  '&.cm-merge-b .cm-changedLine, .cm-insertedLine': { backgroundColor: 'var(--added)' },
  '&.cm-merge-b .cm-changedText': { background: 'none', textDecoration: 'underline' },
  '.cm-deletedChunk': { backgroundColor: 'var(--removed)', paddingInline: '6px' },
  '.cm-deletedChunk .cm-deletedText': { background: 'none', textDecoration: 'line-through' },
  '.cm-collapsedLines': {
    background: 'var(--hover)',
    color: 'var(--muted)',
    padding: '2px 8px',
  },
  // CodeMirror's own sign is in few fonts.
  '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: '"⋯"' },
});
