import { DEEPEST } from '../engine.ts';
import {
  type Block,
  type Code,
  type Container,
  type Document,
  isContainer,
  type List,
  type Paragraph,
  placedAt,
} from './block.ts';
import { type Continuation, continues } from './continuation.ts';
import { Line } from './line.ts';

/**
 * One way in which a line begins a block. Answers `leaf` or `container` if it opened one, and has then read what
 * belongs to its mark.
 */
export interface BlockStart {
  /** The characters that such a line begins with. */
  readonly characters: string;
  open(reader: BlockReader): 'container' | 'leaf' | null;
}

/** What differs between dialects in how lines make blocks. */
export interface BlockDialect {
  readonly starts: readonly BlockStart[];
  /** Takes the definitions of links off the start of a paragraph. What is left may be nothing. */
  takeDefinitions(paragraph: Paragraph): void;
  /** Whether a line continues a block, where the dialect has its own rule for that: else null. */
  readonly continues: ((block: Block, line: Line, isAfterBlank: boolean) => Continuation | null) | null;
  /** Whether the paragraphs of a list are printed as such. */
  isLoose(list: List): boolean;
  /** What a line adds to the paragraph that it continues. `isLazy`: without the marks of its containers. */
  lineOf(line: Line, isLazy: boolean): string;
  /** What a paragraph is after all, once its last line is known. `line` is the one behind it. */
  readonly settle: ((paragraph: Paragraph, line: Line) => readonly Block[]) | null;
}

/**
 * Reads the block structure of a text in one pass over its lines (CommonMark, appendix "A parsing strategy"): a line
 * first continues open blocks, then may open new ones, and what is left of it goes into the innermost.
 */
export class BlockReader {
  readonly line: Line;
  readonly document: Document = { kind: 'document', ...placedAt(0), children: [] };
  private readonly dialect: BlockDialect;
  private readonly starts: readonly (readonly BlockStart[])[];
  /** The open blocks, outermost first. The line continues or opened the first `depth` of them. */
  private readonly open: Block[] = [this.document];
  private depth = 1;
  /** Whether this line and the one before it have nothing behind the marks of the containers they continue. */
  private isBlank = false;
  private wasBlank = false;

  constructor(text: string, dialect: BlockDialect) {
    this.line = new Line(text);
    this.dialect = dialect;
    this.starts = startsByCharacter(dialect.starts);
  }

  read(): Document {
    while (this.line.next()) this.readLine();
    this.closeFrom(0);
    return this.document;
  }

  /** The innermost block that the line has reached. */
  get container(): Block {
    return this.open[this.depth - 1] ?? this.document;
  }

  /** Whether a block of the line would stand as deep as blocks may. */
  get isTooDeep(): boolean {
    return this.depth >= DEEPEST;
  }

  /** The innermost open block, whether the line reaches it or not. */
  get innermost(): Block {
    return this.open.at(-1) ?? this.document;
  }

  /** Opens a block again that was the last one of the innermost reached. */
  reopen(block: Block): void {
    this.closeFrom(this.depth);
    this.open.push(block);
    this.depth = this.open.length;
  }

  /** Opens a block inside the innermost reached one, or around it if that can hold none. */
  add(block: Block): void {
    while (!mayHold(this.container, block)) this.depth--;
    this.closeFrom(this.depth);
    const { container } = this;
    block.isAfterBlank = this.wasBlank;
    if (isContainer(container)) container.children.push(block);
    this.open.push(block);
    this.depth = this.open.length;
  }

  /** Puts blocks in the place of the innermost reached one; the last of them is open then. */
  replace(...blocks: readonly Block[]): void {
    this.closeFrom(this.depth);
    this.open.pop();
    const parent = this.open.at(-1);
    const last = blocks.at(-1);
    if (!last || !parent || !isContainer(parent)) return;
    parent.children.splice(-1, 1, ...blocks);
    this.open.push(last);
  }

  /** The innermost reached block takes no more lines. */
  close(): void {
    this.closeFrom(this.depth - 1);
    this.depth = this.open.length;
  }

  takeDefinitions(paragraph: Paragraph): void {
    if (!paragraph.isPlain) this.dialect.takeDefinitions(paragraph);
  }

  private readLine(): void {
    this.depth = 1;
    this.wasBlank = this.isBlank;
    this.isBlank = false;
    for (let block = this.open[1]; block; block = this.open[this.depth]) {
      const state = this.dialect.continues?.(block, this.line, this.wasBlank) ?? continues(block, this.line);
      if (state === 'no') break;
      this.depth++;
      if (state === 'last') {
        this.close();
        return;
      }
    }
    const matched = this.depth;
    this.isBlank = this.line.isBlank;
    const { kind } = this.container;
    if (kind !== 'code' && kind !== 'html') this.openBlocks();
    this.addText(matched);
  }

