import type { Site } from '../../sites/site.ts';
import type { Link, LiquidPart } from '../block.ts';
import type { BlockCheck } from '../check.ts';
import { isMailAddress } from '../host.ts';

export const mailWithoutMailto: BlockCheck = {
  id: 'mail-without-mailto',
  title: 'Mail address without mailto:',
  severity: 'error',
  group: 'links',
  reads: 'block',
  *run({ inline }, { site }) {
    const outputs = new Map(inline.liquid.map((part) => [part.from, part]));
    for (const link of inline.links) {
      if (link.kind === 'picture' || link.syntax === 'angle' || link.syntax === 'bare') continue;
      if (!isMailAddress(link.address) && !isMailVariable(link, outputs, site)) continue;
      const { from } = link.addressAt;
      yield {
        ...link.addressAt,
        message: `“${link.address}” is taken for a page of this site, so the link is dead. Write “mailto:” before it.`,
        fixes: [
          {
            title: 'Write mailto: before it',
            edits: [{ from, to: from, insert: 'mailto:' }],
            isSafe: true,
          },
        ],
      };
    }
  },
};

/** Whether the address is one variable that holds a mail address: `{{ site.sponsors_email }}`. */
function isMailVariable({ addressAt }: Link, outputs: ReadonlyMap<number, LiquidPart>, site: Site): boolean {
  const part = outputs.get(addressAt.from);
  if (part?.form !== 'output' || part.to !== addressAt.to) return false;
  const name = /^\s{0,9}site\.(\w{1,60})\s{0,9}$/.exec(part.content)?.[1];
  if (name === undefined) return false;
  const value = site.liquid?.site[name];
  return typeof value === 'string' && value !== '' ? isMailAddress(value) : /(?:^|_)e?mail$/.test(name);
}
