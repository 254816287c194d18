import type { ConferenceEvent, Site } from '../../sites/site.ts';
import type { Block } from '../block.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { ownPath, readWebAddress } from '../host.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { movedFound } from '../moved-found.ts';
import { findFile, findPage } from '../site-path.ts';

export const lastYear: PostCheck = {
  id: 'last-year',
  title: 'Address of an earlier year',
  severity: 'warning',
  group: 'links',
  reads: 'post',
  concerns: ({ writing }) => writing.event !== null,
  *run(post, context) {
    const { event } = context.site.writing;
    if (!event) return;
    const findIn = finderFor(event, context);
    for (const { block, from } of post.blocks) {
      for (const found of findIn(block)) yield movedFound(found, from);
    }
    yield* inFields(post, event, context);
  },
};

type Finder = (block: Block) => readonly Found[];

const finders = new WeakMap<Site, { readonly files: CheckContext['files']; readonly find: Finder }>();

/** What is found in a block stays the same for as long as the site and its files do. */
function finderFor(event: ConferenceEvent, context: CheckContext): Finder {
  const { site, files } = context;
  const known = finders.get(site);
  if (known?.files === files) return known.find;
  const find = keptByBlock((block) => [...inBlock(block, event, context)]);
  finders.set(site, { files, find });
  return find;
}

function* inBlock(block: Block, event: ConferenceEvent, context: CheckContext): Generator<Found> {
  const meant = new Map<number, boolean>();
  const isMeantHere = (year: number) => {
    const known = meant.get(year) ?? isMeant(block.inline.prose, year);
    meant.set(year, known);
    return known;
  };
  for (const { address, addressAt, text, syntax } of block.inline.links) {
    const old = syntax === 'bare' ? null : oldYear(address, event, context.site);
    if (!old || isMeant(text, old.year) || isMeantHere(old.year)) continue;
    const found = remark(address, addressAt, old, event, context);
    const isDoubtful = PICTURE.test(address) ? !isInName(address, old) : isOnePageOf(address, context.site);
    yield isDoubtful ? { ...found, severity: 'hint' } : found;
  }
}

/** A page far inside the earlier year's site: a talk, a post. Only a person knows whether it is meant. */
function isOnePageOf(address: string, site: Site): boolean {
  const rest = ownPath(address, site) === null ? readWebAddress(address)?.rest : undefined;
  return (rest?.split(/[?#]/, 1)[0] ?? '').split('/').filter((part) => part !== '').length > 1;
}

/** Pictures in fields: the text of the post says nothing of them, only its other fields may. */
function* inFields(post: CheckedPost, event: ConferenceEvent, context: CheckContext): Generator<Found> {
  for (const { value, at, path } of post.fields.all) {
    if (typeof value !== 'string' || !/^\/[^\s]{1,300}$/.test(value) || !PICTURE.test(value)) continue;
    const old = oldYear(value, event, context.site);
    const start = post.source.indexOf(value, at.from);
    if (!old || start === -1 || start + value.length > at.to || isMeant(otherTexts(post), old.year)) continue;
    const found = remark(value, { from: start, to: start + value.length }, old, event, context);
    yield { ...found, field: path, ...(isInName(value, old) ? {} : { severity: 'hint' }) };
  }
}

/** A folder of an earlier year holds photos, which are often all that there are before the event. */
function isInName(address: string, { at }: OldYear): boolean {
  return at > address.lastIndexOf('/');
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

function otherTexts({ fields }: CheckedPost): string {
  const texts = fields.all.filter(({ value }) => typeof value === 'string' && !value.startsWith('/'));
  return texts.map(({ path }) => fields.text(path)).join(' ');
}

interface OldYear {
  readonly year: number;
  /** Of its first digit in the address. */
  readonly at: number;
}

/** A year before the event's in an address that is the conference's own. */
function oldYear(address: string, event: ConferenceEvent, site: Site): OldYear | null {
  for (const { index, 0: digits } of address.slice(0, 2000).matchAll(/(?<!\d)20\d\d(?!\d)/g)) {
    const year = Number(digits);
    if (year < event.year && isOfEvent(address, index, event, site)) return { year, at: index };
  }
  return null;
}

function isOfEvent(address: string, at: number, event: ConferenceEvent, site: Site): boolean {
  const renewed = withYear(address, at, event.year);
  const host = readWebAddress(address)?.host;
  const newHost = readWebAddress(renewed)?.host;
  if (host !== newHost) return newHost !== undefined && site.writing.ownHosts.includes(newHost);
  if (ownPath(address, site) !== null) return true;
  const letters = renewed.toLowerCase().replace(/[^a-z0-9]/g, '');
  const name = event.name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters.includes(`${name}${event.year}`) || letters.includes(`${event.year}${name}`);
}

function withYear(address: string, at: number, year: number): string {
  return address.slice(0, at) + String(year) + address.slice(at + 4);
}

/** Whether the text speaks of that year, or of the past. */
function isMeant(text: string, year: number): boolean {
  return (
    text.includes(String(year)) ||
    text.includes(`’${year % 100}`) ||
    text.includes(`'${year % 100}`) ||
    PAST.test(text)
  );
}

const PAST =
  /\b(?:last|previous|prior|past|earlier|former|recent) (?:year|conference|event|edition|talk|post|recap|DjangoCon|PyCon)s?|\byears? (?:ago|before)|\b(?:archive|histor|throwback|back in)/i;

function remark(
  address: string,
  at: { readonly from: number; readonly to: number },
  old: OldYear,
  event: ConferenceEvent,
  context: CheckContext,
): Found {
  const from = at.from + old.at;
  const message = PICTURE.test(address)
    ? `The name of the picture has the year ${old.year}, and the post does not speak of ${old.year}: readers of ${event.name} ${event.year} may see a picture, or a date in it, of another year. Look at the picture, and take that of ${event.year} if there is one.`
    : `The address is that of ${old.year}, but the text does not speak of ${old.year}: readers of ${event.name} ${event.year} land at the wrong conference. Write the address of ${event.year}, or say in the text that it is of ${old.year}.`;
  const edits = [{ from, to: from + 4, insert: String(event.year) }];
  const isGone = isMissing(withYear(address, old.at, event.year), context);
  return {
    ...at,
    message,
    fixes: isGone ? [] : [{ title: `Write ${event.year} in the address`, edits, isSafe: false }],
  };
}

function isMissing(address: string, { site, files }: CheckContext): boolean {
  return (
    files !== null && [findFile, findPage].some((find) => find(address, site, files).state === 'missing')
  );
}
