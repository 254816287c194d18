import { type OpenedPost, seenPost } from './seen-post.ts';
import type { Site } from './site.ts';
import { type Clue, clues, type GuessReason } from './site-clues.ts';

/** The site that a post seems to be of, and what speaks for it, the strongest first. */
export interface SiteGuess {
  readonly site: Site;
  /** Empty if nothing speaks for any site. */
  readonly because: readonly GuessReason[];
}

export type { GuessReason };

/**
 * Guesses the site of an opened file from its path, its fields, the shape of its text and what it names. A
 * site is taken only if something points at it alone and the rest fits: what many sites share, such as
 * `_posts`, never decides. Of two that fit as well the first one in `sites` wins. The last one of them is for
 * posts of no known site; the list must have one.
 */
export function guessSite(post: OpenedPost, sites: readonly Site[]): SiteGuess {
  const seen = seenPost(post);
  const fallback = sites.at(-1);
  if (!fallback) throw new Error('There is no site to fall back on');
  let best: Candidate = { site: fallback, weight: LEAST_WEIGHT - 1, clues: [] };
  for (const site of sites.slice(0, -1)) {
    const candidate = weigh(site, clues(seen, site, sites));
    if (candidate.weight > best.weight && candidate.clues.some(({ isOwn }) => isOwn)) best = candidate;
  }
  return { site: best.site, because: best.clues.map(({ reason }) => reason) };
}

/** More than any single clue that other sites may have too. */
const LEAST_WEIGHT = 5;

interface Candidate {
  readonly site: Site;
  readonly weight: number;
  readonly clues: readonly Clue[];
}

function weigh(site: Site, found: readonly Clue[]): Candidate {
  return {
    site,
    weight: found.reduce((sum, { weight }) => sum + weight, 0),
    clues: found.toSorted((one, other) => other.weight - one.weight),
  };
}
