import type { BorrowProblem } from '../app/page-library.ts';
import type { PostFile } from '../markdown/print.ts';
import { createPrinter } from '../markdown/printer.ts';
import { findPlaces, type GivenPage, type KnownPost } from '../page/find-places.ts';
import type { Shell } from '../page/shell.ts';
import { sourceCandidates } from '../page/source-candidates.ts';
import type { Site } from '../sites/site.ts';
import { decodeText } from './borrow-charset.ts';
import { type Fetch, fetchBytes } from './borrow-fetch.ts';
import { packLuggage } from './borrow-luggage.ts';
import { packPage } from './borrow-page.ts';

/** What reading a page takes from the world. */
export interface BorrowWorld {
  readonly fetch: Fetch;
  /** In ms since the epoch. */
  now(): number;
  /** The post that is published at that address, if this device has it as a draft. */
  draftOf(address: string, site: Site): Promise<PostSource | null>;
}

/** A post as a file. */
export interface PostSource extends PostFile {
  readonly source: string;
}

export type PageReading =
  | { readonly state: 'read'; readonly shell: Shell }
  | { readonly state: 'refused'; readonly problem: BorrowProblem };

/** Reads a published post's page and packs what stands around the post. Never rejects. */
export async function borrowPage(address: URL, site: Site, world: BorrowWorld): Promise<PageReading> {
  const page = await fetchPage(address, world);
  if ('problem' in page) return { state: 'refused', problem: page.problem };
  const post = await knownPost(page, site, world);
  const search = findPlaces(page, site, post);
  if (search.state === 'no-body') return { state: 'refused', problem: { code: 'no-body' } };
  const { shell } = search;
  const html = await packPage(shell.html, shell.address, packLuggage(world.fetch, world.now));
  return { state: 'read', shell: { ...shell, html } };
}

const PAGE = { size: 5_000_000, time: 20_000 };
const SOURCE = { size: 2_000_000, time: 8_000 };

async function fetchPage(
  address: URL,
  world: BorrowWorld,
): Promise<GivenPage | { readonly problem: BorrowProblem }> {
  const fetched = await fetchBytes(world.fetch, address.href, PAGE);
  if (fetched.state === 'failed') return fetched;
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(fetched.type))
    return { problem: { code: 'no-page' } };
  const html = decodeText(fetched.bytes, fetched.type);
  return { html, address: withoutFragment(fetched.address), taken: world.now() };
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

/** The post that the page is of, as its site prints it: from the site's public repository, or a draft. */
async function knownPost(page: GivenPage, site: Site, world: BorrowWorld): Promise<KnownPost | null> {
  const post = (await publicSource(page, site, world)) ?? (await world.draftOf(page.address, site));
  if (!post) return null;
  const printer = await createPrinter(site);
  const { head, body } = printer.print(post.source, { name: post.name });
  return {
    body: body.map(({ html }) => html).join(''),
    title: head.title?.text ?? null,
    date: head.date?.text ?? null,
    cover: head.cover,
  };
}

/** That there is none, or that it cannot be had, only means that the places are guessed. */
async function publicSource(page: GivenPage, site: Site, world: BorrowWorld): Promise<PostSource | null> {
  for (const candidate of sourceCandidates(page, site)) {
    const fetched = await fetchBytes(world.fetch, candidate, SOURCE);
    if (fetched.state === 'fetched') {
      return { source: decodeText(fetched.bytes, fetched.type), name: nameOf(candidate) };
    }
    // All of them are with the same host: who waited for it once need not wait for it again.
    if (fetched.problem.code === 'offline') return null;
  }
  return null;
}

function nameOf(address: string): string {
  return decodeURIComponent(address.slice(address.lastIndexOf('/') + 1));
}
