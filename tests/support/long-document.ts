import * as Y from 'yjs';

/** A document of a draft as years of typing leave it. */
export interface LongDocument {
  readonly update: Uint8Array;
  readonly text: string;
  /** How many transactions made it, each one small edit. */
  readonly edits: number;
}

/**
 * Types a long post: words at a cursor that jumps elsewhere every few dozen words, and now and then some letters are
 * taken back. The same numbers make the same text.
 */
export function longDocument(edits: number, length: number): LongDocument {
  const doc = new Y.Doc();
  doc.getMap('about').set('fileName', 'long.md');
  const source = doc.getText('source');
  const random = numbers();
  const mean = length / edits;
  let cursor = 0;
  for (let edit = 1; edit <= edits; edit += 1) {
    if (edit % 20 === 0) cursor = Math.floor(random() * source.length);
    if (edit % 10 === 0 && cursor > 2) {
      source.delete(cursor - 2, 2);
      cursor -= 2;
    } else {
      // A little more each time than on average: every tenth edit takes two letters away.
      const letters = piece(edit, Math.round(((mean + 0.2) / 0.9) * (0.5 + random())));
      source.insert(cursor, letters);
      cursor += letters.length;
    }
  }
  return { update: Y.encodeStateAsUpdate(doc), text: source.toString(), edits };
}

function piece(edit: number, length: number): string {
  if (edit % 40 === 0) return '\n\n';
  return `${'wrapup'.repeat(3).slice(edit % 6, (edit % 6) + Math.max(1, length - 1))} `;
}

/** Numbers from 0 to 1 (Lehmer's generator). */
function numbers(): () => number {
  let state = 20_261_120;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
