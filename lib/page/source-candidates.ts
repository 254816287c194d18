import { fileNameOf, postPath, readPostAddress } from '../sites/file-rule.ts';
import type { Repository, Site } from '../sites/site.ts';
import { resolverOf } from './addresses.ts';
import { cleanTree } from './clean-page.ts';
import type { GivenPage } from './find-places.ts';
import { guessHeading } from './guess-post.ts';
import { readPageFacts } from './page-facts.ts';
import { readPage } from './page-tree.ts';
import { guessDate } from './shown-dates.ts';

/**
 * Where the source of a published post may be had, as addresses of raw files, the likeliest first. File names with a
 * day are made of the one that the page shows, and of those before and after it: a zone may move it by one. None if
 * the address is no post's, if no day is to be found, or if the repository is not on github.com.
 */
export function sourceCandidates(page: GivenPage, site: Site): readonly string[] {
  const { repository, posts } = site;
  const named = readPostAddress(page.address, site);
  if (!named || repository?.host !== 'github.com') return [];
  const days = /\{(?:year|month|day)\}/.test(posts.fileName)
    ? daysAround(named.day ?? shownDay(page, site))
    : [null];
  const names = days.map((day) => fileNameOf({ day, slug: named.slug }, site));
  return [...names, ...names.flatMap((name) => otherEndings(name, site))].map((name) =>
    rawAddress(repository, postPath(name, site)),
  );
}

/** YYYY-MM-DD, or null if the page tells none. */
function shownDay({ html, address }: GivenPage, site: Site): string | null {
  const page = readPage(html);
  if (!page) return null;
  const facts = readPageFacts(page, address);
  cleanTree(page, resolverOf(facts.base));
  const searched = { page, address, isListed: () => false };
  const shown = guessDate(searched, guessHeading(searched, facts), site);
  return shown?.day ?? /^\d{4}-\d{2}-\d{2}/.exec(facts.published ?? '')?.[0] ?? null;
}

const DAY = 24 * 60 * 60 * 1000;

/** The day, the one after it, the one before it. */
function daysAround(day: string | null): readonly string[] {
  const noon = Date.parse(`${day ?? ''}T12:00:00Z`);
  if (Number.isNaN(noon)) return [];
  return [0, DAY, -DAY].map((distance) => new Date(noon + distance).toISOString().slice(0, 10));
}

/** Jekyll takes `.markdown` as well. */
function otherEndings(name: string, site: Site): readonly string[] {
  return site.generator === 'jekyll' && name.endsWith('.md') ? [name.replace(/\.md$/, '.markdown')] : [];
}

function rawAddress({ name, branch }: Repository, path: string): string {
  const encoded = [name, branch, path].map((part) => part.split('/').map(encodeURIComponent).join('/'));
  return `https://raw.githubusercontent.com/${encoded.join('/')}`;
}
