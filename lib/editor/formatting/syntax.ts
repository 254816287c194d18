import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { Range } from '../../post/split.ts';
import { findFrontMatter } from '../front-matter.ts';

/** The innermost node of one of these names around the range, or null. A cursor at its edge is outside. */
export function enclosing(state: EditorState, range: Range, names: readonly string[]): SyntaxNode | null {
  const tree = ensureSyntaxTree(state, range.to, PATIENCE) ?? syntaxTree(state);
  for (let node: SyntaxNode | null = tree.resolveInner(range.from, 1); node; node = node.parent) {
    if (names.includes(node.name) && isAround(node, range)) return node;
  }
  return null;
}

function isAround(node: Range, { from, to }: Range): boolean {
  return from === to ? node.from < from && to < node.to : node.from <= from && to <= node.to;
}

/** Where the front matter ends, 0 if there is none. Markdown's block markup would break the YAML in it. */
export function frontMatterEnd({ doc }: EditorState): number {
  const text = { length: doc.length, read: (from: number, to: number) => doc.sliceString(from, to) };
  return findFrontMatter(text)?.to ?? 0;
}

/** Milliseconds to wait for the parser where it has not been yet, far down in a long text. */
const PATIENCE = 50;
