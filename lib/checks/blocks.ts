import type { Range } from '../post/split.ts';
import type { BlockKind } from './block.ts';

/** A block of a body, not yet looked into. */
export interface CutBlock {
  readonly kind: BlockKind;
  readonly text: string;
  /** Of its first character in the source. */
  readonly from: number;
}

/**
 * Cuts a body where blank lines stand, except in fenced code, comments and raw HTML. As far as lines alone can
 * tell: lists, quotes and tables stay in one piece, and a heading is one of its own. About 10 ms at 1 MB.
 */
export function cutBlocks(source: string, body: Range): readonly CutBlock[] {
  const cutter = new Cutter(source);
  for (const line of lines(source, body)) cutter.take(line);
  cutter.finish();
  return cutter.blocks;
}

interface Line extends Range {
  readonly text: string;
  /** After its line ending. */
  readonly end: number;
}

function* lines(source: string, within: Range): Generator<Line> {
  const ending = /\r\n|\n|\r/g;
  for (let from = within.from; from < within.to; ) {
    ending.lastIndex = from;
    const found = ending.exec(source);
    const to = found ? Math.min(found.index, within.to) : within.to;
    const end = found ? Math.min(ending.lastIndex, within.to) : within.to;
    yield { text: source.slice(from, to), from, to, end };
    from = end;
  }
}

/** A block that goes on until a line closes it, blank lines or not. */
interface Enclosed {
  readonly kind: BlockKind;
  closes(line: string): boolean;
}

class Cutter {
  readonly blocks: CutBlock[] = [];
  readonly #source: string;
  #open: { readonly kind: BlockKind; readonly from: number; to: number } | null = null;
  #enclosed: Enclosed | null = null;
  /** Whether indented text after a blank line would still belong to a list. */
  #isInList = false;

  constructor(source: string) {
    this.#source = source;
  }

  take(line: Line): void {
    if (this.#enclosed) this.#takeEnclosed(line, this.#enclosed);
    else if (line.text.trim() === '') this.#end();
    else this.#takeText(line);
  }

  finish(): void {
    this.#end();
  }

  #takeText(line: Line): void {
    const enclosed = opensEnclosed(line.text);
    if (enclosed) {
      this.#end();
      this.#begin(enclosed.kind, line);
      if (!enclosed.closes(line.text)) this.#enclosed = enclosed;
      else this.#end();
    } else if (HEADING.test(line.text)) {
      this.#end();
      this.#begin('heading', line);
      this.#end();
      this.#isInList = false;
    } else if (this.#open) this.#open.to = line.end;
    else this.#begin(this.#kindOf(line.text), line);
  }

  #takeEnclosed(line: Line, enclosed: Enclosed): void {
    if (this.#open) this.#open.to = line.end;
    if (!enclosed.closes(line.text)) return;
    this.#enclosed = null;
    this.#end();
  }

  #kindOf(line: string): BlockKind {
    if (LIST_ITEM.test(line)) this.#isInList = true;
    else if (!INDENTED.test(line)) this.#isInList = false;
    else if (!this.#isInList) return 'code';
    return HTML.test(line) ? 'html' : 'text';
  }

  #begin(kind: BlockKind, line: Line): void {
    this.#open = { kind, from: line.from, to: line.end };
  }

  #end(): void {
    if (!this.#open) return;
    const { kind, from, to } = this.#open;
    const text = this.#source.slice(from, to);
    this.blocks.push({ kind: kind === 'text' && isUnderlined(text) ? 'heading' : kind, text, from });
    this.#open = null;
  }
}

/** CommonMark 4.2; a mark without a blank after it is not one. */
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;

const LIST_ITEM = /^\s*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;

const INDENTED = /^(?: {4}| {0,3}\t)/;

const HTML = /^\s{0,20}<\/?[A-Za-z]/;

/** A line of text over `===`. What engines make of `---` there differs, so that it is left to a check. */
function isUnderlined(text: string): boolean {
  const lines = text.trimEnd().split(/\r\n|\n|\r/, 3);
  return lines.length === 2 && /^ {0,3}=+[ \t]*$/.test(lines[1] ?? '');
}

function opensEnclosed(line: string): Enclosed | null {
  const text = line.trimStart();
  const fence = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1];
  if (fence) return fenced(fence);
  if (text.startsWith('<!--')) return { kind: 'comment', closes: (line) => line.includes('-->') };
  const name = /^<(pre|script|style|textarea)(?=[\s>]|$)/i.exec(text)?.[1]?.toLowerCase();
  return name ? { kind: 'html', closes: (line) => line.toLowerCase().includes(`</${name}>`) } : null;
}

function fenced(fence: string): Enclosed {
  let isFirst = true;
  return {
    kind: 'code',
    closes: (line) => {
      const wasFirst = isFirst;
      isFirst = false;
      const run = /^(`{3,}|~{3,})$/.exec(line.trim())?.[1];
      return !wasFirst && run?.charAt(0) === fence.charAt(0) && run.length >= fence.length;
    },
  };
}
