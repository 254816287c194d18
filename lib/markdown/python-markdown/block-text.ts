import type { Line } from './source-lines.ts';

/** Whether a line is one of a kind, whatever stands around it. */
export type LineTest = (line: string) => boolean;

/**
 * The lines of one block: what stands between two blank lines. Taking a part of it copies nothing, and the search
 * for a line remembers what it found for all parts, so that a block of many headings or rules is searched once.
 */
export class BlockText {
  readonly #lines: readonly Line[];
  readonly #from: number;
  readonly #to: number;
  readonly #found: Map<LineTest, Found>;

  constructor(lines: readonly Line[], from = 0, to = lines.length, found = new Map<LineTest, Found>()) {
    this.#lines = lines;
    this.#from = from;
    this.#to = to;
    this.#found = found;
  }

  get length(): number {
    return this.#to - this.#from;
  }

  /** The text of a line; past the end, an empty one. */
  line(index: number): string {
    return this.#from + index < this.#to ? (this.#lines[this.#from + index]?.text ?? '') : '';
  }

  /** Where a line begins in the post. */
  at(index = 0): number {
    return this.#lines[this.#from + index]?.at ?? 0;
  }

  get lines(): readonly Line[] {
    return this.#lines.slice(this.#from, this.#to);
  }

  get text(): string {
    if (this.length === 1) return this.line(0);
    return this.lines.map((line) => line.text).join('\n');
  }

  get isBlank(): boolean {
    for (let index = 0; index < this.length; index++) if (this.line(index).trim() !== '') return false;
    return true;
  }

  part(from: number, to = this.length): BlockText {
    const end = Math.max(from, Math.min(to, this.length));
    return new BlockText(this.#lines, this.#from + from, this.#from + end, this.#found);
  }

  /** The first line of that kind, from line `from` on; -1 if there is none. */
  find(test: LineTest, from = 0): number {
    const start = this.#from + from;
    const known = this.#found.get(test);
    const isKnown = known !== undefined && known.start <= start && start <= known.index;
    const index = isKnown ? known.index : this.#search(test, start);
    if (!isKnown) this.#found.set(test, { start, index });
    return index < this.#to ? index - this.#from : -1;
  }

  /** Looks beyond this part, so that the answer holds for all of them. */
  #search(test: LineTest, start: number): number {
    for (let index = start; index < this.#lines.length; index++) {
      if (test(this.#lines[index]?.text ?? '')) return index;
    }
    return this.#lines.length;
  }
}

interface Found {
  readonly start: number;
  readonly index: number;
}

/** Splits lines at blank ones. Of several in a row, every second begins a block with an empty line of its own. */
export function splitBlocks(lines: readonly Line[]): BlockText[] {
  const blocks: BlockText[] = [];
  let start = 0;
  for (let index = 1; index < lines.length - 1; index++) {
    if (index === start || lines[index]?.text !== '') continue;
    blocks.push(new BlockText(lines.slice(start, index)));
    start = index + 1;
  }
  return [...blocks, new BlockText(lines.slice(start))];
}

/** Takes one indent from the lines at the front that have it or are blank; `rest` is what follows them. */
export function takeIndented(block: BlockText, width: number): { inside: Line[]; rest: BlockText } {
  const indent = ' '.repeat(width);
  const inside: Line[] = [];
  while (inside.length < block.length) {
    const text = block.line(inside.length);
    const isIndented = text.startsWith(indent);
    if (!isIndented && text.trim() !== '') break;
    inside.push({ text: isIndented ? text.slice(width) : '', at: block.at(inside.length) });
  }
  return { inside, rest: block.part(inside.length) };
}

/** Takes an indent from every line that has it. */
export function withoutIndent(block: BlockText, width: number): BlockText {
  const indent = ' '.repeat(width);
  const lines = block.lines.map(({ text, at }) => ({
    text: text.startsWith(indent) ? text.slice(width) : text,
    at,
  }));
  return new BlockText(lines);
}
