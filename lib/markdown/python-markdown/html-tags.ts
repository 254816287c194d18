/** A piece of markup in text that is read as HTML blocks are: by the rules of Python's `html.parser`. */
export type Markup =
  | { readonly kind: 'start'; readonly tag: string; readonly isClosed: boolean; readonly end: number }
  | { readonly kind: 'end'; readonly tag: string; readonly end: number }
  /** A comment, a declaration or an instruction. */
  | { readonly kind: 'other'; readonly isBlock: boolean; readonly end: number }
  /** Left out: `</>`. */
  | { readonly kind: 'nothing'; readonly end: number }
  /** Text after all. */
  | { readonly kind: 'text'; readonly end: number };

export interface MarkupReader {
  /** Where `<` stands next. */
  next(from: number): number;
  /** What begins with the `<` there. Declarations and instructions count at the start of a block only. */
  read(at: number, mayDeclare: boolean): Markup;
  /** Where the end tag of a script or style stands, from there on; null if there is none. */
  endOf(tag: string, from: number): number | null;
}

/** Searches for an end are remembered, so that a text of things that never end is searched once. */
export function createMarkupReader(text: string): MarkupReader {
  const find = createFinder(text);
  const startTagEnd = createTagEnds(text);

  function readStart(at: number): Markup {
    const end = find('>', at) === null ? null : startTagEnd(at);
    if (end === null) return { kind: 'text', end: at + 1 };
    if (text[end - 1] !== '>') return { kind: 'text', end };
    const tag = (TAG_NAME.exec(text.slice(at + 1, end))?.[0] ?? '').toLowerCase();
    return { kind: 'start', tag, isClosed: isClosedTag(text.slice(at, end)), end };
  }

  function readEnd(at: number): Markup {
    const close = find('>', at);
    if (close === null) return unfinished(at);
    if (close === at + 2) return { kind: 'nothing', end: close + 1 };
    const tag = TAG_NAME.exec(text.slice(at + 2, close).trimStart())?.[0];
    if (tag !== undefined) return { kind: 'end', tag: tag.toLowerCase(), end: close + 1 };
    return { kind: 'other', isBlock: false, end: close + 1 };
  }

  function readComment(at: number): Markup {
    const close = find('-->', at + 4);
    return close === null ? unfinished(at) : { kind: 'other', isBlock: true, end: close + 3 };
  }

  function readInstruction(at: number): Markup {
    const close = find('?>', at + 2);
    return close === null ? unfinished(at) : { kind: 'other', isBlock: true, end: close + 2 };
  }

  function readDeclaration(at: number): Markup {
    const isData = text.startsWith('<![CDATA[', at);
    const mark = isData ? ']]>' : '>';
    const close = find(mark, at + 2);
    if (close === null) return unfinished(at);
    const isBlock = isData || text.slice(at, at + 9).toLowerCase() === '<!doctype';
    return { kind: 'other', isBlock, end: close + mark.length };
  }

  /** What never ends is text, up to the next `>` or `<`. */
  function unfinished(at: number): Markup {
    const close = find('>', at + 1);
    return { kind: 'text', end: close === null ? (find('<', at + 1) ?? at + 1) : close + 1 };
  }

  return {
    next: (from) => find('<', from) ?? text.length,
    endOf: (tag, from) => find(`</${tag}>`, from),
    read(at, mayDeclare) {
      const next = text[at + 1] ?? '';
      if (/[a-zA-Z]/.test(next)) return readStart(at);
      if (next === '/') return readEnd(at);
      if (text.startsWith('<!--', at)) return readComment(at);
      if (next !== '?' && next !== '!') return { kind: 'text', end: at + 1 };
      if (!mayDeclare) return { kind: 'text', end: at + 2 };
      return next === '?' ? readInstruction(at) : readDeclaration(at);
    },
  };
}

const TAG_NAME = /^[a-zA-Z][^\t\n\f\r />]*/;

/** `<br/>`, but not `<a href=x/>`, where it is part of the address. */
function isClosedTag(tag: string): boolean {
  return tag.endsWith('/>') && !/=\s*[^\s"'>=][^\s>]*\/>$/.test(tag);
}

/** Where one of the marks stands next. Each is asked for in ascending order, more or less. */
function createFinder(text: string): (mark: string, from: number) => number | null {
  const known = new Map<string, { from: number; index: number }>();
  return (mark, from) => {
    const last = known.get(mark);
    if (last && last.from <= from && (last.index === -1 || from <= last.index)) {
      return last.index === -1 ? null : last.index;
    }
    const index = mark.startsWith('</') ? indexOfTag(text, mark, from) : text.indexOf(mark, from);
    known.set(mark, { from, index });
    return index === -1 ? null : index;
  };
}

function indexOfTag(text: string, mark: string, from: number): number {
  const tag = new RegExp(`</\\s*${mark.slice(2, -1)}\\s*>`, 'gi');
  tag.lastIndex = from;
  return tag.exec(text)?.index ?? -1;
}

/**
 * Where a start tag ends, past its `>`. Where it breaks off at something that no tag has, the end is there; null if
 * the text ends first. Places that led to no end are remembered.
 */
function createTagEnds(text: string): (at: number) => number | null {
  const hopeless = new Set<number>();
  return (at) => {
    NAME.lastIndex = at + 1;
    NAME.test(text);
    const visited: number[] = [];
    for (let place = NAME.lastIndex; ; ) {
      place = afterBlanks(text, place);
      const isEnd = place >= text.length || hopeless.has(place);
      if (text[place] === '>') return place + 1;
      visited.push(place);
      ATTRIBUTE.lastIndex = place;
      const isAttribute = !isEnd && /['"\s/]/.test(text[place - 1] ?? '') && ATTRIBUTE.test(text);
      if (isAttribute) {
        place = ATTRIBUTE.lastIndex;
        continue;
      }
      if (!isEnd && !/[a-zA-Z=/]/.test(text[place] ?? '')) return place;
      for (const seen of visited) hopeless.add(seen);
      return null;
    }
  };
}

function afterBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

const NAME = /[^`\t\n\f\r />]*/y;
const BLANKS = /[\s/]*/y;
const ATTRIBUTE = /[^`\s/>][^\s/=>]*(?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^`>\s]*)(?:\s*,)*)?/y;
