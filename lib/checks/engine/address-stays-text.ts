import type { Link } from '../block.ts';
import type { BlockCheck } from '../check.ts';
import { engineName, isAble } from '../engine-ability.ts';

export const addressStaysText: BlockCheck = {
  id: 'address-stays-text',
  title: 'Address that nobody can click',
  severity: 'warning',
  group: 'engine',
  reads: 'block',
  concerns: (site) => !isAble(site, 'automatic-link'),
  *run({ kind, text, inline }, { site }) {
    if (kind !== 'text' && kind !== 'heading') return;
    for (const { from, to, address } of bareLinks(inline.links)) {
      if (isBrokenLink(text, from)) continue;
      const insert = /^https?:/i.test(address) ? `<${address}>` : `[${address}](https://${address})`;
      yield {
        from,
        to,
        message: `${engineName(site)} leaves an address as text, so readers cannot click it. Write it as a link.`,
        fixes: [{ title: 'Make it a link', edits: [{ from, to, insert }], isSafe: true }],
      };
    }
  },
};

/** Those that are not the text of a link. Links come in the order of the text. */
function* bareLinks(links: readonly Link[]): Iterable<Link> {
  let linkedTo = 0;
  for (const link of links) {
    if (link.syntax !== 'bare') linkedTo = Math.max(linkedTo, link.textAt?.to ?? 0);
    else if (link.from >= linkedTo) yield link;
  }
}

/** `[Tickets(https://…)` wants a bracket, not a link of its own. */
function isBrokenLink(text: string, at: number): boolean {
  if (text.charAt(at - 1) !== '(') return false;
  const before = text.slice(Math.max(0, at - 200), at - 1);
  return /\]\s?$/.test(before) || before.lastIndexOf('[') > before.lastIndexOf(']');
}
