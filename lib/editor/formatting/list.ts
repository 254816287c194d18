import type { EditorState, Line, StateCommand } from '@codemirror/state';
import { type Edit, formatLines, withText } from './command.ts';
import { quoteLength } from './quote.ts';

export const toggleBulletList: StateCommand = formatLines((lines) =>
  toggle(withText(lines).map(readItem), 'bullet', () => '- '),
);

/** Numbers go on from the item above the selection, each depth on its own. */
export const toggleNumberedList: StateCommand = formatLines((lines, state) => {
  const items = withText(lines).map(readItem);
  return toggle(items, 'number', counter(items[0], state));
});

interface Item {
  readonly line: Line;
  readonly kind: 'bullet' | 'number' | 'text';
  /** Quote markers and indentation before the list's own marker. */
  readonly indent: string;
  /** The marker with the blanks after it. */
  readonly marker: string;
}

function readItem(line: Line): Item {
  const indent = line.text.slice(0, quoteLength(line.text));
  const [marker = '', number] =
    /^(?:[-*+]|(\d+)[.)])(?:[ \t]+|(?=\r?$))/.exec(line.text.slice(indent.length)) ?? [];
  return { line, indent, marker, kind: marker === '' ? 'text' : number === undefined ? 'bullet' : 'number' };
}

function toggle(
  items: readonly Item[],
  kind: 'bullet' | 'number',
  markerFor: (item: Item) => string,
): readonly Edit[] {
  if (items.every((item) => item.kind === kind)) return items.map((item) => setMarker(item, ''));
  return items.map((item) =>
    setMarker(item, kind === item.kind && kind === 'bullet' ? item.marker : markerFor(item)),
  );
}

/** Only a whole item has a box to tick: the box goes with the marker. */
function setMarker({ line, indent, marker }: Item, insert: string): Edit {
  const from = line.from + indent.length;
  const rest = line.text.slice(indent.length + marker.length);
  const box = insert === '' ? (/^\[[ xX]\](?:[ \t]+|(?=\r?$))/.exec(rest)?.[0].length ?? 0) : 0;
  return { from, to: from + marker.length + box, insert };
}

function counter(first: Item | undefined, state: EditorState): (item: Item) => string {
  const counts = new Map<string, number>();
  if (first) counts.set(first.indent, numberAbove(first, state));
  return ({ indent }) => {
    for (const other of counts.keys()) if (other.length > indent.length) counts.delete(other);
    const count = (counts.get(indent) ?? 0) + 1;
    counts.set(indent, count);
    return `${count}. `;
  };
}

function numberAbove({ line, indent }: Item, { doc }: EditorState): number {
  if (line.number === 1) return 0;
  const above = readItem(doc.line(line.number - 1));
  return above.kind === 'number' && above.indent === indent ? Number.parseInt(above.marker, 10) : 0;
}
