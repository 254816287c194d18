import { isBeside } from './beside.ts';
import { createForms, type FormedNode } from './node-forms.ts';
import { type ChildNode, type Document, elementsIn, neighbours, type ParentNode } from './page-tree.ts';
import { findBySharedWords } from './shared-words.ts';

/**
 * Finds what a page shows of a post's body: the neighbours in one parent that are the same DOM, or else those that share the most
 * words with it, as where plugins of the site have changed pieces. Null if too little of it is there. Both trees
 * have to be clean.
 */
export function findBody(page: Document, body: ParentNode, address: string): readonly ChildNode[] | null {
  return sameNodes(page, body, address) ?? findBySharedWords(page, body);
}

function sameNodes(page: Document, body: ParentNode, address: string): readonly ChildNode[] | null {
  const forms = createForms(address, [page, body]);
  const wanted = forms.of(body);
  if (wanted.length === 0) return null;
  const found: (readonly ChildNode[])[] = [];
  for (const element of elementsIn(page)) {
    const run = firstRun(forms.of(element), wanted);
    if (run) found.push(run);
  }
  return found.find(([first]) => first && !isBeside(first)) ?? found[0] ?? null;
}

/** Where `wanted` stands in `nodes`, by the search of Knuth, Morris and Pratt, which never goes back. */
function firstRun(nodes: readonly FormedNode[], wanted: readonly FormedNode[]): readonly ChildNode[] | null {
  if (nodes.length < wanted.length) return null;
  const shorter = shorterMatches(wanted);
  let matched = 0;
  for (const [at, { node, form }] of nodes.entries()) {
    while (matched > 0 && wanted[matched]?.form !== form) matched = shorter[matched - 1] ?? 0;
    if (wanted[matched]?.form === form) matched += 1;
    if (matched < wanted.length) continue;
    return neighbours(nodes[at + 1 - matched]?.node ?? node, node);
  }
  return null;
}

/** For each length that has matched: the longest beginning that stands at its end as well. */
function shorterMatches(wanted: readonly FormedNode[]): readonly number[] {
  const shorter = [0];
  let matched = 0;
  for (const { form } of wanted.slice(1)) {
    while (matched > 0 && wanted[matched]?.form !== form) matched = shorter[matched - 1] ?? 0;
    if (wanted[matched]?.form === form) matched += 1;
    shorter.push(matched);
  }
  return shorter;
}
