import { readFileName } from './file-rule.ts';
import type { SeenPost } from './seen-post.ts';
import { readDate } from './shown-date.ts';
import type { Site, TextPlace } from './site.ts';

/** Something in a post that speaks for a site. */
export interface Clue {
  readonly reason: GuessReason;
  readonly weight: number;
  /** Whether it points at this site, and not only at one of its kind. */
  readonly isOwn: boolean;
}

/** Why a post seems to be of a site. */
export type GuessReason =
  /** It lies in the folder of the site's posts. */
  | { readonly reason: 'folder'; readonly folder: string }
  /** It is called as the site's posts are. */
  | { readonly reason: 'file-name'; readonly pattern: string }
  /** It has a field that no other kind of site asks for. */
  | { readonly reason: 'field'; readonly field: string }
  /** It has the fields that the site requires. */
  | { readonly reason: 'fields'; readonly fields: readonly string[] }
  /** It has the line with the date as the site writes it. */
  | { readonly reason: 'line'; readonly line: string }
  | { readonly reason: 'heading'; readonly heading: string }
  /** It links to the site, or to a page of it. */
  | { readonly reason: 'link'; readonly host: string }
  /** It shows a picture of the site. */
  | { readonly reason: 'picture'; readonly prefix: string }
  /** It is by somebody who wrote for the site before. */
  | { readonly reason: 'author'; readonly author: string }
  /** It names the event. */
  | { readonly reason: 'event'; readonly event: string }
  /** Its date is of the event's year. */
  | { readonly reason: 'year'; readonly year: number };

/** All clues for a site; none if the post's fields do not stand where the site has them. */
export function clues(post: SeenPost, site: Site, sites: readonly Site[]): readonly Clue[] {
  if (post.style !== site.fields.style || missing(post, site).length > MOST_MISSING) return [];
  const shape =
    site.fields.style === 'text' ? textClues(post, site.fields.places) : fieldClues(post, site, sites);
  return [...shape, ...pathClues(post, site), ...nameClues(post, site), ...yearClues(post, site)];
}

/** A post may lack a field: that is one of the mistakes that are looked for. */
const MOST_MISSING = 1;

function required({ fields }: Site): readonly string[] {
  return fields.schema.required ?? [];
}

function missing(post: SeenPost, site: Site): readonly string[] {
  return site.fields.style === 'text' ? [] : required(site).filter((key) => !post.keys.has(key));
}

function* fieldClues(post: SeenPost, site: Site, sites: readonly Site[]): Iterable<Clue> {
  const fields = required(site).filter((key) => post.keys.has(key));
  if (fields.length > 1) yield { reason: { reason: 'fields', fields }, weight: 2, isOwn: false };
  for (const field of fields) {
    if (isRare(field, site, sites)) yield { reason: { reason: 'field', field }, weight: 4, isOwn: true };
  }
  const author = post.field('author');
  if (site.fields.schema.properties?.author?.examples?.includes(author)) {
    yield { reason: { reason: 'author', author }, weight: 2, isOwn: true };
  }
}

/** Sites with the same required fields are of one kind: the same conference in another year. */
function isRare(field: string, site: Site, sites: readonly Site[]): boolean {
  const kind = required(site).join();
  const others = sites.filter((other) => required(other).join() !== kind);
  return !others.some(({ fields }) => Object.hasOwn(fields.schema.properties ?? {}, field));
}

function* textClues(post: SeenPost, places: readonly TextPlace[]): Iterable<Clue> {
  for (const place of places) {
    if (place.place === 'line') yield* lineClues(post, place.before, place.after);
    if (place.place === 'section' && hasHeading(post, place.heading)) {
      yield { reason: { reason: 'heading', heading: place.heading }, weight: 3, isOwn: false };
    }
  }
}

/** A line with words on both sides of the date is seldom there by chance. */
function* lineClues(post: SeenPost, before: string, after: string): Iterable<Clue> {
  const line = post.head.find((text) => text.startsWith(before) && text.includes(after, before.length));
  if (line === undefined || !/^\S.{0,98}\d/.test(line.slice(before.length))) return;
  yield { reason: { reason: 'line', line: line.slice(0, 100) }, weight: after === '' ? 3 : 5, isOwn: true };
}

function hasHeading(post: SeenPost, heading: string): boolean {
  return post.head.some((line) => line.startsWith('#') && line.replace(/^#+/, '').trim() === heading);
}

function* pathClues(post: SeenPost, site: Site): Iterable<Clue> {
  const { folder, fileName } = site.posts;
  if (folder !== '' && `/${post.path}`.includes(`/${folder}/`)) {
    yield { reason: { reason: 'folder', folder }, weight: 2, isOwn: false };
  }
  if (readFileName(post.path, site)?.day) {
    yield { reason: { reason: 'file-name', pattern: fileName }, weight: 1, isOwn: false };
  }
}

function* nameClues(post: SeenPost, { writing, images }: Site): Iterable<Clue> {
  const host = writing.ownHosts.find((own) => post.text.includes(`//${own}`));
  if (host !== undefined) yield { reason: { reason: 'link', host }, weight: 3, isOwn: true };
  if (images.prefix.length > 1 && post.text.includes(images.prefix.toLowerCase())) {
    yield { reason: { reason: 'picture', prefix: images.prefix }, weight: 1, isOwn: true };
  }
  if (writing.event) yield* eventClues(post, writing.event.name, writing.event.year);
}

function* eventClues(post: SeenPost, name: string, year: number): Iterable<Clue> {
  const event = `${name} ${year}`;
  if (post.text.includes(event.toLowerCase())) {
    yield { reason: { reason: 'event', event }, weight: 3, isOwn: true };
  } else if (post.text.includes(name.toLowerCase())) {
    yield { reason: { reason: 'event', event: name }, weight: 1, isOwn: true };
  }
}

/** Sites of other years differ in little else, and posts like to speak of last year: it weighs more than names. */
function* yearClues(post: SeenPost, site: Site): Iterable<Clue> {
  const year = site.writing.event?.year;
  if (year === undefined || !site.date) return;
  const typed = readDate(post.field(site.date.field.join('.')), site)?.typedDay;
  const day = typed ?? readFileName(post.path, site)?.day ?? '';
  if (day.startsWith(String(year))) yield { reason: { reason: 'year', year }, weight: 7, isOwn: false };
}
