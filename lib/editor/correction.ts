import { ChangeSet, type ChangeSpec, type Text } from '@codemirror/state';
import { type Ending, wholePlace } from './endings.ts';

/** What a person's edit becomes so that the file's line endings and byte-order mark stay whole. */
export interface Correction {
  /** The edit to make instead, from the same document. */
  readonly changes: ChangeSet;
  /** Leads from the document that the original edit gives to the one that `changes` gives. */
  readonly shift: ChangeSet;
}

/**
 * Corrects an edit that was made without knowledge of what is hidden, or returns null if it needs none.
 * CodeMirror's commands take `\n` alone for a line break and so see a Windows line as `text\r`. Therefore:
 * - an edge between `\r` and `\n` moves before both, and one before the byte-order mark moves after it;
 * - line breaks that are inserted take the file's ending;
 * - a `\r` at the end of what is inserted is half an ending that a command copied with its line, and goes;
 * - a byte-order mark is never inserted: the file has its own.
 * What the original edit kept stays the same characters, not equal ones: peers may be editing beside them.
 */
export function correct(changes: ChangeSet, doc: Text, ending: Ending): Correction | null {
  const corrected: ChangeSpec[] = [];
  const shift: ChangeSpec[] = [];
  changes.iterChanges((fromA, toA, fromB, toB, inserted) => {
    const from = wholePlace(doc, fromA);
    const to = wholePlace(doc, toA);
    const text = inserted.toString();
    const spelling = respell(text, ending);
    corrected.push({ from, to, insert: spelling.length ? apply(spelling, text) : inserted });

    if (from < fromA) shift.push({ from: fromB - 1, to: fromB });
    if (from > fromA) shift.push({ from: fromB, insert: doc.slice(fromA, from) });
    for (const edit of spelling)
      shift.push({ from: fromB + edit.from, to: fromB + edit.to, insert: edit.insert });
    if (to < toA) shift.push({ from: toB, insert: doc.slice(to, toA) });
    if (to > toA) shift.push({ from: toB, to: toB + 1 });
  });
  if (shift.length === 0) return null;
  return {
    changes: ChangeSet.of(corrected, doc.length, '\n'),
    shift: ChangeSet.of(shift, changes.newLength, '\n'),
  };
}

interface Respelling {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

function respell(text: string, ending: Ending): readonly Respelling[] {
  return [...text.matchAll(/\r*\n|\r+$|\ufeff/g)]
    .map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      insert: found.endsWith('\n') ? ending : '',
    }))
    .filter(({ from, to, insert }) => text.slice(from, to) !== insert);
}

function apply(edits: readonly Respelling[], text: string): string {
  let result = '';
  let done = 0;
  for (const { from, to, insert } of edits) {
    result += text.slice(done, from) + insert;
    done = to;
  }
  return result + text.slice(done);
}
