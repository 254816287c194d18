import { Lexer, type Token, type TokensList } from 'marked';
import { type KramdownDocument, readDocument } from './document.ts';
import { plain } from './element.ts';
import type { KramdownOptions } from './options.ts';
import { newReading, type Reading } from './reading.ts';
import { createRunMemory } from './runs.ts';
import { SpanReader } from './span-reader.ts';

/**
 * marked's lexer with both of its loops replaced: kramdown tries its kinds of blocks and of spans in another order,
 * and ends them by other rules.
 */
export class KramdownLexer extends Lexer {
  readonly #options: KramdownOptions;
  readonly #memory = createRunMemory();
  #reading: Reading;

  constructor(options: KramdownOptions) {
    super();
    this.#options = options;
    this.#reading = newReading(options);
  }

  /** Reads a whole text, whose line ends are all `\n`. */
  lexDocument(text: string): KramdownDocument {
    const document = readDocument(text, this.#options, this.#memory);
    this.#reading = document.reading;
    return document;
  }

  override blockTokens(text: string, tokens?: Token[]): Token[];
  override blockTokens(text: string, tokens?: TokensList): TokensList;
  override blockTokens(text: string, tokens: Token[] = []): Token[] {
    for (const token of this.lexDocument(text).root.tokens) tokens.push(token);
    return tokens;
  }

  /** With the definitions of the text that was read last. */
  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    const root = plain('document');
    new SpanReader(this.#reading, text).readInto(root, 'all');
    for (const token of root.tokens) tokens.push(token);
    return tokens;
  }
}
