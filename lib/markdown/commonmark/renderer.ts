import { Renderer, type Token, type Tokens } from 'marked';
import { trimmed } from './characters.ts';
import { unescaped } from './link-parts.ts';

/** Prints tokens as cmark does, which is how the examples of the specification are printed. */
export class CommonMarkRenderer extends Renderer {
  /** How a tag ends that has no end tag. */
  get end(): string {
    return ' />';
  }

  /** An address as a value of an attribute. */
  protected address(href: string): string {
    return address(href);
  }

  /** The attributes of a cell for the side that its column is aligned to. */
  protected side(align: string): string {
    return ` align="${align}"`;
  }

  override heading({ depth, tokens }: Tokens.Heading): string {
    return `<h${depth}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  override paragraph({ tokens }: Tokens.Paragraph): string {
    return `<p>${this.parser.parseInline(tokens)}</p>\n`;
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    return 'tokens' in token && token.tokens ? this.parser.parseInline(token.tokens) : escaped(token.text);
  }

  override hr(_token: Tokens.Hr): string {
    return `<hr${this.end}\n`;
  }

  override br(_token: Tokens.Br): string {
    return `<br${this.end}\n`;
  }

  override code({ text, lang }: Tokens.Code): string {
    const [language = ''] = trimmed(unescaped(lang ?? '')).split(/[ \t\n\v\f\r]/, 1);
    const attribute = language === '' ? '' : ` class="language-${escaped(language)}"`;
    return `<pre><code${attribute}>${escaped(text)}</code></pre>\n`;
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code>${escaped(text)}</code>`;
  }

  override blockquote({ tokens }: Tokens.Blockquote): string {
    return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
  }

  override list({ ordered, start, items }: Tokens.List): string {
    const name = ordered ? 'ol' : 'ul';
    const first = ordered && start !== 1 ? ` start="${start}"` : '';
    const body = items.map((item) => this.listitem(item)).join('');
    return `<${name}${first}>\n${body}</${name}>\n`;
  }

  override listitem({ task, checked, tokens }: Tokens.ListItem): string {
    const box = task ? this.box(checked === true) : '';
    return `<li>${box}${this.inside(tokens)}</li>\n`;
  }

  /** The box of a task. */
  protected box(isDone: boolean): string {
    return `<input type="checkbox"${isDone ? ' checked=""' : ''} disabled=""${this.end} `;
  }

  /** Blocks inside an item, each on a line of its own. */
  protected inside(tokens: readonly Token[]): string {
    let html = '';
    for (const token of tokens) {
      if (token.type !== 'text' && !html.endsWith('\n')) html += '\n';
      else if (token.type === 'text' && html !== '' && !html.endsWith('\n')) html += '\n';
      html += this.parser.parse([token]);
    }
    return html;
  }

  override table({ header, rows }: Tokens.Table): string {
    const head = `<thead>\n${this.row(header)}</thead>\n`;
    const body = rows.length > 0 ? `<tbody>\n${rows.map((row) => this.row(row)).join('')}</tbody>\n` : '';
    return `<table>\n${head}${body}</table>\n`;
  }

  private row(cells: readonly Tokens.TableCell[]): string {
    return `<tr>\n${cells.map((cell) => this.tablecell(cell)).join('')}</tr>\n`;
  }

  override tablecell({ header, align, tokens }: Tokens.TableCell): string {
    const name = header ? 'th' : 'td';
    const side = align ? this.side(align) : '';
    return `<${name}${side}>${this.parser.parseInline(tokens)}</${name}>\n`;
  }

  override link({ href, title, tokens }: Tokens.Link): string {
    return `<a href="${this.address(href)}"${titleOf(title)}>${this.parser.parseInline(tokens)}</a>`;
  }

  override image({ href, title, tokens }: Tokens.Image): string {
    return `<img src="${this.address(href)}" alt="${escaped(plainText(tokens))}"${titleOf(title)}${this.end}`;
  }
}

function titleOf(title: string | null | undefined): string {
  return title ? ` title="${escaped(title)}"` : '';
}

/** Text for between tags and inside of quoted attributes. */
export function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text;
}

/** An address as a value of an attribute: what may not stand in one becomes its bytes in UTF-8. */
export function address(href: string): string {
  const encoded = /[^\w!#$%()*+,./:;=?@~'&-]/.test(href)
    ? wellFormed(href).replace(/[^\w!#$%()*+,./:;=?@~'&-]+/g, (part) => encodeURIComponent(part))
    : href;
  return encoded.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');
}

/** Half of a character has no bytes. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\u{fffd}');
}

/** What an image says without being seen: the text of its description, tags as they are written. */
function plainText(tokens: readonly Token[]): string {
  return tokens.map(plainToken).join('');
}

function plainToken(token: Token): string {
  if (token.type === 'br') return ' ';
  if ('tokens' in token && token.tokens) return plainText(token.tokens);
  return 'text' in token ? String(token.text).replaceAll('\n', ' ') : '';
}
