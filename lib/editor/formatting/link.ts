import { EditorSelection, type EditorState, type StateCommand } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';
import type { Range } from '../../post/split.ts';
import { formatRanges, type RangeEdit, remove, target } from './command.ts';
import { enclosing } from './syntax.ts';

export const toggleLink: StateCommand = toggleReference('Link', '[');
export const toggleImage: StateCommand = toggleReference('Image', '![');

/** Whether the whole text is an address that a link can lead to. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(text);
}

/** The address as a link's destination, where a bracket of its own would end it too early. */
export function destination(address: string): string {
  return /[()]/.test(address) ? `<${address}>` : address;
}

/** Leaves the cursor where something is missing: the address, or else the text. */
function toggleReference(name: 'Link' | 'Image', opening: string): StateCommand {
  return formatRanges((state, range) => {
    const chosen = target(state, range);
    const node = enclosing(state, chosen, [name]);
    if (node && hasDestination(node)) return remove(state, range, allButText(node));
    const text = state.sliceDoc(chosen.from, chosen.to);
    if (isAddress(text)) return put(state, chosen, `${opening}](${destination(text)})`, opening.length);
    const cursor = opening.length + (text ? text.length + 2 : 0);
    return put(state, chosen, `${opening}${text}]()`, cursor);
  });
}

/** A text in square brackets may be a link, but only to a definition elsewhere: then it is left to itself. */
function hasDestination(node: SyntaxNode): boolean {
  return node.getChildren('LinkMark').length > 2 || node.getChild('LinkLabel') !== null;
}

function allButText(node: SyntaxNode): readonly Range[] {
  const [opening, closing] = node.getChildren('LinkMark');
  return opening && closing ? [opening, { from: closing.from, to: node.to }] : [];
}

function put(state: EditorState, { from, to }: Range, insert: string, cursor: number): RangeEdit {
  return { changes: state.changes({ from, to, insert }), range: EditorSelection.cursor(from + cursor) };
}
