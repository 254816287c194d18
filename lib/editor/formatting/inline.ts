import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { Range } from '../../post/split.ts';
import { formatRanges, linesOf, type RangeEdit, remove, surround, target, trimmed } from './command.ts';
import { enclosing } from './syntax.ts';

export const toggleBold: StateCommand = toggleEmphasis('StrongEmphasis', '**');
export const toggleItalic: StateCommand = toggleEmphasis('Emphasis', '*');

/** Emphasis ends with its paragraph, so each selected line is marked on its own, after its list marker. */
function toggleEmphasis(name: string, mark: string): StateCommand {
  return formatRanges((state, range) => {
    if (isBetween(state, range, mark)) return remove(state, range, beside(range, mark.length));
    const pieces = piecesOf(state, target(state, range));
    const nodes = pieces.map((piece) => enclosing(state, piece, [name]));
    const applied = nodes.filter((node) => node !== null);
    if (pieces.length > 0 && applied.length === pieces.length) {
      return remove(state, range, applied.flatMap(edges));
    }
    if (pieces.length < 2) return surround(state, range, mark, mark, pieces[0]);
    return surroundEach(state, pieces, (_, index) => !nodes[index], mark);
  });
}

/** The marks at both ends of a node. */
export function edges({ firstChild, lastChild }: SyntaxNode): readonly Range[] {
  return firstChild && lastChild ? [firstChild, lastChild] : [];
}

/** Whether these marks stand on both sides, as they do before anything has been typed between them. */
export function isBetween(state: EditorState, { from, to }: Range, mark: string): boolean {
  if (state.doc.lineAt(from).to < to) return false;
  const before = [...state.sliceDoc(Math.max(0, from - 4), from)].reverse();
  const after = [...state.sliceDoc(to, to + 4)];
  const count = runLength(before, mark.charAt(0));
  return count === runLength(after, mark.charAt(0)) && (count === mark.length || count === 3);
}

function runLength(signs: readonly string[], sign: string): number {
  const end = signs.findIndex((one) => one !== sign);
  return end < 0 ? signs.length : end;
}

export function beside({ from, to }: Range, length: number): readonly Range[] {
  return [
    { from: from - length, to: from },
    { from: to, to: to + length },
  ];
}

function piecesOf(state: EditorState, range: Range): readonly Range[] {
  return linesOf(state, range)
    .map((line) => {
      const markup = BLOCK_MARKUP.exec(line.text)?.[0].length ?? 0;
      const from = Math.max(range.from, line.from + markup);
      return trimmed(state, { from, to: Math.max(from, Math.min(range.to, line.to)) });
    })
    .filter(({ from, to }) => from < to);
}

const BLOCK_MARKUP = /^[ \t]*(?:(?:>|[-*+]|\d+[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?(?:#{1,6}[ \t]+)?/;

function surroundEach(
  state: EditorState,
  pieces: readonly Range[],
  isBare: (piece: Range, index: number) => boolean,
  mark: string,
): RangeEdit {
  const changes = state.changes(
    pieces.filter(isBare).flatMap(({ from, to }) => [
      { from, insert: mark },
      { from: to, insert: mark },
    ]),
  );
  const from = pieces[0]?.from ?? 0;
  const to = pieces.at(-1)?.to ?? from;
  return { changes, range: EditorSelection.range(changes.mapPos(from, 1), changes.mapPos(to, -1)) };
}
