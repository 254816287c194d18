import { markdownLanguage } from '@codemirror/lang-markdown';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { Language } from '@codemirror/language';
import { type Input, Parser, type PartialParse, type TreeFragment } from '@lezer/common';
import { Tag, tags } from '@lezer/highlight';
import { type BlockContext, type Line, MarkdownParser } from '@lezer/markdown';
import { findFrontMatter } from './front-matter.ts';

/** What stands between the lines of dashes, and these lines themselves. */
export const frontMatterTag = Tag.define();

/**
 * A post: Markdown (GFM) after an optional YAML front matter. A parser of our own and not `yamlFrontmatter`,
 * which knows neither the byte-order mark nor a block that never closes, and not `markdown()`, which brings
 * the parsers of HTML, CSS and JavaScript along. Measured gzip: `markdownLanguage` 23 kB, `markdown()` 98,
 * YAML 13.
 */
class PostParser extends Parser {
  readonly #plain = markdownParser();
  readonly #withFrontMatter = this.#plain.configure({
    defineNodes: [
      { name: 'FrontMatter', block: true, style: { 'FrontMatter/...': frontMatterTag } },
      { name: 'FrontMatterMark', style: tags.processingInstruction },
    ],
    parseBlock: [{ name: 'FrontMatter', before: 'IndentedCode', parse: parseFrontMatter }],
  });

  override createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { from: number; to: number }[],
  ): PartialParse {
    const hasFrontMatter = findFrontMatter(input) !== null;
    const parser = hasFrontMatter ? this.#withFrontMatter : this.#plain;
    // Whether the first line opens a front matter depends on a line far below it, which reuse does not see.
    const reusable = fragments.filter(({ tree }) => startsWithFrontMatter(tree) === hasFrontMatter);
    return parser.createParse(new PlainInput(input), reusable, ranges);
  }
}

export const postLanguage = new Language(markdownLanguage.data, new PostParser(), [], 'post');

function markdownParser(): MarkdownParser {
  const { parser } = markdownLanguage;
  if (parser instanceof MarkdownParser) return parser;
  throw new TypeError('lang-markdown no longer parses with @lezer/markdown');
}

function startsWithFrontMatter(tree: TreeFragment['tree']): boolean {
  return tree.topNode.firstChild?.name === 'FrontMatter';
}

/** Called only for a text whose front matter is known to close. */
function parseFrontMatter(cx: BlockContext, line: Line): boolean {
  if (cx.lineStart > 0) return false;
  const opening = cx.elt('FrontMatterMark', 0, line.text.length);
  let yaml = '';
  while (cx.nextLine() && !isClosing(line.text)) yaml += `${line.text}\n`;
  const start = cx.lineStart - yaml.length;
  const end = cx.lineStart + line.text.length;
  const closing = cx.elt('FrontMatterMark', cx.lineStart, end);
  cx.addElement(
    cx.elt('FrontMatter', 0, end, [opening, cx.elt(yamlLanguage.parser.parse(yaml), start), closing]),
  );
  cx.nextLine();
  return true;
}

function isClosing(line: string): boolean {
  return /^(---|\.\.\.)[ \t]*$/.test(line);
}

/** Shows blanks to the parsers where the text has what a person does not see, so that nothing moves. */
class PlainInput implements Input {
  readonly lineChunks: boolean;
  readonly length: number;
  readonly #input: Input;

  constructor(input: Input) {
    this.#input = input;
    this.lineChunks = input.lineChunks;
    this.length = input.length;
  }

  chunk(from: number): string {
    return plain(this.#input.chunk(from), from);
  }

  read(from: number, to: number): string {
    return plain(this.#input.read(from, to), from);
  }
}

function plain(text: string, from: number): string {
  const unmarked = from === 0 && text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  if (!unmarked.includes('\r')) return unmarked;
  return unmarked.replace(TABLE_RULE_END, '--$1').replaceAll('\r', ' ');
}

/** The parser takes no blank after the line below a table's head: one more dash keeps the length instead. */
const TABLE_RULE_END = /(?<=^[\s|:-]*)-(:?[ \t]*\|)\r$/;
