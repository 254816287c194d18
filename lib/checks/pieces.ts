/** What an expression that is not linear may be applied to at once, in UTF-16 code units. */
const LONGEST_PIECE = 1_000;

/**
 * Applies an expression whose time may grow faster than the text to pieces of at most 1,000 characters, cut
 * at blanks where there are any. `pattern` needs the `g` flag. Indices are those of the whole text.
 */
export function* matchInPieces(text: string, pattern: RegExp): Generator<PieceMatch> {
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    for (const match of text.slice(from, to).matchAll(pattern)) {
      yield { text: match[0], groups: match.slice(1), index: from + match.index };
    }
    from = to;
  }
}

export interface PieceMatch {
  readonly text: string;
  /** The captures, without the whole. */
  readonly groups: readonly (string | undefined)[];
  readonly index: number;
}

/** Far enough back that a cut at a blank still makes the pieces few. */
const LOOK_BACK = 200;

function pieceEnd(text: string, from: number): number {
  const limit = from + LONGEST_PIECE;
  if (limit >= text.length) return text.length;
  for (let at = limit; at > limit - LOOK_BACK; at -= 1) {
    if (/\s/.test(text.charAt(at - 1))) return at;
  }
  return limit;
}
