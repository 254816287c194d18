import { resolvedAttributes, wholeAddress } from './addresses.ts';
import { type ChildNode, type Element, isElement, isText, nodesIn, type ParentNode } from './page-tree.ts';

/**
 * Numbers that are the same for nodes which show the same: elements with the same attributes in any order, relative
 * addresses taken for whole ones, white space that does not show and comments left out.
 */
export interface NodeForms {
  /** The forms of what stands in a parent, in order; texts that are blank have none. */
  of(parent: ParentNode): readonly FormedNode[];
}

export interface FormedNode {
  readonly node: ChildNode;
  readonly form: number;
}

/** For trees of the page at that address and of posts in it; all have to be handed in here. */
export function createForms(address: string, roots: readonly ParentNode[]): NodeForms {
  const known = new Map<string, number>();
  const forms = new Map<ChildNode, number>();
  const formOf = (key: string) => {
    const form = known.get(key) ?? known.size;
    known.set(key, form);
    return form;
  };
  for (const root of roots) {
    // Backwards, so that what stands in an element has its form before the element itself.
    const { nodes, exact } = readingOrder(root);
    for (const node of nodes.toReversed()) {
      if (isElement(node)) forms.set(node, formOf(elementKey(node, { address, exact, forms, formOf })));
    }
  }
  return {
    of: (parent) =>
      parent.childNodes.flatMap((node) => {
        const form =
          forms.get(node) ?? (isText(node) ? textForm(onOneLine(node.value).trim(), formOf) : null);
        return form === null ? [] : [{ node, form }];
      }),
  };
}

type FormOf = (key: string) => number;

interface Making {
  readonly address: string;
  /** Elements whose white space shows. */
  readonly exact: ReadonlySet<ParentNode>;
  readonly forms: ReadonlyMap<ChildNode, number>;
  readonly formOf: FormOf;
}

function readingOrder(root: ParentNode): { nodes: readonly ChildNode[]; exact: ReadonlySet<ParentNode> } {
  const nodes = [...nodesIn(root)];
  const exact = new Set<ParentNode>();
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (exactElements.has(node.tagName) || (node.parentNode && exact.has(node.parentNode))) exact.add(node);
  }
  return { nodes, exact };
}

function elementKey(element: Element, making: Making): string {
  const children = element.childNodes.flatMap((child, at) => {
    const form = isText(child) ? innerText(element, at, making) : making.forms.get(child);
    return form === undefined || form === null ? [] : [form];
  });
  return JSON.stringify([element.tagName, ...shownAttributes(element, making.address), children]);
}

function shownAttributes(element: Element, address: string): readonly string[] {
  const resolved = new Map(
    resolvedAttributes(element, wholeAddress(address)).map(({ name, value }) => [name, value]),
  );
  return element.attrs
    .filter(({ name }) => !addedAttributes.has(name))
    .map(({ name, value }) => `${name}=${(resolved.get(name) ?? value).replace(/\s+/g, ' ').trim()}`)
    .toSorted();
}

function innerText(parent: Element, at: number, { exact, formOf }: Making): number | null {
  const node = parent.childNodes[at];
  if (!node || !isText(node)) return null;
  if (exact.has(parent)) return textForm(node.value.replace(/^\n/, '').trimEnd(), formOf);
  let text = onOneLine(node.value);
  if (isEdge(parent.childNodes[at - 1] ?? parent)) text = text.replace(/^ /, '');
  if (isEdge(parent.childNodes[at + 1] ?? parent)) text = text.replace(/ $/, '');
  return textForm(text, formOf);
}

function textForm(text: string, formOf: FormOf): number | null {
  return text === '' ? null : formOf(` ${text}`);
}

function onOneLine(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

function isEdge(node: ChildNode | ParentNode): boolean {
  return 'tagName' in node && edges.has(node.tagName);
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What tools add to a finished page. */
const addedAttributes = names('loading decoding fetchpriority');

const exactElements = names('pre textarea style');

/** Elements that stand on lines of their own, and what ends a line. */
const edges = names(
  'address article aside blockquote body br caption col colgroup dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li main menu nav ol optgroup option p pre ' +
    'search section summary table tbody td tfoot th thead title tr ul video',
);
