import type { BlockCheck } from '../check.ts';
import { findFile, findPage } from '../site-path.ts';

export const missingPage: BlockCheck = {
  id: 'missing-page',
  title: 'Page or file that the site does not have',
  severity: 'warning',
  group: 'links',
  reads: 'block',
  *run({ inline }, { site, files, fileName }) {
    if (!files) return;
    for (const { kind, syntax, address, addressAt } of inline.links) {
      if (kind === 'picture' || syntax === 'bare') continue;
      const answers = [findPage(address, site, files, fileName), findFile(address, site, files)];
      const missing = answers.find(({ state }) => state === 'missing');
      if (missing?.state !== 'missing') continue;
      const { nearest } = missing;
      const [path = '', ending = ''] = address.split(/(?=[?#])/, 2);
      yield {
        ...addressAt,
        message: `The site has nothing at “${path}”, so the link is dead.${nearest === null ? ' Look the address up on the site.' : ` Did you mean “${nearest}”?`}`,
        fixes:
          nearest === null
            ? []
            : [
                {
                  title: `Write “${nearest}”`,
                  edits: [{ ...addressAt, insert: nearest + ending }],
                  isSafe: false,
                },
              ],
      };
    }
  },
};
