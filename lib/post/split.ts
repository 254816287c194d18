/** A stretch of a text, in UTF-16 code units; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The parts of a post. Every character of the source is in exactly one of mark, front matter block and body. */
export interface PostParts {
  /** 1 if the text starts with a byte-order mark, which belongs to no part. */
  readonly mark: 0 | 1;
  readonly frontMatter: FrontMatterPart;
  readonly body: Range;
}

type FrontMatterPart =
  | { readonly state: 'none' }
  /** The text starts with a `---` or `+++` line but none closes it; all of it counts as body, as generators do. */
  | { readonly state: 'unclosed'; readonly opening: Range }
  /** `block` has both marks' lines and the line end after the second; `content` is what stands between them. */
  | { readonly state: 'yaml' | 'toml'; readonly block: Range; readonly content: Range };

/**
 * Splits a post where Jekyll does: front matter is there only if the very first line is three dashes, with
 * nothing but blanks after them, and ends at the next such line, or one of three dots
 * (Jekyll, lib/jekyll/document.rb, YAML_FRONT_MATTER_REGEXP). Three plus signs, closed by the same, hold TOML
 * (Hugo, parser/pageparser/pagelexer_intro.go). Any line ending will do.
 */
export function splitPost(source: string): PostParts {
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = lineAt(source, mark);
  const whole: Range = { from: mark, to: source.length };
  const style = STYLES.find(({ opens }) => opens.test(opening.text));
  if (!style) return { mark, frontMatter: { state: 'none' }, body: whole };

  for (let line = lineAt(source, opening.end); ; line = lineAt(source, line.end)) {
    if (style.closes.test(line.text)) {
      return {
        mark,
        frontMatter: {
          state: style.state,
          block: { from: mark, to: line.end },
          content: { from: opening.end, to: line.start },
        },
        body: { from: line.end, to: source.length },
      };
    }
    if (line.end >= source.length) break;
  }
  return {
    mark,
    frontMatter: { state: 'unclosed', opening: { from: mark, to: mark + opening.text.length } },
    body: whole,
  };
}

const STYLES = [
  { state: 'yaml', opens: /^---[ \t]*$/, closes: /^(?:---|\.\.\.)[ \t]*$/ },
  { state: 'toml', opens: /^\+\+\+[ \t]*$/, closes: /^\+\+\+[ \t]*$/ },
] as const;

interface Line {
  readonly start: number;
  /** Without its line ending. */
  readonly text: string;
  /** After its line ending. */
  readonly end: number;
}

function lineAt(source: string, start: number): Line {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = start;
  const found = ending.exec(source);
  return found
    ? { start, text: source.slice(start, found.index), end: ending.lastIndex }
    : { start, text: source.slice(start), end: source.length };
}
