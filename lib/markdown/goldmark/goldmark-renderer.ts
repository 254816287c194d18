import type { Token, Tokens } from 'marked';
import type { Attribute } from '../commonmark/block-tokens.ts';
import { CommonMarkRenderer, escaped } from '../commonmark/renderer.ts';
import { codeAttributes } from './code-attributes.ts';
import { isHighlighted } from './highlighted-languages.ts';
import type { GoldmarkOptions } from './options.ts';

const OMITTED = '<!-- raw HTML omitted -->';

/** How Hugo's highlighter dresses code, in its default style. */
const CODE_STYLE = 'color:#f8f8f2;background-color:#272822;-moz-tab-size:4;-o-tab-size:4;tab-size:4;';

/** Prints tokens as Hugo does. Code is not coloured: the words inside of `<code>` have no elements of their own. */
export class GoldmarkRenderer extends CommonMarkRenderer {
  private readonly goldmark: GoldmarkOptions;

  constructor(options: GoldmarkOptions) {
    super();
    this.goldmark = options;
  }

  override get end(): string {
    return this.goldmark.renderer.xhtml ? ' />' : '>';
  }

  protected override address(href: string): string {
    const isRefused = !this.goldmark.renderer.unsafe && isDangerous(href);
    return isRefused ? '' : escaped(encoded(href));
  }

  protected override side(align: string): string {
    return this.goldmark.renderer.xhtml ? super.side(align) : ` style="text-align:${align}"`;
  }

  override heading(token: Tokens.Heading): string {
    const { depth, tokens } = token;
    const attributes = 'attributes' in token && Array.isArray(token.attributes) ? token.attributes : [];
    return `<h${depth}${attributesOf(attributes)}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  override paragraph(token: Tokens.Paragraph): string {
    const [only] = token.tokens;
    const isBare = !this.goldmark.parser.wrapStandAloneImageWithinParagraph;
    if (isBare && only?.type === 'image' && token.tokens.length === 1) return this.parser.parseInline([only]);
    return super.paragraph(token);
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    const html = super.text(token);
    const isRun = 'tokens' in token && token.tokens;
    return this.goldmark.renderer.hardWraps && !isRun ? html.replaceAll('\n', `<br${this.end}\n`) : html;
  }

  override html({ text, block }: Tokens.HTML | Tokens.Tag): string {
    if (this.goldmark.renderer.unsafe) return text;
    return block ? `${OMITTED}\n` : OMITTED;
  }

  override image({ href, title, tokens }: Tokens.Image): string {
    const named = title ? ` title="${escaped(title)}"` : '';
    return `<img src="${this.address(href)}" alt="${escaped(asWritten(tokens))}"${named}${this.end}`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return `<input${checked ? ' checked=""' : ''} disabled="" type="checkbox"${this.end} `;
  }

  override code({ text, lang, codeBlockStyle }: Tokens.Code): string {
    if (codeBlockStyle === 'indented') return `<pre><code>${escaped(text)}</code></pre>\n`;
    const language = languageOf(lang ?? '');
    const name =
      language === '' ? '' : ` class="language-${escaped(language)}" data-lang="${escaped(language)}"`;
    const inside = `<code${name}>${escaped(text)}</code>`;
    return isHighlighted(language)
      ? `<div${highlightAttributes(lang ?? '')}><pre tabindex="0" style="${CODE_STYLE}">${inside}</pre></div>`
      : `<pre tabindex="0">${inside}</pre>`;
  }

  /** Terms and what they mean, in order. */
  definitions(tokens: readonly Token[]): string {
    return `<dl>\n${tokens.map((token) => this.definitionPart(token)).join('')}</dl>\n`;
  }

  private definitionPart({ type, tokens = [] }: Token & { tokens?: Token[] }): string {
    if (type === 'term') return `<dt>${this.parser.parseInline(tokens)}</dt>\n`;
    return `<dd>${this.inside(tokens)}</dd>\n`;
  }
}

/** Hugo describes pictures with the text as it is written, escapes and all; line ends are lost. */
function asWritten(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? asWritten(token.tokens) : rawText(token)))
    .join('')
    .replaceAll('\n', '');
}

function rawText(token: Token): string {
  if (token.type === 'html' || token.type === 'br') return '';
  return token.type === 'codespan' && 'text' in token ? String(token.text) : token.raw;
}

function attributesOf(attributes: readonly Attribute[]): string {
  return attributes
    .filter(({ name }) => !/^on/i.test(name))
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function highlightAttributes(info: string): string {
  const given = codeAttributes(info);
  const classes = given.filter(({ name }) => name === 'class').map(({ value }) => value);
  const others = given.filter(({ name }) => name !== 'class');
  return attributesOf([{ name: 'class', value: ['highlight', ...classes].join(' ') }, ...others]);
}

/** The first word behind the fence, without the options of the highlighter in braces. */
function languageOf(info: string): string {
  const [language = ''] = info.split(/[ \t{]/, 1);
  return language;
}

function isDangerous(href: string): boolean {
  if (href.startsWith('data:image/')) return !/^data:image\/(?:png|gif|jpeg|webp|svg\+xml);/.test(href);
  return /^(?:javascript|vbscript|file|data):/.test(href);
}

/** What may not stand in an address becomes its bytes; what is encoded already stays. */
function encoded(href: string): string {
  if (!/[^\w!#$&'()*+,./:;=?@~-]/.test(href)) return href;
  return href
    .replace(/[\ud800-\udfff]/gu, '\u{fffd}')
    .replace(/%(?![0-9a-f]{2})|[^\w!#$%&'()*+,./:;=?@~-]+/gi, (part) => encodeURIComponent(part));
}
