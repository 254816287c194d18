import { type Markup, markupOf } from './html-markup.ts';

/** Follows HTML text, given in pieces, and knows whether a parser would have nothing open after it. */
export interface Balance {
  feed(html: string): void;
  /** True if what follows is parsed as if nothing had come before it. */
  readonly isBalanced: boolean;
  /** True if that can no longer be known; it never gets balanced again. */
  readonly isLost: boolean;
}

/**
 * Cautious: it says "balanced" only for well-nested elements and for the omitted end tags that parsers put in
 * (HTML standard, section 13.2.6). Formatting elements left open are lost, since parsers open them again in
 * every following paragraph; so are elements that change the rules of parsing.
 */
export function createBalance(): Balance {
  let open: string[] = [];
  let isLost = false;
  let cut: Cut | null = null;

  function scan(html: string, due = 0): void {
    for (const markup of markupOf(html)) {
      if (markup.kind === 'unfinished') {
        cut = createCut(html.slice(markup.from), markup.terminator, markup.from === 0 ? due : 0);
      } else {
        const after = step(open, markup);
        if (!after || after.length > MOST_OPEN) isLost = true;
        else open = after;
      }
      if (isLost) return;
    }
  }

  return {
    feed(html) {
      if (isLost) return;
      if (!cut) return scan(html);
      add(cut, html);
      if (!cut.mayEnd || cut.length < cut.due) return;
      const whole = cut.parts.join('');
      cut = null;
      scan(whole, 2 * whole.length);
    },
    get isBalanced() {
      return !isLost && !cut && open.length === 0;
    },
    get isLost() {
      return isLost;
    },
  };
}

/** Markup that one piece began and none has ended yet. */
interface Cut {
  readonly parts: string[];
  length: number;
  tail: string;
  readonly terminator: RegExp;
  mayEnd: boolean;
  /** From this length on it is read again: if it was read in vain, at twice the length only, or it would take ever longer. */
  readonly due: number;
}

function createCut(html: string, terminator: RegExp, due: number): Cut {
  return { parts: [html], length: html.length, tail: '', terminator, mayEnd: false, due };
}

function add(cut: Cut, html: string): void {
  cut.parts.push(html);
  cut.length += html.length;
  const seen = cut.tail + html;
  cut.mayEnd ||= cut.terminator.test(seen);
  cut.tail = seen.slice(-longestTerminator);
}

const longestTerminator = '</noframes>'.length;

/** Deeper, parsers begin to nest elements in other ways; and to follow it would take ever longer. */
const MOST_OPEN = 200;

/** What is open after this piece of markup, or null if it cannot be told. */
function step(open: string[], markup: Exclude<Markup, { kind: 'unfinished' }>): string[] | null {
  if (markup.kind === 'obscure') return null;
  const isDrawing = open.includes('svg');
  if (markup.kind === 'close') return close(open, markup.name, isDrawing);
  if (markup.name === 'svg' || (isDrawing && drawing.has(markup.name))) return opened(open, markup);
  return isDrawing ? null : start(open, markup.name);
}

function start(open: string[], name: string): string[] | null {
  if (unruly.has(name) || (unnested.has(name) && open.includes(name))) return null;
  if (open.includes('select') && !choices.has(name)) return null;
  if (tableParts.has(name)) return startTablePart(open, name);
  const before = endsParagraph.has(name) && open.at(-1) === 'p' ? open.slice(0, -1) : open;
  if (empty.has(name)) return before;
  return items.has(name) ? startItem(before, name) : [...before, name];
}

/** Parts of a table are ignored outside of one. Inside, they throw out of it what is no part of it. */
function startTablePart(open: string[], name: string): string[] | null {
  const table = open.indexOf('table');
  if (table === -1) return open;
  if (!open.slice(table + 1).every((inner) => mayStayOpen.has(inner))) return null;
  return name === 'col' ? open : [...open, name];
}

/** An item ends the one before it, even when that is deep inside other elements. */
function startItem(open: string[], name: string): string[] | null {
  const rivals = name === 'li' ? ['li'] : ['dd', 'dt'];
  if (rivals.includes(open.at(-1) ?? '')) return [...open.slice(0, -1), name];
  const wall = open.findLastIndex(
    (outer) => closesOthers.has(outer) && outer !== 'div' && outer !== 'address',
  );
  return open.slice(wall + 1).some((outer) => rivals.includes(outer)) ? null : [...open, name];
}

function opened(open: string[], { name, selfClosing }: Extract<Markup, { kind: 'open' }>): string[] {
  return selfClosing ? open : [...open, name];
}

function close(open: string[], name: string, isDrawing: boolean): string[] | null {
  const at = open.lastIndexOf(name);
  // An end tag without its element is ignored or makes an empty one; inside a drawing it may end the drawing.
  if (at === -1) return isDrawing ? null : open;
  const above = open.slice(at + 1);
  const endsAll = closesOthers.has(name) && above.every((inner) => mayStayOpen.has(inner));
  return above.length === 0 || endsAll ? open.slice(0, at) : null;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never open afterwards: void elements, and those that a parser ignores inside a body. */
const empty = names(
  'area base basefont bgsound br embed frame hr image img input keygen link meta param source track wbr ' +
    'html head body frameset',
);
/** They change how everything after them is read, or are read differently with and without scripts. */
const unruly = names('math plaintext noscript template');
/** Their start tag may close an open one of the same name, wherever that is. */
const unnested = names('a nobr form button select table');
const items = names('dd dt li');
const choices = names('option optgroup hr');
const tableParts = names('caption col colgroup tbody td tfoot th thead tr');
const drawing = names(
  'animate animatemotion animatetransform circle clippath defs ellipse fegaussianblur filter g line ' +
    'lineargradient marker mask mpath path pattern polygon polyline radialgradient rect set stop symbol text ' +
    'textpath tspan use view',
);
const endsParagraph = names(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary table ul xmp',
);
/** Their end tag may be left out: the end tag of an element around them ends them as well. */
const mayStayOpen = names(
  'caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
);
/** No start tag ever closes them, so that their end tag is sure to find them. */
const closesOthers = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header ' +
    'hgroup listing main menu nav ol pre search section summary table tbody td tfoot th thead tr ul',
);
