/** How a block scalar begins, without its digit and sign: `|`, `> # comment`. */
interface BlockHeader {
  readonly mark: '|' | '>';
  /** What stands after it on the line. */
  readonly rest: string;
}

/**
 * Text as a block scalar in the manner of the one that stands there, or null if a block cannot say it: text
 * that is empty, begins with a blank, ends with blank lines or has characters that need an escape; in a folded
 * block also lines that are indented.
 */
export function reblocked(block: string, text: string, indent: string, lineEnd: string): string | null {
  const header = readHeader(block);
  if (!header || !canBeBlock(text) || (header.mark === '>' && /^[ \t]/m.test(text))) return null;
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = (header.mark === '>' ? unfolded(body) : body).split('\n');
  const written = lines.map((line) => (line === '' ? '' : indent + line)).join(lineEnd);
  return `${header.mark}${body === text ? '-' : ''}${header.rest}${lineEnd}${written}`;
}

/** The blanks in front of a block's first line of text, or null if it has none. */
export function blockIndent(block: string): string | null {
  return /[\r\n]([ ]+)[^\s]/.exec(block)?.[1] ?? null;
}

function readHeader(block: string): BlockHeader | null {
  const found = /^(?:(\|)|>)[-+\d]{0,2}([ \t]+#[^\r\n]*)?/.exec(block);
  return found && { mark: found[1] ? '|' : '>', rest: (found[2] ?? '').trimEnd() };
}

/** A line of blanks alone, or one that begins with a blank, would say something about the indentation. */
function canBeBlock(text: string): boolean {
  return !/^\s|^$|\n\n$/.test(text) && !/^[ \t]+$/m.test(text) && !UNPRINTABLE.test(text);
}

const UNPRINTABLE = /(?![\t\n])[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** A folded block reads one line end as a blank, so those of the text are written as one more. */
function unfolded(text: string): string {
  return text.replace(/\n+/g, '\n$&');
}
