import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** Where two pages part: a few marks of each, the first common one included. */
export interface DomDifference {
  readonly wanted: readonly string[];
  readonly got: readonly string[];
}

export interface DomComparison {
  /** Whether a `<span>` inside `<code>` counts: highlighters put one around each token. */
  readonly spansInCode: 'compared' | 'ignored';
}

/**
 * The first place where two texts of HTML do not make the same page, or null. Elements have to be the same with
 * all their attributes, in any order; white space that does not show and comments do not count.
 */
export function firstDifference(
  wanted: string,
  got: string,
  comparison: DomComparison = everything,
): DomDifference | null {
  const one = domMarks(wanted, comparison);
  const other = domMarks(got, comparison);
  const longest = Math.max(one.length, other.length);
  for (let at = 0; at < longest; at++) {
    if (one[at] !== other[at]) return { wanted: near(one, at), got: near(other, at) };
  }
  return null;
}

/** Start tags, texts and end tags in order, as they are compared. */
export function domMarks(html: string, comparison: DomComparison = everything): readonly string[] {
  const found: Mark[] = [];
  collect(parseFragment(html), { found, comparison, isExact: false, isCode: false });
  return found.flatMap((mark, at) => {
    if (mark.kind === 'tag') return [mark.shown];
    const text = mark.isExact ? mark.text.replace(/\n+$/, '') : visible(mark.text, found, at);
    return text === '' ? [] : [text];
  });
}

type Mark =
  | { readonly kind: 'tag'; readonly name: string; readonly shown: string }
  /** Exact: its white space shows. */
  | { readonly kind: 'text'; readonly text: string; readonly isExact: boolean };

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
/** What is inside stands apart from its children. */
type Template = DefaultTreeAdapterTypes.Template;

interface Walk {
  readonly found: Mark[];
  readonly comparison: DomComparison;
  readonly isExact: boolean;
  readonly isCode: boolean;
}

const everything: DomComparison = { spansInCode: 'compared' };

function collect(parent: ParentNode, walk: Walk): void {
  for (const node of parent.childNodes) {
    if ('value' in node) addText(node.value, walk);
    else if ('tagName' in node) collectElement(node, walk);
  }
}

function addText(text: string, { found, isExact }: Walk): void {
  const last = found.at(-1);
  if (last?.kind !== 'text') found.push({ kind: 'text', text, isExact });
  else found[found.length - 1] = { ...last, text: last.text + text };
}

function collectElement(element: Element | Template, walk: Walk): void {
  const name = element.tagName;
  const inside = {
    ...walk,
    isExact: walk.isExact || exact.has(name),
    isCode: walk.isCode || name === 'code',
  };
  const isLeftOut = name === 'span' && walk.isCode && walk.comparison.spansInCode === 'ignored';
  if (!isLeftOut) walk.found.push({ kind: 'tag', name, shown: startTag(element) });
  collect('content' in element ? element.content : element, inside);
  if (!isLeftOut && !empty.has(name)) walk.found.push({ kind: 'tag', name, shown: `</${name}>` });
}

function startTag({ tagName, attrs }: Element): string {
  const attributes = attrs.map(({ name, value }) => `${name}="${value.replace(/\s+/g, ' ').trim()}"`);
  return `<${[tagName, ...attributes.sort()].join(' ')}>`;
}

/** White space next to a block, or to the end of a line, does not show. */
function visible(text: string, found: readonly Mark[], at: number): string {
  let shown = text.replace(/[ \t\r\n\f]+/g, ' ');
  if (isEdge(found[at - 1])) shown = shown.replace(/^ /, '');
  if (isEdge(found[at + 1])) shown = shown.replace(/ $/, '');
  return shown;
}

function isEdge(mark: Mark | undefined): boolean {
  return !mark || (mark.kind === 'tag' && edges.has(mark.name));
}

function near(marks: readonly string[], at: number): readonly string[] {
  return marks.slice(Math.max(0, at - 1), at + 3);
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const exact = names('pre textarea script style');
const empty = names('area base br col embed hr img input link meta source track wbr');
/** Elements that stand on lines of their own, and what ends a line. */
const edges = names(
  'address article aside blockquote body br caption center col colgroup dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav ' +
    'noscript ol optgroup option p pre script section style summary table tbody td tfoot th thead title tr ul video',
);
