import { type Token, Tokenizer } from 'liquidjs/dist/liquid.browser.mjs';
import type { LiquidReason } from '../print.ts';
import type { Cards } from './cards.ts';
import { type BlockNode, isBranch, type LeafPiece, type LiquidNode } from './nesting.ts';
import type { BrokenPiece, OutputPiece, TagPiece } from './pieces.ts';
import { type LiquidTools, reasonOf } from './tools.ts';

/** What a token is of. */
export interface Place {
  readonly piece: LeafPiece;
  /** Of the beginning of a block that prints nothing. */
  readonly isBlank: boolean;
}

/** Makes the tokens that liquidjs parses, and knows what each of them is of. */
export class Tokens {
  readonly #text: string;
  readonly #tools: LiquidTools;
  readonly #cards: Cards;
  readonly #places = new Map<Token, Place>();

  constructor(text: string, tools: LiquidTools, cards: Cards) {
    this.#text = text;
    this.#tools = tools;
    this.#cards = cards;
  }

  placeOf(token: Token): Place | undefined {
    return this.#places.get(token);
  }

  /** The token of a tag or an output alone. Throws what liquidjs says. */
  token(piece: TagPiece | OutputPiece, text = this.#text.slice(piece.from, piece.to)): Token {
    const tokenizer = new Tokenizer(text);
    const { options } = this.#tools.library;
    const token = piece.kind === 'tag' ? tokenizer.readTagToken(options) : tokenizer.readOutputToken(options);
    this.#places.set(token, { piece, isBlank: false });
    return token;
  }

  /** The tokens of a node, with cards in place of those that liquidjs refuses. */
  tokensOf(node: LiquidNode): Token[] {
    switch (node.kind) {
      case 'text':
        return [this.#textToken(node, this.#text.slice(node.from, node.to))];
      case 'broken':
        return [this.#cardToken(node, node.reason)];
      case 'block':
        return this.#blockTokens(node);
      case 'output':
      case 'tag':
        return [this.#checked(node, (token) => [token])];
    }
  }

  #blockTokens({ open, inside, close }: BlockNode): Token[] {
    const opening = this.#checked(open, (token) => [token, this.token(close)]);
    const opened = this.#places.get(opening)?.piece ?? open;
    const isOpen = opened.kind !== 'broken';
    if (isOpen && this.#isBlank(inside)) this.#places.set(opening, { piece: open, isBlank: true });
    const inner = inside.flatMap((node) => {
      if (!isBranch(node, this.#tools.rules)) return this.tokensOf(node);
      return [isOpen ? this.#branchToken(node, open) : this.#cardToken(node, opened.reason)];
    });
    // What is wrong with its beginning is why its end cannot be run either.
    return [opening, ...inner, isOpen ? this.token(close) : this.#cardToken(close, opened.reason)];
  }

  #branchToken(branch: TagPiece, { name }: TagPiece): Token {
    // What stands after `else` is not looked at.
    if (branch.name === 'else') return this.token(branch, '{% else %}');
    const [begin, end] = [`{% ${name} true %}`, `{% end${name} %}`];
    return this.#checked(branch, (token) => [this.token(branch, begin), token, this.token(branch, end)]);
  }

  /** The token of a piece, or a card if what `among` puts around it does not parse. */
  #checked(piece: TagPiece | OutputPiece, among: (token: Token) => Token[]): Token {
    try {
      this.#tools.library.parser.parseTokens(among(this.token(piece)));
      // Reading moves within a token, so that it can be read only once.
      return this.token(piece);
    } catch (error) {
      return this.#cardToken(piece, reasonOf(error));
    }
  }

  #textToken(piece: LeafPiece, text: string): Token {
    const token = { kind: TEXT, getContent: () => text };
    this.#places.set(token, { piece, isBlank: false });
    return token;
  }

  #cardToken(piece: LeafPiece, reason: LiquidReason): Token {
    const card: BrokenPiece = { kind: 'broken', from: piece.from, to: piece.to, reason };
    return this.#textToken(card, this.#cards.wordFor(piece, reason));
  }

  /** As Liquid 4 has it (lib/liquid/block_body.rb). */
  #isBlank(nodes: readonly LiquidNode[]): boolean {
    if (!this.#tools.dropsBlankBlocks) return false;
    return nodes.every((node) => {
      if (node.kind === 'text') return this.#text.slice(node.from, node.to).trim() === '';
      if (node.kind === 'block') return node.open.name === 'capture' || this.#isBlank(node.inside);
      return node.kind === 'tag' && (node.name === 'assign' || isBranch(node, this.#tools.rules));
    });
  }
}

/** liquidjs takes any token of this kind for plain text. */
const TEXT = 16;
