import { EditorSelection, type EditorState, type SelectionRange, type StateCommand } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import { formatRanges, linesOf, type RangeEdit, remove, surround, target, trimmed } from './command.ts';
import { beside, edges, isBetween } from './inline.ts';
import { enclosing, frontMatterEnd } from './syntax.ts';

/** Code within a line, or a fenced block where several lines are selected. */
export const toggleCode: StateCommand = formatRanges((state, range) => {
  const block = enclosing(state, range, ['FencedCode']);
  if (block) return unfence(state, range, block);
  if (linesOf(state, trimmed(state, range)).length > 1) return fence(state, range);
  if (isBetween(state, range, '`')) return remove(state, range, beside(range, 1));
  const code = enclosing(state, target(state, range), ['InlineCode']);
  return code ? remove(state, range, edges(code)) : quote(state, range);
});

/** In as many backticks as the text needs, which may have some of its own. */
function quote(state: EditorState, range: SelectionRange): RangeEdit {
  const { from, to } = target(state, range);
  const text = state.sliceDoc(from, to);
  const ticks = '`'.repeat(longestRun(text) + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return surround(state, range, ticks + gap, gap + ticks);
}

function fence(state: EditorState, range: SelectionRange): RangeEdit | null {
  if (range.from < frontMatterEnd(state)) return null;
  const { from, to } = trimmed(state, range);
  const [start, end] = [state.doc.lineAt(from).from, state.doc.lineAt(to).to];
  const ticks = '`'.repeat(Math.max(3, longestRun(state.sliceDoc(start, end)) + 1));
  const changes = state.changes([
    { from: start, insert: `${ticks}\n` },
    { from: end, insert: `\n${ticks}` },
  ]);
  return { changes, range: EditorSelection.range(changes.mapPos(from, 1), changes.mapPos(to, -1)) };
}

/** Takes the lines of both fences away. A block at the end of the text may lack the second. */
function unfence(state: EditorState, range: SelectionRange, { from, lastChild, to }: SyntaxNode): RangeEdit {
  const first = state.doc.lineAt(from);
  const last = state.doc.lineAt(to);
  const isClosed = lastChild?.name === 'CodeMark' && last.number > first.number;
  return remove(state, range, [
    { from: first.from, to: Math.min(first.to + 1, state.doc.length) },
    ...(isClosed ? [{ from: last.from - 1, to: last.to }] : []),
  ]);
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
