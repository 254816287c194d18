/** What a person may do to the selected text. */
export type FormatId =
  | 'bold'
  | 'italic'
  | 'heading'
  | 'link'
  | 'bulletList'
  | 'numberedList'
  | 'quote'
  | 'code'
  | 'image'
  | 'table';

/** One button of the toolbar. Knows nothing of CodeMirror, so that the bar can be drawn before the editor. */
export interface FormatEntry {
  readonly id: FormatId;
  /** In CodeMirror's notation, where `Mod` is Cmd on a Mac and Ctrl elsewhere; null if it has none. */
  readonly key: string | null;
}

/** In the order of the toolbar. Keys that a browser needs for itself (zoom, tabs, address) are never used. */
export const formatList: readonly FormatEntry[] = [
  { id: 'bold', key: 'Mod-b' },
  { id: 'italic', key: 'Mod-i' },
  { id: 'heading', key: 'Mod-Shift-1' },
  { id: 'link', key: 'Mod-k' },
  { id: 'bulletList', key: 'Mod-Shift-8' },
  { id: 'numberedList', key: 'Mod-Shift-7' },
  { id: 'quote', key: 'Mod-Shift-9' },
  { id: 'code', key: 'Mod-e' },
  { id: 'image', key: null },
  { id: 'table', key: null },
];
