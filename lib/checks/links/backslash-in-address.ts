import type { EngineRule } from '../../sites/site.ts';
import type { Link } from '../block.ts';
import type { BlockCheck } from '../check.ts';

export const backslashInAddress: BlockCheck = {
  id: 'backslash-in-address',
  title: 'Backslash in an address',
  severity: 'warning',
  group: 'links',
  reads: 'block',
  *run({ inline }, { site }) {
    for (const link of inline.links) {
      const { address, addressAt } = link;
      if (!address.includes('\\') || isUndone(link, site.engine.id)) continue;
      const edits = [...address.matchAll(/\\+/g)].map(({ index, 0: marks }) => ({
        from: addressAt.from + index,
        to: addressAt.from + index + marks.length,
        // In a path as Windows writes it, each stands for a slash.
        insert: /[\\][\w.-]/.test(address) && !/\\[_~*]/.test(address) ? '/' : '',
      }));
      yield {
        ...addressAt,
        message:
          'The backslash stays in the address, so the link is dead. Addresses need none, not even before “_”: take it out.',
        fixes: [
          { title: 'Take the backslashes out', edits, isSafe: edits.every(({ insert }) => insert === '') },
        ],
      };
    }
  },
};

/** CommonMark 2.4: in the address of a link, a backslash before punctuation is taken out. kramdown leaves it. */
function isUndone({ syntax, address }: Link, engine: EngineRule['id']): boolean {
  if (engine === 'kramdown' || (syntax !== 'markdown' && syntax !== 'reference')) return false;
  return !/\\(?![!-/:-@[-`{-~])/.test(address);
}
