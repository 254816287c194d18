/** What is to be made of the parts of an HTML text; a part that stays is returned as it came. */
export interface HtmlRewriting {
  /** Names in lower case: how many of these elements are open is told to `text`. */
  readonly watched: ReadonlySet<string>;
  /** Text as written, with its entities. `isInside` one of the watched elements. */
  text(text: string, isInside: boolean): string;
  /** A tag, a comment, or what stands in an element that has text only, such as `<script>`. */
  markup(markup: string): string;
}

/** Rewrites an HTML text part by part, in time that grows with its length. Nothing is parsed into a tree. */
export function rewriteHtml(html: string, { watched, text, markup }: HtmlRewriting): string {
  const parts: string[] = [];
  const open = new Map<string, number>();
  let at = 0;
  for (const { from, to, name, isEnd } of tagsOf(html)) {
    if (from > at) parts.push(text(html.slice(at, from), open.size > 0));
    parts.push(markup(html.slice(from, to)));
    at = to;
    if (watched.has(name)) count(open, name, isEnd ? -1 : 1);
  }
  if (at < html.length) parts.push(text(html.slice(at), open.size > 0));
  return parts.join('');
}

interface MarkupPart {
  readonly from: number;
  readonly to: number;
  /** Lower case; empty for a comment and for what an element with text only has in it. */
  readonly name: string;
  readonly isEnd: boolean;
}

function* tagsOf(html: string): Generator<MarkupPart> {
  const start = /<(?:!--|[!?]|(\/?)([a-z][^\t\n\f\r />]*))/gi;
  for (let found = start.exec(html); found; found = start.exec(html)) {
    const [begin, slash = '', written = ''] = found;
    const name = written.toLowerCase();
    const from = found.index;
    const to = begin === '<!--' ? after(html, '-->', from + 2) : tagEnd(html, from + begin.length);
    yield { from, to, name, isEnd: slash !== '' };
    start.lastIndex = to;
    if (slash !== '' || !TEXT_ONLY.has(name)) continue;
    const end = contentEnd(html, name, to);
    yield { from: to, to: end, name: '', isEnd: false };
    start.lastIndex = end;
  }
}

const TEXT_ONLY: ReadonlySet<string> = new Set(
  'script style textarea title xmp iframe noembed noframes'.split(' '),
);

/** A `>` in a quoted value ends nothing. A tag without an end reaches to the end of the text. */
function tagEnd(html: string, from: number): number {
  const tag = /[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>/y;
  tag.lastIndex = from;
  return tag.test(html) ? tag.lastIndex : after(html, '>', from);
}

function contentEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function count(open: Map<string, number>, name: string, by: 1 | -1): void {
  const depth = (open.get(name) ?? 0) + by;
  if (depth > 0) open.set(name, depth);
  else open.delete(name);
}
