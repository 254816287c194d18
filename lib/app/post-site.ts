import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Stop } from '../draft/clock.ts';
import type { Draft } from '../draft/draft.ts';
import { onDraftSite, setSite, setSitePath, siteOf, sitePathOf } from '../draft/draft-site.ts';
import { postAddress, postPath } from '../sites/file-rule.ts';
import { guessSite, type SiteGuess } from '../sites/guess-site.ts';
import { plain } from '../sites/plain.ts';
import { readSite, type SiteProblem, type SiteReading } from '../sites/read-site.ts';
import type { Site } from '../sites/site.ts';
import { sites } from '../sites/site-list.ts';

/** The site that a post is for. */
export interface PostSite {
  /** What checks, form and preview go by: the plain site if none was chosen or its record can't be read. */
  readonly site: ReadonlySignal<Site>;
  readonly state: ReadonlySignal<SiteState>;
  /** Where the file lies in the site's repository, if known. */
  readonly path: ReadonlySignal<string | null>;
  /** Those that can be chosen: the built-in ones, and the draft's own record if it is another. */
  readonly choices: ReadonlySignal<readonly Site[]>;
  /** Where the file lay in the repository of another site is forgotten. */
  choose(site: Site): void;
  /** The site that a text seems to be a post of, or null if nothing speaks for any. A name that follows the text says nothing. */
  guess(source: string, givenName: string | null): SiteGuess | null;
  /** Where a file of that name belongs. */
  place(fileName: string): FilePlace;
  /** The draft's record as JSON, even one that was refused. */
  readonly record: ReadonlySignal<string>;
  /** Takes the site from JSON that a person has typed or pasted. */
  replace(json: string): SiteReplacement;
}

export interface FilePlace {
  readonly site: Site;
  /** From the root of the site's repository. */
  readonly path: string;
  /** Null if the site has none for it. */
  readonly address: string | null;
}

export type SiteReplacement = SiteReading | { readonly state: 'no-json'; readonly reason: string };

export type SiteState =
  | { readonly state: 'none' }
  | { readonly state: 'chosen'; readonly site: Site }
  /** A record came with the draft that is none: other people may have written it. */
  | { readonly state: 'refused'; readonly problems: readonly SiteProblem[] };

export function createPostSite(draft: Draft): PostSite & { stop: Stop } {
  const changes = signal(0);
  const stop = onDraftSite(draft, () => {
    changes.value += 1;
  });
  const state = computed(() => {
    changes.value;
    return stateOf(siteOf(draft));
  });
  const site = computed(() => (state.value.state === 'chosen' ? state.value.site : plain));
  const path = computed(() => {
    changes.value;
    return sitePathOf(draft);
  });
  const choose = (chosen: Site) => {
    if (chosen.id !== site.peek().id) setSitePath(draft, null);
    setSite(draft, chosen);
  };
  return {
    site,
    state,
    path,
    choices: computed(() => (sites.some(({ id }) => id === site.value.id) ? sites : [...sites, site.value])),
    choose,
    guess: (source, givenName) => {
      const guess = guessSite({ source, path: path.value ?? givenName }, sites);
      return guess.because.length > 0 ? guess : null;
    },
    place: (fileName) => placeOf(fileName, path.value, site.value),
    record: computed(() => {
      changes.value;
      return JSON.stringify(siteOf(draft) ?? site.value, null, 2);
    }),
    replace: (json) => {
      const reading = readJsonSite(json);
      if (reading.state === 'read') choose(reading.site);
      return reading;
    },
    stop,
  };
}

/** Beside where it lay when it was opened, else where the site has its posts. */
function placeOf(fileName: string, seen: string | null, site: Site): FilePlace {
  const folder = seen?.slice(0, seen.lastIndexOf('/') + 1);
  const path = folder ? folder + fileName : postPath(fileName, site);
  return { site, path, address: postAddress(fileName, site) };
}

function readJsonSite(json: string): SiteReplacement {
  try {
    return readSite(JSON.parse(json));
  } catch (error) {
    // A parser has no other way to say what is wrong.
    if (!(error instanceof SyntaxError)) throw error;
    return { state: 'no-json', reason: error.message };
  }
}

function stateOf(record: unknown): SiteState {
  if (record === null) return { state: 'none' };
  const reading = readSite(record);
  if (reading.state === 'refused') return { state: 'refused', problems: reading.problems };
  return { state: 'chosen', site: reading.site };
}
