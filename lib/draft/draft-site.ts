import type { Stop } from './clock.ts';
import type { Draft } from './draft.ts';
import { copyOfJson, readJson } from './plain-data.ts';

/** The part of a draft that knows its site; an open draft is one. */
type About = Pick<Draft, 'about'>;

/**
 * The record of the draft's site as it came with the draft, or null if there is none. It is JSON and nothing
 * more is known of it: other people may have written it.
 */
export function siteOf({ about }: About): unknown {
  return readJson(about.get('site')) ?? null;
}

/**
 * Gives the draft a copy of this record, as JSON has it; null for no site.
 * @throws {TypeError} if it cannot be written as JSON
 */
export function setSite({ about }: About, site: unknown): void {
  about.set('site', copyOfJson(site));
}

/** Where the file lies, from the root of the site's repository, or null if that is not known. Unchecked. */
export function sitePathOf({ about }: About): string | null {
  const path = about.get('path');
  return typeof path === 'string' && path !== '' ? path : null;
}

export function setSitePath({ about }: About, path: string | null): void {
  about.set('path', path);
}

/** Calls back after the site or the path in its repository was set, by this view or another one. */
export function onDraftSite({ about }: About, listener: () => void): Stop {
  const changed = ({ keysChanged }: { readonly keysChanged: ReadonlySet<unknown> }) => {
    if (keysChanged.has('site') || keysChanged.has('path')) listener();
  };
  about.observe(changed);
  return () => about.unobserve(changed);
}
