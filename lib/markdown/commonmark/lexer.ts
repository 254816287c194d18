import { Lexer, type Token, type TokensList } from 'marked';
import { originalOffsets } from '../line-endings.ts';
import type { Block, Document } from './block.ts';
import { type BlockDialect, BlockReader } from './block-reader.ts';
import { type HeadingText, tokenOf } from './block-tokens.ts';
import { trimmed } from './characters.ts';
import { type InlineDialect, InlineReader, type TextState } from './inline-reader.ts';
import { References } from './references.ts';

/** One dialect of CommonMark: what begins blocks, and what begins something inside of a run of text. */
export interface Dialect {
  readonly blocks: Omit<BlockDialect, 'takeDefinitions'>;
  /** Whether cells that a row lacks are aligned as their column is. */
  readonly alignsMissingCells: boolean;
  /** Puts blocks where they are printed, once all are known. */
  readonly arrange: ((document: Document, references: References) => void) | null;
  /** Reads the headings of one text, in order. */
  readonly createHeadings: () => (written: string) => HeadingText;
  readonly inline: InlineDialect;
}

/** A top-level token and where it stands in the text that was read (UTF-16 code units). */
export interface PlacedToken {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
}

/** What was found in a run of text, and what of it reaches into the next one. */
interface KnownRun {
  readonly tokens: Token[];
  readonly after: TextState;
}

/**
 * marked's lexer with another way to read: first the structure of the whole, then the inside of each run of text.
 * What was found in a run depends on the run, on what reaches into it and on the definitions, so it is remembered
 * for the next text in which these are the same.
 */
export class CommonMarkLexer extends Lexer {
  private readonly dialect: Dialect;
  private references = new References();
  private known = new Map<string, KnownRun>();
  private used = new Map<string, KnownRun>();
  private key = '';
  private text: TextState = startOfText;
  private heading: (written: string) => HeadingText;

  constructor(dialect: Dialect) {
    super();
    this.dialect = dialect;
    this.heading = dialect.createHeadings();
  }

  /** Every top-level token of a text with all that is inside it, in order and without gaps. */
  lexPlaced(written: string): PlacedToken[] {
    const { children } = this.readBlocks(normalized(written));
    const placed = placedAs(written, children, (block) => this.tokenOf(block));
    const [first] = placed;
    if (first) placed[0] = { ...first, from: 0 };
    this.known = this.used;
    this.used = new Map();
    return placed;
  }

  /** The top-level headings of a text only: what is inside of other blocks is not read. */
  lexHeadings(written: string): PlacedToken[] {
    const { children } = this.readBlocks(normalized(written));
    const headings = children.filter(({ kind }) => kind === 'heading');
    return placedAs(written, headings, (block) => this.tokenOf(block));
  }

  override blockTokens(text: string, tokens?: Token[]): Token[];
  override blockTokens(text: string, tokens?: TokensList): TokensList;
  override blockTokens(text: string, tokens: Token[] = []): Token[] {
    const { children } = this.readBlocks(text);
    for (const block of children) tokens.push(this.tokenOf(block));
    return tokens;
  }

  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    for (const token of this.inside(text, false)) tokens.push(token);
    return tokens;
  }

  private readBlocks(text: string): Document {
    const { blocks, arrange, createHeadings } = this.dialect;
    const references = new References();
    const takeDefinitions = references.takeFrom.bind(references);
    const document = new BlockReader(text, { ...blocks, takeDefinitions }).read();
    arrange?.(document, references);
    this.references = references;
    this.text = startOfText;
    this.heading = createHeadings();
    if (references.key !== this.key) this.known = new Map();
    this.key = references.key;
    return document;
  }

  private tokenOf(block: Block): Token {
    return tokenOf(block, {
      inside: (run, isItemStart) => this.inside(run, isItemStart),
      heading: this.heading,
      alignsMissingCells: this.dialect.alignsMissingCells,
    });
  }

  private inside(written: string, isItemStart: boolean): Token[] {
    const run = trimmed(written);
    const key = this.keyOf(run, isItemStart);
    const found = this.used.get(key) ?? this.known.get(key) ?? this.read(run, isItemStart);
    this.used.set(key, found);
    this.text = found.after;
    return found.tokens;
  }

  /** The run itself, with what reaches into it if anything does: no text has a character of the code 0. */
  private keyOf(run: string, isItemStart: boolean): string {
    const { single, double } = this.text;
    return single + double === 0 && !isItemStart ? run : `\0${single} ${double} ${isItemStart} ${run}`;
  }

  private read(run: string, isItemStart: boolean): KnownRun {
    const reader = new InlineReader(run, this.references, this.dialect.inline, {
      ...this.text,
      isItemStart,
    });
    return { tokens: reader.read(), after: { single: reader.state.single, double: reader.state.double } };
  }
}

function normalized(written: string): string {
  return written.replace(/\r\n?/g, '\n').replaceAll('\0', '\u{fffd}');
}

/** Blank lines and definitions belong to what stands before them, or to the first block. */
function placedAs(
  written: string,
  blocks: readonly Block[],
  tokenOf: (block: Block) => Token,
): PlacedToken[] {
  const original = originalOffsets(written);
  const starts = blocks.map(({ from }) => original(from));
  return blocks.map((block, index) => ({
    token: tokenOf(block),
    from: starts[index] ?? 0,
    to: starts[index + 1] ?? written.length,
  }));
}

const startOfText: TextState = { single: 0, double: 0 };
