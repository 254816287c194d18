import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { frontMatterTag } from './language.ts';

/**
 * How the editor looks. Colours are the page's custom properties and nothing else, so that light and dark
 * need no change here: --text, --muted, --accent, --code, --border, --surface, --background, --selection,
 * --match, and --font-code for the font of code.
 */
export function theme(): Extension {
  return [look, syntaxHighlighting(highlighting)];
}

const monospace = 'var(--font-code)';
const faint = (share: number) => `color-mix(in srgb, var(--accent) ${share}%, transparent)`;

const highlighting = HighlightStyle.define([
  { tag: frontMatterTag, fontFamily: monospace, fontSize: '0.92em' },
  { tag: tags.definition(tags.propertyName), color: 'var(--accent)' },
  { tag: tags.heading1, fontSize: '1.5em', fontWeight: '700' },
  { tag: tags.heading2, fontSize: '1.3em', fontWeight: '700' },
  { tag: tags.heading3, fontSize: '1.15em', fontWeight: '700' },
  { tag: [tags.heading4, tags.heading5, tags.heading6, tags.heading], fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.link, color: 'var(--accent)' },
  { tag: [tags.url, tags.labelName], color: 'var(--muted)', fontWeight: '400' },
  { tag: tags.monospace, color: 'var(--code)', fontFamily: monospace, fontSize: '0.92em' },
  { tag: [tags.quote, tags.comment], color: 'var(--muted)' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--muted)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  // The caret shows where the focus is.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 12px' },
  '.cm-activeLine': { backgroundColor: faint(5) },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.cm-specialChar': { color: 'var(--muted)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)' },
  '.cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selection)',
  },
  '.cm-content ::selection': { backgroundColor: 'var(--selection)' },
  '.cm-searchMatch': { backgroundColor: 'var(--match)' },
  '.cm-searchMatch.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-panels': { color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--border)' },
  ...searchPanel(),
});

/** Every control at least 24 px high, and nothing wider than a side panel. */
function searchPanel() {
  const control = {
    minHeight: '28px',
    margin: '0',
    font: 'inherit',
    color: 'var(--text)',
    backgroundColor: 'var(--background)',
    backgroundImage: 'none',
    border: '1px solid var(--border)',
    borderRadius: '4px',
  };
  return {
    '.cm-panel.cm-search': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '6px 4px',
      padding: '8px',
      fontSize: '13px',
      // Three rows: what to find, how, and what to put in its place. A <br> breaks no flex line.
      '& br': { display: 'none' },
      '&::before, &::after': { content: '""', flexBasis: '100%', marginTop: '-6px' },
      '&::before': { order: '1' },
      '& [name=select], & label': { order: '2' },
      '&::after': { order: '3' },
      '& [name=replace], & [name=replaceAll]': { order: '4' },
      '& .cm-textfield': { ...control, flex: '1 1 8em', minWidth: '0', padding: '2px 6px' },
      '& .cm-button': { ...control, padding: '2px 8px' },
      // Beside the button that closes the panel.
      '& .cm-button[name=prev]': { marginInlineEnd: '34px' },
      '& label': { margin: '0', fontSize: 'inherit', minHeight: '24px' },
      '& [name=close]': { top: '8px', right: '8px', width: '28px', height: '28px', color: 'inherit' },
      '& :focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
    },
  };
}
