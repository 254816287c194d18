import type { Attributes } from './attribute-list.ts';
import type { Code, CodeBlock } from './element.ts';
import { escapeCode } from './escape.ts';
import { attributesOf } from './markup.ts';
import type { KramdownOptions } from './options.ts';
import { rougeLanguages } from './rouge-languages.ts';

/** A block of code, in the boxes that rouge draws around it if it knows the language. */
export function codeBlockMarkup(code: CodeBlock, options: KramdownOptions): string {
  const { attributes, language } = withoutLanguage(code.attributes);
  const text = escapeCode(code.text);
  if (isHighlighted(code.language ?? language, 'block', options)) {
    const shown = withHighlighter(attributes, language ?? options.default_lang);
    return `<div${attributesOf(shown)}><div class="highlight"><pre class="highlight"><code>${text}</code></pre></div></div>\n`;
  }
  const inner = language === null ? '' : ` class="language-${escapeCode(language)}"`;
  return `<pre${attributesOf(attributes)}><code${inner}>${text.replace(/\n$/, '')}\n</code></pre>\n`;
}

/** Code in a line. */
export function codeSpanMarkup(code: Code, options: KramdownOptions): string {
  const { language } = withoutLanguage(code.attributes);
  const isShown = isHighlighted(language, 'span', options);
  const attributes = isShown
    ? withHighlighter(code.attributes, language ?? options.default_lang)
    : code.attributes;
  return `<code${attributesOf(attributes)}>${escapeCode(code.text)}</code>`;
}

const languageClass = /(?<![\w])language-([^ \t\n\v\f]+)/;

function withoutLanguage(attributes: Attributes): { attributes: Attributes; language: string | null } {
  const classes = attributes.get('class') ?? '';
  const found = languageClass.exec(classes);
  if (!found) return { attributes, language: null };
  const rest = new Map(attributes);
  const others = classes.replace(languageClass, '').trim();
  if (others === '') rest.delete('class');
  else rest.set('class', others);
  return { attributes: rest, language: found[1] ?? null };
}

function isHighlighted(named: string | null, place: 'span' | 'block', options: KramdownOptions): boolean {
  const language = (named ?? options.default_lang)?.split('?')[0];
  if (options.syntax_highlighter !== 'rouge' || language === undefined || options.plain_code[place])
    return false;
  if (plainText.has(language) && !options.guess_lang) return false;
  return rougeLanguages.has(language);
}

const plainText = new Set(['plaintext', 'text']);

function withHighlighter(attributes: Attributes, language: string | null): Attributes {
  const classes = `${attributes.get('class') ?? ''} highlighter-rouge`.trimStart();
  if (language === null) return new Map(attributes).set('class', classes);
  const named = languageClass.test(classes)
    ? classes.replace(languageClass, () => `language-${language}`)
    : `language-${language} ${classes}`;
  return new Map(attributes).set('class', named);
}
