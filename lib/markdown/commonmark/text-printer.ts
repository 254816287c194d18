import type { Renderer, Token, Tokens } from 'marked';
import type { Piece } from '../blocks.ts';
import { type FootnoteStyle, Footnotes } from './footnotes.ts';
import type { PlacedToken } from './lexer.ts';
import { RunParser } from './run-parser.ts';

/** Prints the tokens of one text after another, with the footnotes below each. */
export class TextPrinter {
  private readonly style: FootnoteStyle;
  private readonly parser: RunParser;
  private footnotes: Footnotes;

  /** `renderers` print the tokens that are not marked's own. */
  constructor(renderer: Renderer, style: FootnoteStyle, renderers: Record<string, PrintToken>) {
    this.style = style;
    this.footnotes = new Footnotes(style);
    const all = {
      ...renderers,
      footnote_mark: ({ label }: Tokens.Generic) => this.mark(String(label)),
      footnotes: ({ tokens = [] }: Tokens.Generic) => this.parser.parse(tokens),
      footnote: ({ label, tokens = [] }: Tokens.Generic) => this.write(String(label), tokens),
    };
    this.parser = new RunParser({ renderer, extensions: { renderers: all, childTokens: {} } });
  }

  /** The pieces of a body, whose tokens these are. */
  *print(body: string, tokens: readonly PlacedToken[]): Generator<Piece> {
    this.footnotes = new Footnotes(this.style);
    const last = tokens.at(-1);
    for (const placed of tokens) {
      const { token, from, to } = placed;
      const own = this.parser.parse([token]);
      const notes = placed === last ? this.footnotes.print() : '';
      const mayHoldHtml = holdsMark(body.slice(from, to)) || isMarkedHeading(token) || holdsMark(notes);
      yield { html: own + notes, from, to, mayHoldHtml };
    }
    if (!last && body !== '') yield { html: '', from: 0, to: body.length, mayHoldHtml: false };
  }

  private mark(label: string): string {
    this.parser.markChanging();
    return this.footnotes.mark(label);
  }

  /** A footnote prints nothing where it stands; but marks in its text count from there. */
  private write(label: string, tokens: Token[]): string {
    const last = tokens.at(-1);
    const isRun = last?.type === 'paragraph';
    const html = this.parser.parse(isRun ? tokens.slice(0, -1) : tokens);
    const inside = isRun ? this.parser.parseInline(last.tokens ?? []) : null;
    this.footnotes.write({ label, html, last: inside });
    return '';
  }
}

function holdsMark(text: string): boolean {
  return text.includes('<');
}

/** Hugo prints a table before the heading that it stands in, so that the heading's text is not where it is printed. */
function isMarkedHeading(token: Token): boolean {
  return token.type === 'heading' && typeof token.text === 'string' && holdsMark(token.text);
}

type PrintToken = (token: Tokens.Generic) => string;
