import { Parser, type Token, type Tokens } from 'marked';
import { blocksOf, type Piece } from '../blocks.ts';
import { CommonMarkLexer, type PlacedToken } from '../commonmark/lexer.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { Footnotes, type PrintedNote } from './footnotes.ts';
import { goldmarkDialect } from './goldmark-dialect.ts';
import { GoldmarkRenderer } from './goldmark-renderer.ts';
import { type GoldmarkOptions, readOptions } from './options.ts';

/**
 * Markdown as Hugo prints it: goldmark with Hugo's extensions. The options are those of `markup.goldmark` in Hugo's
 * configuration, see `GoldmarkOptions`. Shortcodes are left as they are written.
 */
export function createGoldmark(options: EngineOptions): Engine {
  const known = readOptions(options);
  const lexer = new CommonMarkLexer(goldmarkDialect(known));
  return {
    id: 'goldmark',
    render: (body) => ({ blocks: blocksOf(print(body, lexer.lexPlaced(body), known)) }),
  };
}

function* print(body: string, tokens: readonly PlacedToken[], options: GoldmarkOptions): Generator<Piece> {
  const printer = new GoldmarkPrinter(options);
  const last = tokens.at(-1);
  for (const placed of tokens) {
    const { token, from, to } = placed;
    const html = printer.print(token) + (placed === last ? printer.end() : '');
    yield { html, from, to, mayHoldHtml: body.slice(from, to).includes('<') };
  }
  if (!last && body !== '') yield { html: '', from: 0, to: body.length, mayHoldHtml: false };
}

/** Prints the tokens of one text in order. */
class GoldmarkPrinter {
  private readonly footnotes = new Footnotes();
  private readonly renderer: GoldmarkRenderer;
  private readonly parser: Parser;

  constructor(options: GoldmarkOptions) {
    this.renderer = new GoldmarkRenderer(options);
    const renderers = {
      definitions: ({ tokens = [] }: Tokens.Generic) => this.renderer.definitions(tokens),
      footnote_mark: ({ label }: Tokens.Generic) => this.footnotes.mark(String(label)),
      footnotes: ({ tokens = [] }: Tokens.Generic) => this.write(tokens),
    };
    this.parser = new Parser({ renderer: this.renderer, extensions: { renderers, childTokens: {} } });
  }

  print(token: Token): string {
    return this.parser.parse([token]);
  }

  /** What stands below the text. */
  end(): string {
    return this.footnotes.print(this.renderer.end);
  }

  private write(notes: readonly Token[]): string {
    this.footnotes.write(notes.map((note) => this.noteOf(note)));
    return '';
  }

  private noteOf(note: Token): PrintedNote {
    const tokens: Token[] = 'tokens' in note && note.tokens ? note.tokens : [];
    const label = 'label' in note ? String(note.label) : '';
    const last = tokens.at(-1);
    if (last?.type !== 'paragraph') return { label, html: this.parser.parse(tokens), last: null };
    const html = this.parser.parse(tokens.slice(0, -1));
    return { label, html, last: this.parser.parseInline(last.tokens ?? []) };
  }
}
