import type { BlockCheck } from '../check.ts';
import { isShortener, readWebAddress, withoutWww } from '../host.ts';

export const shortLink: BlockCheck = {
  id: 'short-link',
  title: 'Address of a link shortener',
  severity: 'hint',
  group: 'links',
  reads: 'block',
  *run({ inline }) {
    for (const { address, addressAt } of inline.links) {
      const host = withoutWww(readWebAddress(address)?.host ?? '');
      if (!isShortener(host)) continue;
      yield {
        ...addressAt,
        message: `“${host}” hides where the link leads, and the link dies with the service. Open it and write the address that you come to.`,
      };
    }
  },
};
