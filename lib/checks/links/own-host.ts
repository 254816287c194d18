import type { BlockCheck } from '../check.ts';
import { isOwnHost, readWebAddress } from '../host.ts';

export const ownHost: BlockCheck = {
  id: 'own-host',
  title: 'Own site with its full address',
  severity: 'hint',
  group: 'links',
  reads: 'block',
  // A post that is read elsewhere, or pictures that are written so, need the full address.
  concerns: ({ posts, images }) => posts.address !== null && images.prefix.startsWith('/'),
  *run({ inline }, { site }) {
    for (const { syntax, address, addressAt } of inline.links) {
      const web = syntax === 'bare' || syntax === 'angle' ? null : readWebAddress(address);
      if (!web || !isOwnHost(web.host, site)) continue;
      yield {
        ...addressAt,
        message: `The link leads to this site itself. “${web.rest}” is enough, and it goes on working in a preview and when the site moves.`,
        fixes: [
          {
            title: 'Write the path alone',
            edits: [{ ...addressAt, insert: web.rest.startsWith('/') ? web.rest : `/${web.rest}` }],
            isSafe: true,
          },
        ],
      };
    }
  },
};
