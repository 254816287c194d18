import { indentUnit } from '@codemirror/language';
import { openSearchPanel, search } from '@codemirror/search';
import { EditorSelection, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  placeholder,
  type ViewUpdate,
} from '@codemirror/view';
import { yCollab } from 'y-codemirror.next';
import type * as Y from 'yjs';
import { type FindingOptions, findingMarks, type PlacedFinding } from './findings.ts';
import type { FormatId } from './format-list.ts';
import { formats } from './formats.ts';
import { keys } from './keys.ts';
import { postLanguage } from './language.ts';
import { pasteAddress } from './paste.ts';
import type { Place } from './place.ts';
import { type Scrolling, trackScrolling } from './scroll.ts';
import { theme } from './theme.ts';
import { wholeCharacters } from './whole-characters.ts';

export interface EditorOptions {
  readonly parent: HTMLElement;
  /** The file's own characters, carriage returns and byte-order mark included. */
  readonly source: Y.Text;
  /** Belongs to the caller and outlives the editor, which only adds itself as an origin while it is there. */
  readonly undo: Y.UndoManager;
  /** Accessible name. */
  readonly label: string;
  /** CodeMirror's own phrases by their English text; `placeholder` has what an empty text shows. */
  readonly phrases: Readonly<Record<string, string>>;
  /** What the card of a finding says and does. Left out: nothing is marked. */
  readonly findings?: FindingOptions;
  /** The person scrolled: what is now at the top of the view. At most once a frame; not told of `show`. */
  onPlace(place: Place): void;
  /** The main cursor stands elsewhere, as an offset in the source. Must not change the source at once. */
  onCursor(offset: number): void;
}

/** Where a person writes. Every offset is one of the source's, in UTF-16 code units. */
export interface Editor {
  /** Formats what is selected, or takes the format away, and brings the focus back to the text. */
  format(id: FormatId): void;
  undo(): void;
  redo(): void;
  /** Opens the panel to find and replace. */
  find(): void;
  /** Scrolls the place to the top of the view. */
  show(place: Place): void;
  /** Puts the cursor there (or selects up to `to`), scrolls to it and takes the focus. */
  select(from: number, to?: number): void;
  /** Marks what the checks have found, in place of what was marked before. */
  showFindings(findings: readonly PlacedFinding[]): void;
  focus(): void;
  destroy(): void;
}

/** Load this module lazily: it weighs 135 kB gzip, 64 of them CodeMirror's own state and view. */
export function createEditor(options: EditorOptions): Editor {
  const scrolling = trackScrolling(options.onPlace);
  const marks = options.findings && findingMarks(options.findings);
  const state = createState(options, [scrolling.extension, marks?.extension ?? []]);
  const view = new EditorView({ parent: options.parent, state });
  return {
    format: (id) => {
      formats.find((format) => format.id === id)?.run(view);
      view.focus();
    },
    undo: () => void options.undo.undo(),
    redo: () => void options.undo.redo(),
    find: () => void openSearchPanel(view),
    show: (place) => scrolling.show(view, place),
    select: (from, to = from) => select(view, scrolling, from, to),
    showFindings: (findings) => marks?.show(view, findings),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function createState(options: EditorOptions, more: Extension): EditorState {
  const text = options.source.toString();
  return EditorState.create({
    doc: text,
    selection: { anchor: text.startsWith('\ufeff') ? 1 : 0 },
    extensions: [
      wholeCharacters(),
      yCollab(options.source, null, { undoManager: options.undo }),
      writing(options),
      more,
      EditorView.updateListener.of((update) => reportCursor(update, options.onCursor)),
    ],
  });
}

function writing({ label, phrases }: EditorOptions): Extension {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      spellcheck: 'true',
      autocorrect: 'on',
      autocapitalize: 'sentences',
    }),
    postLanguage.extension,
    // Enough to nest an item in every dialect: two columns would do below `-`, three below `1.`, and
    // Python-Markdown wants four.
    indentUnit.of('    '),
    EditorState.allowMultipleSelections.of(true),
    EditorView.lineWrapping,
    highlightActiveLine(),
    drawSelection(),
    dropCursor(),
    placeholder(phrases.placeholder ?? ''),
    search({ top: true }),
    pasteAddress,
    keys(),
    theme(),
  ];
}

function reportCursor({ state, startState }: ViewUpdate, onCursor: (offset: number) => void): void {
  const { head } = state.selection.main;
  if (head !== startState.selection.main.head) onCursor(head);
}

function select(view: EditorView, scrolling: Scrolling, from: number, to: number): void {
  const end = view.state.doc.length;
  const selection = EditorSelection.single(Math.min(from, end), Math.min(to, end));
  scrolling.release();
  view.dispatch({
    selection,
    effects: EditorView.scrollIntoView(selection.main, { y: isInView(view, from) ? 'nearest' : 'center' }),
    userEvent: 'select',
  });
  view.focus();
}

function isInView(view: EditorView, offset: number): boolean {
  const line = view.lineBlockAt(Math.min(offset, view.state.doc.length));
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  return line.top + view.documentTop >= top && line.bottom + view.documentTop <= bottom;
}
