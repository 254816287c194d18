import type { Site } from '../../sites/site.ts';
import type { Block } from '../block.ts';
import type { PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { hostsOf, readWebAddress, withoutWww } from '../host.ts';
import { meantHost } from '../host-slip.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { isWithin } from '../within.ts';

export const misspeltHost: PostCheck = {
  id: 'misspelt-host',
  title: 'Site whose name may be misspelt',
  severity: 'warning',
  group: 'links',
  reads: 'post',
  *run(post, { site }) {
    const uses = unknownUses(post, hostsOf(site));
    const unknown = [...uses.keys()].slice(0, MOST_HOSTS);
    for (const host of unknown) {
      const places = uses.get(host) ?? [];
      const oftener = unknown.filter((other) => (uses.get(other)?.length ?? 0) > places.length);
      const meant = knownMeant(host, site) ?? meantHost(host, oftener);
      if (meant === null) continue;
      for (const at of places) yield remark(host, meant, at);
    }
  },
};

/** A post with more sites than that is no post. */
const MOST_HOSTS = 200;

function remark(host: string, meant: string, at: { readonly from: number; readonly to: number }) {
  return {
    ...at,
    message: `“${host}” is one slip away from “${meant}”. If that is meant, the link leads to strangers or nowhere.`,
    fixes: [{ title: `Write “${meant}”`, edits: [{ ...at, insert: meant }], isSafe: false }],
  };
}

interface HostUse {
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

/** Where each host that is not known stands in the source, `www.` left out. */
function unknownUses({ blocks }: CheckedPost, known: ReadonlySet<string>): Map<string, HostUse[]> {
  const uses = new Map<string, HostUse[]>();
  for (const { block, from } of blocks) {
    for (const { host, ...at } of usesOf(block)) {
      if (known.has(host)) continue;
      const places = uses.get(host) ?? [];
      places.push({ host, from: from + at.from, to: from + at.to });
      uses.set(host, places);
    }
  }
  return uses;
}

const usesOf = keptByBlock((block): readonly HostUse[] =>
  block.kind === 'code' ? [] : [...webUses(block), ...mailUses(block)],
);

function webUses({ inline }: Block): HostUse[] {
  return inline.links.flatMap(({ address, addressAt }) => {
    const web = readWebAddress(address);
    if (!web) return [];
    const host = withoutWww(web.host);
    const to = addressAt.from + web.hostAt.to;
    return [{ host, from: to - host.length, to }];
  });
}

const MAIL = /(?<=[\w.+-]@)(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}\b/gi;

function mailUses({ text, inline }: Block): HostUse[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(MAIL)].flatMap(({ index, 0: host }) =>
    isWithin(index, inline.code) ? [] : [{ host: host.toLowerCase(), from: index, to: index + host.length }],
  );
}

const answers = new WeakMap<Site, Map<string, string | null>>();
const MOST_ANSWERS = 5_000;

/** Among the hosts that the site knows; kept, because posts are checked at every key. */
function knownMeant(host: string, site: Site): string | null {
  const known = answers.get(site);
  const kept = known && known.size < MOST_ANSWERS ? known : new Map<string, string | null>();
  answers.set(site, kept);
  const answer = kept.has(host) ? (kept.get(host) ?? null) : meantHost(host, hostsOf(site));
  kept.set(host, answer);
  return answer;
}
