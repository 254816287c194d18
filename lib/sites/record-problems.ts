import { readPattern } from './day-pattern.ts';
import { isSimplePattern } from './simple-pattern.ts';
import type { FieldPath, FieldSchema, Site } from './site.ts';
import { isZone } from './zone-offset.ts';

/** Something wrong in a site's record. */
export interface SiteProblem {
  /** The keys down to it, `/` between them; empty for the record itself. */
  readonly path: string;
  /** In plain words, for the person who wrote the record. */
  readonly message: string;
}

/** What is wrong with a record of the right shape that its schema cannot say. */
export function recordProblems(site: Site): SiteProblem[] {
  return [
    ...zoneProblems(site),
    ...addressProblems(site),
    ...folderProblems(site),
    ...dateProblems(site),
    ...patternProblems(site.fields.schema, 'fields/schema'),
    ...pathProblems(site),
  ];
}

function* zoneProblems({ zone }: Site): Iterable<SiteProblem> {
  if (zone !== null && !isZone(zone)) {
    yield { path: 'zone', message: 'This is no time zone of the IANA database, such as Europe/Berlin.' };
  }
}

function* addressProblems({ address, repository, relay }: Site): Iterable<SiteProblem> {
  if (address !== null && !isHost(address.replace(/^https?:\/\//, '').replace(/:\d+$/, ''))) {
    yield { path: 'address', message: 'The address has no host.' };
  }
  if (repository && !isHost(repository.host)) {
    yield { path: 'repository/host', message: 'This is no host, such as github.com.' };
  }
  if (repository && !repository.name.split('/').every(isSegment)) {
    yield { path: 'repository/name', message: 'A repository is named by its owner and its name.' };
  }
  if (relay !== null && !isRelay(relay)) {
    yield { path: 'relay', message: 'A relay begins with wss://, or with ws:// on this computer itself.' };
  }
}

function isHost(host: string): boolean {
  return (
    host.length <= 253 &&
    host
      .split('.')
      .every((label) => /^[A-Za-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-'))
  );
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Without a name and a password before the host: the schema allows no `@`. */
function isRelay(address: string): boolean {
  const [, scheme, host = ''] =
    /^(wss?):\/\/(\[::1\]|[^/:[\]]+)(?::\d{1,5})?(?:\/[^\\]*)?$/.exec(address) ?? [];
  return LOOPBACK.has(host) || (scheme === 'wss' && isHost(host));
}

function* folderProblems({ posts, images }: Site): Iterable<SiteProblem> {
  const folders = [
    ['posts/folder', posts.folder],
    ['posts/fileName', posts.fileName],
    ['images/folder', images.folder],
  ] as const;
  for (const [path, folder] of folders) {
    if (folder !== '' && !folder.split('/').every(isSegment)) {
      yield { path, message: 'A path stays in the repository: no .. in it, and no / at its start or end.' };
    }
  }
  if (posts.fileName.split('{slug}').length !== 2) {
    yield { path: 'posts/fileName', message: 'A file name has {slug} once.' };
  }
}

/** Also no control characters, which would not be seen. */
function isSegment(segment: string): boolean {
  return segment !== '' && segment !== '.' && segment !== '..' && !/\p{Cc}/u.test(segment);
}

function* dateProblems({ date, writing }: Site): Iterable<SiteProblem> {
  const patterns = [
    ['date/written', date?.written],
    ['date/shown', date?.shown],
  ] as const;
  for (const [path, pattern] of patterns) {
    if (pattern && !readPattern(pattern)) {
      yield { path, message: 'The pattern knows y yyyy M MM MMM MMMM d dd do EEE EEEE H HH mm ss.' };
    }
  }
  const days = writing.event?.days;
  if (days && !(isDay(days.first) && isDay(days.last) && days.first <= days.last)) {
    yield {
      path: 'writing/event/days',
      message: 'First and last day are days of the calendar, in this order.',
    };
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function* patternProblems(schema: FieldSchema, path: string): Iterable<SiteProblem> {
  if (schema.pattern !== undefined && !isSimplePattern(schema.pattern)) {
    yield {
      path: `${path}/pattern`,
      message: 'A pattern begins with ^, ends with $, and has no groups and at most one open repetition.',
    };
  }
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield* patternProblems(field, `${path}/properties/${key}`);
  }
  if (schema.items) yield* patternProblems(schema.items, `${path}/items`);
}

/** Every field that a rule names is one of the schema. */
function* pathProblems(site: Site): Iterable<SiteProblem> {
  const named: [path: string, field: FieldPath][] = [];
  if (site.title.from === 'field') named.push(['title/field', site.title.field]);
  if (site.date) named.push(['date/field', site.date.field]);
  for (const [index, field] of (site.cover?.images ?? []).entries())
    named.push([`cover/images/${index}`, field]);
  if (site.cover?.alt) named.push(['cover/alt', site.cover.alt]);
  if (site.fields.style === 'text') {
    for (const [index, { field }] of site.fields.places.entries())
      named.push([`fields/places/${index}/field`, field]);
  }
  for (const [path, field] of named) {
    if (!hasField(site.fields.schema, field))
      yield { path, message: `The schema has no field ${field.join('.')}.` };
  }
}

function hasField(schema: FieldSchema, path: FieldPath): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  const properties = schema.properties ?? {};
  const field = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return field !== undefined && hasField(field, rest);
}
