import { Parser, type Token } from 'marked';

/**
 * marked's parser, which remembers what it printed for the inside of a run of text. The lexer gives the same tokens
 * again for a run that it has seen, so that most of a text that changed little need not be printed again.
 */
export class RunParser extends Parser {
  private readonly printed = new WeakMap<Token[], string>();
  private changing = 0;

  /** What is being printed will be something else next time: a number, for instance. */
  markChanging(): void {
    this.changing++;
  }

  override parseInline(tokens: Token[], renderer?: Parameters<Parser['parseInline']>[1]): string {
    if (renderer) return super.parseInline(tokens, renderer);
    const known = this.printed.get(tokens);
    if (known !== undefined) return known;
    const before = this.changing;
    const html = super.parseInline(tokens);
    if (this.changing === before) this.printed.set(tokens, html);
    return html;
  }
}
