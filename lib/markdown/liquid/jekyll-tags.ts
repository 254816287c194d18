import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagClass,
  type TagToken,
  type Template,
  type Token,
} from 'liquidjs/dist/liquid.browser.mjs';
import type { Site } from '../../sites/site.ts';
import { linkedPath, postPathOf } from './addresses.ts';
import { printedValue } from './printed-value.ts';

/** The tags that Jekyll adds to Liquid and that need nothing but the post (Jekyll 3.10, lib/jekyll/tags). */
export function jekyllTags(site: Site): Readonly<Record<string, TagClass>> {
  return {
    post_url: addressTag((name) => postPathOf(name, site)),
    link: addressTag((path) => linkedPath(path, site)),
    highlight: HighlightTag,
  };
}

/** Jekyll 3, which GitHub Pages runs, prints the path without `site.baseurl`; posts write that before the tag. */
function addressTag(address: (name: string) => string): TagClass {
  return class extends Tag {
    override render(_context: Context, emitter: Emitter): void {
      emitter.write(address(this.token.args.trim()));
    }
  };
}

/** Prints code as rouge does; what it marks in the code stays plain. */
class HighlightTag extends Tag {
  readonly #templates: Template[] = [];
  readonly #language: string;

  constructor(token: TagToken, rest: Token[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    // Jekyll's rule of what names a language; options such as `linenos` come after it.
    const language = /^([\w.+#_-]+)(?:\s|$)/.exec(token.args.trim())?.[1];
    if (language === undefined) throw new Error(`no language: ${token.args}`);
    this.#language = language.toLowerCase();
    for (let next = rest.shift(); !isEnd(next); next = rest.shift()) {
      if (!next) throw new Error('highlight is not closed');
      this.#templates.push(parser.parseToken(next, rest));
    }
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void> {
    const code = printedValue(yield this.liquid.renderer.renderTemplates(this.#templates, context));
    const language = escaped(this.#language);
    const attributes = `class="language-${language.replaceAll('+', '-')}" data-lang="${language}"`;
    const text = escaped(withoutLineEndsAround(code));
    emitter.write(`<figure class="highlight"><pre><code ${attributes}>${text}</code></pre></figure>`);
  }
}

function isEnd(token: Token | undefined): boolean {
  return token !== undefined && 'name' in token && token.name === 'endhighlight';
}

function withoutLineEndsAround(code: string): string {
  let [from, to] = [0, code.length];
  while (from < to && isLineEnd(code.charAt(from))) from += 1;
  while (to > from && isLineEnd(code.charAt(to - 1))) to -= 1;
  return code.slice(from, to);
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
