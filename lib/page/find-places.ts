import { readDate } from '../sites/shown-date.ts';
import type { Site } from '../sites/site.ts';
import { resolverOf } from './addresses.ts';
import { listedOn } from './beside.ts';
import { cleanTree } from './clean-page.ts';
import { findCover } from './cover-place.ts';
import { takeDocumentTitle } from './document-title.ts';
import { findBody } from './find-body.ts';
import { guessPost } from './guess-post.ts';
import { markCover, markNodes, markText } from './mark-places.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';
import { type ChildNode, type Element, readFragment, readPage, serialize } from './page-tree.ts';
import { readMarks } from './read-marks.ts';
import type { FoundPlace, PlaceName, Shell } from './shell.ts';
import type { ShownDate } from './shown-dates.ts';
import { findDate, findTitle, type Searched, type TextPlacement } from './text-places.ts';

/** A page of the site as it came. */
export interface GivenPage {
  readonly html: string;
  readonly address: string;
  /** When it came, in ms since the epoch. */
  readonly taken: number;
}

/** The post that a page is of, as the site prints it. */
export interface KnownPost {
  /** HTML, as an engine printed it. */
  readonly body: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly cover: { readonly address: string; readonly alt: string } | null;
}

export type PlaceSearch =
  | { readonly state: 'found'; readonly shell: Shell }
  /** Nothing on the page looks like the body of a post. */
  | { readonly state: 'no-body' };

/**
 * Finds where a page of the site shows the body, title, date and cover of a post, and takes them out. With the post
 * itself they are known by their values; without it they are guessed by how such pages are usually made. Any text
 * will do for a page; the caller refuses those beyond 5 MB.
 */
export function findPlaces(given: GivenPage, site: Site, post: KnownPost | null): PlaceSearch {
  const { address, html, taken } = given;
  const page = readPage(html);
  if (!page) return { state: 'no-body' };
  const facts = readPageFacts(page, address);
  cleanTree(page, resolverOf(facts.base));
  const searched: Searched = { page, address, isListed: () => false };
  const seen = post ? seenByValues(searched, facts, post, site) : seenByHabit(searched, facts, site);
  if (!seen) return { state: 'no-body' };
  const documentTitle = seen.title === null ? null : takeDocumentTitle(page, seen.title);
  const places = takeOut(searched, seen);
  const shell: Shell = {
    format: 1,
    site: site.id,
    address,
    taken,
    html: serialize(page),
    places,
    documentTitle,
  };
  // Some trees are not what their own text reads as: a place that got lost on the way is no place.
  return readMarks(shell.html) ? { state: 'found', shell } : { state: 'no-body' };
}

/** What a page shows of its post. */
interface SeenPost {
  readonly how: 'known' | 'guessed';
  readonly body: readonly ChildNode[];
  readonly title: string | null;
  readonly date: ShownDate | null;
  /** Null: the post has none, or none that could be guessed. */
  readonly covers: readonly Element[] | null;
}

function seenByValues(searched: Searched, facts: PageFacts, post: KnownPost, site: Site): SeenPost | null {
  const fragment = readFragment(post.body);
  if (!fragment) return null;
  cleanTree(fragment, resolverOf(facts.base));
  const body = findBody(searched.page, fragment, facts.base);
  if (!body) return null;
  const day = post.date === null ? null : (readDate(post.date, site)?.typedDay ?? null);
  return {
    how: 'known',
    body,
    title: post.title,
    date: post.date === null ? null : { text: post.date, day },
    covers: post.cover && findCover(searched, post.cover, new Set(body)),
  };
}

function seenByHabit(searched: Searched, facts: PageFacts, site: Site): SeenPost | null {
  const guessed = guessPost(searched, facts, site);
  return guessed && { ...guessed, how: 'guessed', covers: guessed.cover && [guessed.cover] };
}

/** Takes the post out of the page, and says what was there. */
function takeOut({ page, address }: Searched, { how, body, title, date, covers }: SeenPost): Shell['places'] {
  const [first] = body;
  const isListed = first ? listedOn(page, address, first) : () => false;
  const searched: Searched = { page, address, isListed };
  markNodes('body', body);
  for (const cover of covers?.slice(0, MOST_PLACES) ?? []) markCover(cover);
  const titles = title === null ? null : takeTexts('title', findTitle(searched, title));
  const dates = date === null ? null : takeTexts('date', findDate(searched, date.text, date.day));
  return {
    body: how,
    title: placeState(how, titles),
    date: placeState(how, dates),
    cover: placeState(how, covers?.length ?? null),
  };
}

/** No site shows the title of a post more often on its page; each one costs a walk over its neighbours. */
const MOST_PLACES = 20;

function takeTexts(name: PlaceName, placements: readonly TextPlacement[]): number {
  for (const placement of placements.slice(0, MOST_PLACES)) markText(name, placement);
  return placements.length;
}

/** `found` is how often it is there, or null if the post has none. */
function placeState(how: SeenPost['how'], found: number | null): FoundPlace {
  if (found === null || (how === 'guessed' && found === 0)) return 'unknown';
  return found === 0 ? 'not-shown' : how;
}
