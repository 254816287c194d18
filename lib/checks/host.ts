import type { Range } from '../post/split.ts';
import type { Site } from '../sites/site.ts';

/** An address with a host, taken apart. */
export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** Lower case, without port. */
  readonly host: string;
  /** Where the host stands in the address. */
  readonly hostAt: Range;
  /** What stands behind host and port, `/` at least. */
  readonly rest: string;
}

/** Takes an `http:`, `https:` or `//` address apart; null for every other one. */
export function readWebAddress(address: string): WebAddress | null {
  const found = WEB.exec(address);
  if (!found) return null;
  const [whole, scheme = '', host = ''] = found;
  const from = scheme.length;
  return {
    scheme: scheme.toLowerCase().startsWith('http:') ? 'http' : 'https',
    host: host.toLowerCase(),
    hostAt: { from, to: from + host.length },
    rest: address.slice(whole.length) || '/',
  };
}

const WEB = /^((?:https?:)?\/\/)([^/?#:\s\\@\ufffc{}]{1,253})(?::\d{1,5})?(?=[/?#]|$)/i;

/** A mail address: one name, one `@`, a host with a dot. */
export function isMailAddress(text: string): boolean {
  return /^[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(text);
}

/** `www.` names the same site to people. */
export function withoutWww(host: string): string {
  return host.startsWith('www.') ? host.slice(4) : host;
}

export function isOwnHost(host: string, site: Site): boolean {
  return site.writing.ownHosts.some((own) => withoutWww(own) === withoutWww(host));
}

/**
 * The path of an address on the site itself, with what follows it: `/venue/#hotel`. Null for an address that
 * leads elsewhere, or is relative to the page.
 */
export function ownPath(address: string, site: Site): string | null {
  if (address.startsWith('/') && !address.startsWith('//')) return address;
  const web = readWebAddress(address);
  return web && isOwnHost(web.host, site) ? web.rest : null;
}

/** Whether posts of the site, or of many conferences, link to that host. */
export function isKnownHost(host: string, site: Site): boolean {
  return isOwnHost(host, site) || hostsOf(site).has(withoutWww(host));
}

/** All hosts, without `www.`, that may be taken for rightly written. */
export function hostsOf(site: Site): ReadonlySet<string> {
  const known =
    knownBySite.get(site) ??
    new Set(
      [...site.writing.ownHosts, ...site.writing.knownHosts, ...mailHosts(site), ...COMMON_HOSTS].map(
        withoutWww,
      ),
    );
  knownBySite.set(site, known);
  return known;
}

const knownBySite = new WeakMap<Site, ReadonlySet<string>>();

function mailHosts(site: Site): readonly string[] {
  return Object.values(site.liquid?.site ?? {}).flatMap((value) =>
    typeof value === 'string' && isMailAddress(value) ? [value.slice(value.indexOf('@') + 1)] : [],
  );
}

/** Where posts about conferences of the field link to. All of them answer over `https:`. */
export const COMMON_HOSTS: readonly string[] = [
  'bsky.app',
  'discord.gg',
  'djangocon.eu',
  'djangogirls.org',
  'djangoproject.com',
  'docs.djangoproject.com',
  'docs.google.com',
  'docs.python.org',
  'drive.google.com',
  'eventbrite.com',
  'facebook.com',
  'flickr.com',
  'fosstodon.org',
  'forum.djangoproject.com',
  'github.com',
  'gitlab.com',
  'gmail.com',
  'google.com',
  'hachyderm.io',
  'instagram.com',
  'linkedin.com',
  'maps.google.com',
  'marriott.com',
  'mastodon.social',
  'medium.com',
  'meetup.com',
  'papercall.io',
  'pretalx.com',
  'pyladies.com',
  'pypi.org',
  'python.org',
  'readthedocs.io',
  'slack.com',
  'speakerdeck.com',
  'stackoverflow.com',
  'surveymonkey.com',
  'time.is',
  'twitch.tv',
  'twitter.com',
  'us.pycon.org',
  'vimeo.com',
  'wikipedia.org',
  'wordpress.com',
  'youtube.com',
  'zoom.us',
];

/** Whether the host only leads on to another address: `bit.ly`. */
export function isShortener(host: string): boolean {
  return SHORTENERS.has(withoutWww(host));
}

const SHORTENERS: ReadonlySet<string> = new Set(
  'bit.ly buff.ly cutt.ly goo.gl is.gd lnkd.in ow.ly rb.gy rebrand.ly shorturl.at t.co t.ly tiny.cc tinyurl.com trib.al v.gd'.split(
    ' ',
  ),
);