  private openBlocks(): void {
    let mayBeLazy = this.open.at(-1)?.kind === 'paragraph';
    while (!this.line.isBlank) {
      const opened = this.line.indent >= 4 ? this.openIndented(mayBeLazy) : this.openOne();
      if (opened !== 'container') return;
      mayBeLazy = false;
    }
  }

  private openOne(): 'container' | 'leaf' | null {
    const starts = this.starts[this.line.code];
    if (!starts || this.isTooDeep) return null;
    for (const start of starts) {
      const opened = start.open(this);
      if (opened) return opened;
    }
    return null;
  }

  private openIndented(mayBeLazy: boolean): 'leaf' | null {
    if (mayBeLazy) return null;
    this.line.skipColumns(4);
    this.add({ kind: 'code', ...placedAt(this.line.start), lines: [], fence: null });
    return 'leaf';
  }

  private addText(matched: number): void {
    const { line } = this;
    this.markBlank();
    const innermost = this.open.at(-1);
    const isLazy = this.depth === matched && this.open.length > matched && !line.isBlank;
    if (isLazy && innermost?.kind === 'paragraph') {
      innermost.lines.push(this.dialect.lineOf(line, true));
      return;
    }
    this.closeFrom(this.depth);
    const { container } = this;
    if (container.kind === 'code') this.addCode(container);
    else if (container.kind === 'html') this.addHtml(container.lines, container.end);
    else if (line.isBlank) return;
    else if ('lines' in container) container.lines.push(this.dialect.lineOf(line, false));
    else {
      const paragraph: Paragraph = {
        kind: 'paragraph',
        ...placedAt(line.start),
        lines: [line.rest],
        isPlain: false,
      };
      this.add(paragraph);
    }
  }

  /** The line of the fence itself is no code. */
  private addCode(code: Code): void {
    if (!code.fence || code.from !== this.line.start) code.lines.push(this.line.remainder);
  }

  private addHtml(lines: string[], end: RegExp | null): void {
    lines.push(this.line.remainder);
    if (end?.test(this.line.rest)) this.close();
  }

  /** Remembers which blocks end with a blank line, for the lists around them. */
  private markBlank(): void {
    const { container, line } = this;
    const { isBlank } = line;
    if (isBlank && isContainer(container)) {
      const last = container.children.at(-1);
      if (last) last.endsBlank = true;
    }
    container.endsBlank = isBlank && countsBlank(container, line.number);
    for (let index = this.depth - 2; index >= 0; index--) {
      const outer = this.open[index];
      if (outer) outer.endsBlank = false;
    }
  }

  private closeFrom(index: number): void {
    while (this.open.length > index) {
      const block = this.open.pop();
      if (block?.kind === 'paragraph') this.closeParagraph(block);
      else if (block?.kind === 'list') block.isLoose = this.dialect.isLoose(block);
    }
  }

  private closeParagraph(paragraph: Paragraph): void {
    this.takeDefinitions(paragraph);
    const { settle } = this.dialect;
    const isNothing = paragraph.lines.length === 0;
    if (!isNothing && !settle) return;
    const parent = this.open.at(-1);
    if (!parent || !isContainer(parent)) return;
    const blocks = isNothing ? [] : (settle?.(paragraph, this.line) ?? []);
    parent.children.splice(parent.children.lastIndexOf(paragraph), 1, ...blocks);
  }
}

function startsByCharacter(starts: readonly BlockStart[]): (readonly BlockStart[])[] {
  const byCharacter: BlockStart[][] = [];
  for (const start of starts) {
    for (const character of start.characters) {
      const code = character.charCodeAt(0);
      byCharacter[code] = [...(byCharacter[code] ?? []), start];
    }
  }
  return byCharacter;
}

function mayHold(container: Block, block: Block): container is Container {
  if (!isContainer(container)) return false;
  return (container.kind === 'list') === (block.kind === 'item');
}

/** A quote's blank lines begin with `>`, and those in fenced code are code. */
function countsBlank(block: Block, line: number): boolean {
  if (block.kind === 'code') return block.fence === null;
  if (block.kind === 'item') return block.children.length > 0 || block.line !== line;
  return block.kind !== 'quote' && block.kind !== 'heading' && block.kind !== 'rule';
}
