import type { BlockCheck } from '../check.ts';
import { COMMON_HOSTS, isOwnHost, isShortener, readWebAddress, withoutWww } from '../host.ts';

export const insecureLink: BlockCheck = {
  id: 'insecure-link',
  title: 'Address with http:',
  severity: 'hint',
  group: 'links',
  reads: 'block',
  *run({ inline }, { site }) {
    for (const { address, addressAt } of inline.links) {
      const web = readWebAddress(address);
      // That the address is a short one is said by another check, and takes `http:` away too.
      if (web?.scheme !== 'http' || LOCAL.test(web.host) || isShortener(web.host)) continue;
      const answers = isOwnHost(web.host, site) || SECURE.has(withoutWww(web.host));
      const at = { from: addressAt.from, to: addressAt.from + 'http'.length };
      yield {
        ...at,
        message: `“${web.host}” is asked for without encryption; some browsers warn readers before they go there. See whether it opens with “https:” and write that.`,
        fixes: answers ? [{ title: 'Write https:', edits: [{ ...at, insert: 'https' }], isSafe: true }] : [],
      };
    }
  },
};

const LOCAL = /^(?:localhost|127\.|0\.0\.0\.0|.*\.(?:local|test|example)$)/;

const SECURE: ReadonlySet<string> = new Set(COMMON_HOSTS);
