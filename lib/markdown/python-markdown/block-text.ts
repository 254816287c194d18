import type { Line } from './source-lines.ts';

/** Whether a line is one of a kind, whatever stands around it. */
type LineTest = (line: string) => boolean;

/**
 * The lines of one block: what stands between two blank lines. Taking a part of it copies nothing, and the search
 * for a line remembers what it found for all parts, so that a block of many headings or rules is searched once.
 */
export class BlockText {
  readonly #source: Source;
  readonly #from: number;
  readonly #to: number;

  constructor(lines: readonly Line[]);
  constructor(source: Source, from: number, to: number);
  constructor(lines: readonly Line[] | Source, from = 0, to = 0) {
    const isSource = 'found' in lines;
    this.#source = isSource ? lines : { lines, found: null };
    this.#from = from;
    this.#to = isSource ? to : lines.length;
  }

  get length(): number {
    return this.#to - this.#from;
  }

  /** The text of a line; past the end, an empty one. */
  line(index: number): string {
    return this.#from + index < this.#to ? (this.#source.lines[this.#from + index]?.text ?? '') : '';
  }

  /** Where a line begins in the post. */
  at(index = 0): number {
    return this.#source.lines[this.#from + index]?.at ?? 0;
  }

  get lines(): readonly Line[] {
    return this.#source.lines.slice(this.#from, this.#to);
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
    return new BlockText(this.#source, this.#from + from, this.#from + end);
  }

  /** The first line of that kind, from line `from` on; -1 if there is none. */
  find(test: LineTest, from = 0): number {
    const start = this.#from + from;
    const isShort = this.#source.lines.length <= SHORT;
    const index = isShort ? search(this.#source.lines, test, start) : this.#remembered(test, start);
    return index < this.#to ? index - this.#from : -1;
  }

  /** Looks beyond this part, so that the answer holds for all of them. */
  #remembered(test: LineTest, start: number): number {
    const found = this.#source.found ?? new Map<LineTest, Found>();
    this.#source.found = found;
    const last = found.get(test);
    if (last && last.start <= start && start <= last.index) return last.index;
    const index = search(this.#source.lines, test, start);
    found.set(test, { start, index });
    return index;
  }
}

interface Source {
  readonly lines: readonly Line[];
  found: Map<LineTest, Found> | null;
}

interface Found {
  readonly start: number;
  readonly index: number;
}

/** A block of so few lines is searched faster than a search in it is remembered. */
const SHORT = 8;

function search(lines: readonly Line[], test: LineTest, start: number): number {
  for (let index = start; index < lines.length; index++) if (test(lines[index]?.text ?? '')) return index;
  return lines.length;
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
