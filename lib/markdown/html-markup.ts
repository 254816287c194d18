/** A piece of markup, as far as it matters for what is open after it. Names are in lower case. */
export type Markup =
  | { readonly kind: 'open'; readonly name: string; readonly selfClosing: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** What this means depends on more than the text around it. */
  | { readonly kind: 'obscure' }
  /** The text ends inside this piece, which starts at `from`. It cannot end before `terminator` has been seen. */
  | { readonly kind: 'unfinished'; readonly from: number; readonly terminator: RegExp };

/**
 * Reads HTML text as the tokenizer of the HTML standard does (section 13.2.5), text left out.
 * What stands inside elements such as `<script>` or `<title>` is no markup and is passed over.
 */
export function* markupOf(html: string): Generator<Markup> {
  const next = /<(?:!--|!\[CDATA\[|[!?]|\/?([a-z][^\t\n\f\r />]*)|\/(?!>)|$)/gi;
  for (let found = next.exec(html); found; found = next.exec(html)) {
    const read = found[1] === undefined ? readDeclaration(html, found) : readTag(html, found, found[1]);
    yield* read.markup;
    next.lastIndex = read.end;
  }
}

interface Read {
  readonly markup: readonly Markup[];
  readonly end: number;
}

function readDeclaration(html: string, { 0: start, index }: RegExpExecArray): Read {
  if (start === '<!--') return readComment(html, index);
  const end = html.indexOf('>', index + start.length);
  if (end === -1) return unfinished(html, index, />/);
  // One thing in HTML and another inside SVG.
  return { markup: start.toUpperCase() === '<![CDATA[' ? [{ kind: 'obscure' }] : [], end: end + 1 };
}

/** The dashes of `<!--` may be those of `-->` as well, though not those of `--!>`. */
function readComment(html: string, index: number): Read {
  const end = /--!?>/g;
  end.lastIndex = html.startsWith('<!--!>', index) ? index + 4 : index + 2;
  return end.test(html) ? { markup: [], end: end.lastIndex } : unfinished(html, index, /--!?>/);
}

function readTag(html: string, { 0: start, index }: RegExpExecArray, written: string): Read {
  const tag = tagEnd(html, index + start.length);
  if (!tag) return unfinished(html, index, />/);
  const name = written.toLowerCase();
  if (start.startsWith('</')) return { markup: [{ kind: 'close', name }], end: tag.end };

  const open: Markup = { kind: 'open', name, selfClosing: tag.selfClosing };
  if (!textOnly.has(name)) return { markup: [open], end: tag.end };
  const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = tag.end;
  const close = closing.exec(html);
  if (close)
    return {
      markup: hidesEndTags(name, html.slice(tag.end, close.index)) ? [open, { kind: 'obscure' }] : [open],
      end: close.index,
    };
  return unfinished(html, index, new RegExp(closing.source, 'i'));
}

function unfinished(html: string, from: number, terminator: RegExp): Read {
  return { markup: [{ kind: 'unfinished', from, terminator }], end: html.length };
}

/** Elements whose content is text up to their end tag. */
const textOnly = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'textarea', 'title']);

/** Between `<!--` and `-->` a script may hold end tags of its own ("script data double escaped"). */
function hidesEndTags(name: string, content: string): boolean {
  return name === 'script' && content.includes('<!--');
}

/** Passes over attributes; a `>` inside a quoted value ends nothing. */
function tagEnd(html: string, start: number): { end: number; selfClosing: boolean } | null {
  const attribute =
    /[\t\n\f\r /]*(?:=?[^\t\n\f\r />=]+|=)(?:[\t\n\f\r ]*=[\t\n\f\r ]*("[^"]*"|'[^']*'|(?!["'])[^\t\n\f\r >]*|["']))?/y;
  const close = /[\t\n\f\r /]*>/y;
  for (let at = start; at < html.length; at = attribute.lastIndex) {
    close.lastIndex = at;
    if (close.test(html)) {
      return {
        end: close.lastIndex,
        selfClosing: html[close.lastIndex - 2] === '/' && close.lastIndex - 2 >= at,
      };
    }
    attribute.lastIndex = at;
    const value = attribute.exec(html)?.[1];
    if (attribute.lastIndex === 0 || value === '"' || value === "'") return null;
  }
  return null;
}
