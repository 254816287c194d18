import { type EditorState, StateField, type Text } from '@codemirror/state';

/** How a line of a file ends. */
export type Ending = '\n' | '\r\n';

/**
 * The ending that new lines of this file take: that of its first line. A text of one line keeps what it had
 * before, so that a Windows file stays one while its text is replaced. Costs the same in a long text.
 */
export const fileEnding: StateField<Ending> = StateField.define<Ending>({
  create: (state: EditorState) => firstEnding(state.doc) ?? '\n',
  update: (ending, transaction) =>
    transaction.docChanged ? (firstEnding(transaction.newDoc) ?? ending) : ending,
});

/** The ending of the first line, or null if the text has only one. A lone carriage return ends no line. */
function firstEnding(doc: Text): Ending | null {
  if (doc.lines === 1) return null;
  const end = doc.line(1).to;
  return isInsidePair(doc, end) ? '\r\n' : '\n';
}

/**
 * The nearest place at or before `offset` where a cursor may stand: not between the two halves of a Windows
 * line ending or of a character beyond U+FFFF, which Yjs would tear apart, and (the only one that lies after) not
 * before the byte-order mark.
 */
export function wholePlace(doc: Text, offset: number): number {
  if (offset === 0) return startsWithMark(doc) ? 1 : 0;
  return isInsidePair(doc, offset) ? offset - 1 : offset;
}

/** Whether a carriage return and a line feed stand at `offset`. */
export function isPair(doc: Text, offset: number): boolean {
  return offset >= 0 && doc.sliceString(offset, offset + 2) === '\r\n';
}

export function startsWithMark(doc: Text): boolean {
  return doc.sliceString(0, 1) === '\ufeff';
}

function isInsidePair(doc: Text, offset: number): boolean {
  return (
    isPair(doc, offset - 1) ||
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(doc.sliceString(offset - 1, offset + 1))
  );
}
