import type { BlockCheck } from '../check.ts';
import { isOwnHost, readWebAddress } from '../host.ts';

export const pictureElsewhere: BlockCheck = {
  id: 'picture-elsewhere',
  title: 'Picture that lies on another site',
  severity: 'warning',
  group: 'pictures',
  reads: 'block',
  // Where no folder for pictures is known, there may be no other place for them.
  concerns: ({ images }) => images.folder !== '',
  *run({ inline }, { site }) {
    for (const { kind, address, addressAt } of inline.links) {
      const web = kind === 'picture' ? readWebAddress(address) : null;
      if (!web || isOwnHost(web.host, site)) continue;
      yield {
        ...addressAt,
        message: `The picture is loaded from “${web.host}”: it disappears when they move it. Put a copy in ${site.images.folder} and write its path, if you may.`,
      };
    }
  },
};
