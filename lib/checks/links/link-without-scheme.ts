import type { BlockCheck } from '../check.ts';
import { isKnownHost } from '../host.ts';

export const linkWithoutScheme: BlockCheck = {
  id: 'link-without-scheme',
  title: 'Address without https://',
  severity: 'error',
  group: 'links',
  reads: 'block',
  *run({ inline }, { site }) {
    for (const { syntax, address, addressAt } of inline.links) {
      if (syntax === 'bare' || syntax === 'angle') continue;
      const host = hostAtStart(address);
      if (host === null) continue;
      const { from } = addressAt;
      yield {
        ...addressAt,
        message: `“${address}” is taken for a page of this site, so the link is dead. Write “https://” before it.`,
        fixes: [
          {
            title: 'Write https:// before it',
            edits: [{ from, to: from, insert: 'https://' }],
            isSafe: isKnownHost(host, site) || host.startsWith('www.'),
          },
        ],
      };
    }
  },
};

const HOST = /^(?:[a-z0-9-]{1,63}\.){1,8}([a-z]{2,24})(?=[/?#:]|$)/i;

/** The host that an address begins with, lower case, unless it may be the name of a file. */
function hostAtStart(address: string): string | null {
  const found = HOST.exec(address);
  const top = found?.[1]?.toLowerCase() ?? '';
  if (!found) return null;
  const host = found[0].toLowerCase();
  const isPlainly = host.startsWith('www.') || host.length < address.length;
  return (isPlainly ? !FILE_ENDINGS.has(top) : TOP_DOMAINS.has(top)) ? host : null;
}

const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'html htm php md markdown rst txt pdf png jpg jpeg gif svg webp avif ico css js json xml ics zip'.split(
    ' ',
  ),
);

/** Those that conferences, projects and people of the field have; `md`, `py`, `rs` and `sh` are files. */
const TOP_DOMAINS: ReadonlySet<string> = new Set(
  (
    'com org net edu gov info biz name dev app io ai co me us eu uk ca de fr es it pt br ar mx cl pe nl be ch at ' +
    'pl cz sk se no fi dk ie in jp kr cn tw hk sg au nz za ke ng gh ug rw tz cm et eg ma tr ua ro hu gr bg hr si ' +
    'africa social space tech club community events conference online site blog cloud codes systems website'
  ).split(' '),
);
