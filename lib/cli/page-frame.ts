import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PrintedPost } from '../markdown/print.ts';
import { fillPage } from '../page/fill-page.ts';
import { findPlaces, type GivenPage, type KnownPost } from '../page/find-places.ts';
import type { Shell as PageShell, PlaceName } from '../page/shell.ts';
import { postAddress } from '../sites/file-rule.ts';
import { readBytes } from './input-file.ts';
import { bodyHtml, type PostToRender, printed } from './post-to-render.ts';
import { type Reading, read, refused, type Shell } from './shell.ts';

/** A page of the site with places in it for a post. */
export interface PageFrame {
  fill(post: PrintedPost): string;
}

/**
 * Reads the file of a page, as a browser saves it, and finds its places: by the first of the posts that it is of,
 * else by how such pages are usually made. Says which were found, and how. There is at least one post.
 */
export async function readPageFrame(
  path: string,
  posts: readonly PostToRender[],
  shell: Shell,
): Promise<Reading<PageFrame>> {
  const bytes = await readBytes(path, shell);
  if (bytes.state === 'refused') return bytes;
  const html = new TextDecoder().decode(bytes.value);
  const found = findFrame(html, await changedAt(path, shell), posts);
  if (!found) return refused(`Nothing in ${path} looks like the body of a post.`);
  const places = Object.entries(found.page.places) as [PlaceName, PageShell['places'][PlaceName]][];
  const list = places.map(([name, place]) => `${name} ${place.replace('-', ' ')}`).join(', ');
  const by = found.post === null ? 'none of the posts, as it seems' : found.post.path;
  shell.say(`${path} is the page of ${by}. Its places: ${list}.`);
  return read({ fill: (post) => fillPage(found.page, { ...contentOf(post), body: bodyHtml(post) }) });
}

interface FoundFrame {
  readonly page: PageShell;
  /** The post that the page is of, if it is among them. */
  readonly post: PostToRender | null;
}

/** Posts of one event share whole sentences, so that a page may hold much of a body that is not its own. */
function findFrame(html: string, taken: number, posts: readonly PostToRender[]): FoundFrame | null {
  let likely: FoundFrame | null = null;
  for (const post of posts) {
    const search = findPlaces(givenPage(html, taken, post), post.site, knownPost(post));
    if (search.state !== 'found' || !mayBeOf(post, search.shell)) continue;
    if (search.shell.places.title === 'known') return { page: search.shell, post };
    likely ??= { page: search.shell, post };
  }
  if (likely) return likely;
  const [first] = posts;
  if (!first) return null;
  const search = findPlaces(givenPage(html, taken, first), first.site, null);
  return search.state === 'found' ? { page: search.shell, post: null } : null;
}

/** A page that has the body, and shows neither the title nor the date that the post has, is of another post. */
function mayBeOf(post: PostToRender, { places: { title, date } }: PageShell): boolean {
  if (printed(post).head.isTitleInBody) return true;
  const states = [title, date].filter((state) => state !== 'unknown');
  return states.length === 0 || states.includes('known');
}

/** A saved page does not say where it is from: relative addresses resolve alike from every post of the site. */
function givenPage(html: string, taken: number, { name, site }: PostToRender): GivenPage {
  const address = (name === null ? null : postAddress(name, site)) ?? site.address ?? '';
  return { html, address, taken };
}

function knownPost(post: PostToRender): KnownPost {
  const whole = printed(post);
  return { ...contentOf(whole), body: bodyHtml(whole) };
}

function contentOf({ head }: PrintedPost): Omit<KnownPost, 'body'> {
  const { title, date, cover } = head;
  return {
    title: title?.text ?? null,
    date: date?.text ?? null,
    cover: cover && { address: cover.address, alt: cover.alt },
  };
}

/** When a file was written last, in ms since the epoch; 0 for standard input. */
async function changedAt(path: string, shell: Shell): Promise<number> {
  return path === '-' ? 0 : Math.round((await stat(resolve(shell.folder, path))).mtimeMs);
}
