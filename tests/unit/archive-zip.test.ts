import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ArchivedDraft, packArchive, unpackArchive } from '../../lib/draft/archive.ts';
import { crc32 } from '../../lib/draft/archive-crc.ts';

const AT = Date.UTC(2026, 10, 3, 12);

const draft: ArchivedDraft = {
  id: 'a1',
  name: null,
  fileName: '2026-06-14-wrap-up.md',
  title: 'Wrap Up',
  createdAt: Date.UTC(2026, 5, 14, 6),
  editedAt: Date.UTC(2026, 5, 15, 6),
  source: '\ufeff---\r\ntitle: Wrap Up\r\n---\r\n\r\nHej Århus 🎉   ',
  site: { format: 1, id: 'plain', silenced: {} },
  sitePath: 'news/2026-06-14-wrap-up.md',
  silences: [{ check: 'here', quote: 'click here', reason: 'It is a song.', at: AT }],
  words: [{ word: 'organisers’', at: AT }],
  confirmations: [{ quote: 'Hej Århus', by: 'First Organizer', at: AT }],
};

const other: ArchivedDraft = {
  ...draft,
  id: 'b2',
  name: 'Mine',
  fileName: null,
  title: '',
  source: '# Up\n',
  site: null,
  sitePath: null,
  silences: [],
  words: [],
  confirmations: [],
};

/** A zip such as a person makes, with no list in it unless `files` has one. */
function zipOf(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime: AT }];
  }
  return zipSync(entries);
}

function unpacked(bytes: Uint8Array) {
  const result = unpackArchive(bytes);
  if (result.state === 'refused') return result.code;
  return {
    drafts: result.drafts.map(({ fileName, source }) => [fileName, source]),
    skipped: result.skipped.map(({ path, code }) => [path, code]),
  };
}

/** The same zip with the four bytes that are `field` bytes into its n-th central header replaced. */
function forged(zip: Uint8Array, index: number, field: number, value: number): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true);
  for (let skip = 0; skip < index; skip += 1) at += 46 + view.getUint16(at + 28, true);
  view.setUint32(at + field, value, true);
  return bytes;
}

test('drafts come back as they were, those in the bin too', () => {
  const drafts = [draft, other, { ...other, id: 'c3', deletedAt: AT, source: '' }];
  expect(unpackArchive(packArchive(drafts, AT))).toEqual({ state: 'drafts', drafts, skipped: [] });
});

test('each post is a file of its own, named as people would name it, beside one list', () => {
  const files = unzipSync(packArchive([draft, draft, other], AT));
  expect(Object.keys(files)).toEqual([
    'afterword.json',
    '2026-06-14-wrap-up.md',
    '2026-06-14-wrap-up-2.md',
    '2026-06-14-up.md',
  ]);
  expect(Buffer.from(files['2026-06-14-wrap-up.md'] ?? []).equals(Buffer.from(draft.source))).toBe(true);
  expect(JSON.parse(Buffer.from(files['afterword.json'] ?? []).toString())).toMatchObject({
    format: 'afterword-drafts',
    version: 2,
    exportedAt: AT,
    drafts: [{ id: 'a1', path: '2026-06-14-wrap-up.md' }, { id: 'a1' }, { id: 'b2', fileName: null }],
  });
});

test('the same drafts make the same bytes', () => {
  expect(packArchive([draft, other], AT)).toEqual(packArchive([draft, other], AT));
});

test('dates that zip cannot say are no obstacle', () => {
  const drafts = [
    { ...draft, createdAt: 0, editedAt: 0 },
    { ...other, editedAt: Date.UTC(2300, 0) },
  ];
  expect(unpackArchive(packArchive(drafts, AT))).toEqual({ state: 'drafts', drafts, skipped: [] });
});

/** Made by Python's zipfile on a stream: sizes after the data, a folder, a stored file, a comment at the end. */
const STREAMED = [
  'UEsDBBQACAAAAABgY10AAAAAAAAAAAAAAAAGAAAAcG9zdHMvUEsHCAAAAAAAAAAAAAAAAFBLAwQUAAgICAAAYGNdAAAAAAAA',
  'AAAAAAAADwAAAHBvc3RzL8OFcmh1cy5tZFNW8EjNUjjcWpRRWszLBQBQSwcIbIaaHhAAAAAOAAAAUEsDBBQACAAAAABgY10A',
  'AAAAAAAAAAAAAAAPAAAAcG9zdHMvc3RvcmVkLm1kIyBTdG9yZWRQSwcI3t5LPQgAAAAIAAAAUEsBAhQDFAAIAAAAAGBjXQAA',
  'AAAAAAAAAAAAAAYAAAAAAAAAAAAAAIABAAAAAHBvc3RzL1BLAQIUAxQACAgIAABgY11shpoeEAAAAA4AAAAPAAAAAAAAAAAA',
  'AACAATQAAABwb3N0cy/DhXJodXMubWRQSwECFAMUAAgAAAAAYGNd3t5LPQgAAAAIAAAADwAAAAAAAAAAAAAAgAGBAAAAcG9z',
  'dHMvc3RvcmVkLm1kUEsFBgAAAAADAAMArgAAAMYAAAAOAHBhY2tlZCBieSBoYW5k',
].join('');

test('a zip that was streamed, as many programs do, is read', () => {
  expect(unpacked(Buffer.from(STREAMED, 'base64'))).toEqual({
    drafts: [
      ['Århus.md', '# Hej Århus\r\n'],
      ['stored.md', '# Stored'],
    ],
    skipped: [],
  });
});

test('any zip with Markdown files is read; folders, hidden files and other files are not', () => {
  const zip = zipOf({
    'site/_posts/a.md': '# A',
    'b.MARKDOWN': '# B',
    '../../c.md': '# C',
    'd\\e.md': '# E',
    'site/photo.png': Uint8Array.of(1, 2, 3),
    '__MACOSX/site/._a.md': 'x',
    'site/._a.md': 'x',
    '.obsidian/f.md': 'x',
  });
  expect(unpacked(zip)).toEqual({
    drafts: [
      ['a.md', '# A'],
      ['b.MARKDOWN', '# B'],
      ['c.md', '# C'],
      ['e.md', '# E'],
    ],
    skipped: [],
  });
});

test('a file that the list does not name gets its title from its text and its dates from the zip', () => {
  const result = unpackArchive(zipOf({ 'a.md': '# Hello *there*' }));
  expect(result).toMatchObject({
    drafts: [{ name: null, fileName: 'a.md', title: 'Hello there', createdAt: AT, editedAt: AT }],
  });
});

test('files that are no posts are named with the reason', () => {
  const zip = zipOf({
    'a.md': '# A',
    'empty.md': '',
    'latin.md': Uint8Array.of(0x5a, 0xfc, 0x72),
    'photo.md': Uint8Array.of(0x89, 0x50, 0, 0x47),
    'huge.md': new Uint8Array(5_000_001).fill(0x61),
  });
  expect(unpacked(zip)).toEqual({
    drafts: [['a.md', '# A']],
    skipped: [
      ['empty.md', 'empty'],
      ['latin.md', 'not-utf8'],
      ['photo.md', 'binary'],
      ['huge.md', 'too-large'],
    ],
  });
});

test('a list that is damaged, foreign or partly wrong leaves the posts readable', () => {
  const { source } = other;
  const plain = { drafts: [['a.md', source]], skipped: [] as string[][] };
  const withList = (list: string) => unpacked(zipOf({ 'afterword.json': list, 'a.md': source }));
  const broken = { ...plain, skipped: [['afterword.json', 'broken']] };
  expect(withList('{')).toEqual(broken);
  expect(withList('null')).toEqual(broken);
  expect(withList('{"format":"other","version":9}')).toEqual(broken);
  const list = { format: 'afterword-drafts', version: 1, drafts: [{ path: 'a.md', title: 7 }, null, 'a.md'] };
  expect(withList(JSON.stringify(list))).toEqual(plain);
  expect(withList(JSON.stringify({ ...list, drafts: {} }))).toEqual(plain);
});

test('an archive of the first version is read; what it did not know is not known', () => {
  const { source, site: _, sitePath: __, silences: ___, words: ____, confirmations: _____, ...known } = draft;
  const list = { format: 'afterword-drafts', version: 1, drafts: [{ ...known, path: 'a.md' }] };
  const archive = zipOf({ 'afterword.json': JSON.stringify(list), 'a.md': source });
  const nothing = { site: null, sitePath: null, silences: [], words: [], confirmations: [] };
  expect(unpackArchive(archive)).toEqual({
    state: 'drafts',
    drafts: [{ ...known, ...nothing, source }],
    skipped: [],
  });
});

test('what is wrong beside the post is left out, and the post is not', () => {
  const { source, ...known } = draft;
  const spoilt = {
    ...known,
    path: 'a.md',
    sitePath: 7,
    silences: [{ ...draft.silences[0], quote: 'x'.repeat(201) }, 'all', ...draft.silences],
    words: [{ word: 'two words', at: AT }, { word: 'ok' }, ...draft.words],
    confirmations: { 0: draft.confirmations[0] },
  };
  const list = { format: 'afterword-drafts', version: 2, drafts: [spoilt] };
  expect(unpackArchive(zipOf({ 'afterword.json': JSON.stringify(list), 'a.md': source }))).toEqual({
    state: 'drafts',
    drafts: [{ ...draft, sitePath: null, confirmations: [] }],
    skipped: [],
  });
});

test('a post that the list names and the zip lacks is missed', () => {
  const files = unzipSync(packArchive([draft, other], AT));
  delete files['2026-06-14-up.md'];
  expect(unpacked(zipSync(files))).toEqual({
    drafts: [[draft.fileName, draft.source]],
    skipped: [['2026-06-14-up.md', 'missing']],
  });
});

test('a newer archive is refused whole', () => {
  const list = JSON.stringify({ format: 'afterword-drafts', version: 3 });
  expect(unpacked(zipOf({ 'afterword.json': list, 'a.md': '# A' }))).toBe('newer');
});

test('what is no zip, half a zip or a zip of nothing is refused', () => {
  const zip = packArchive([draft], AT);
  expect(unpacked(new Uint8Array())).toBe('not-a-zip');
  expect(unpacked(strToU8('# A post\n'.repeat(20)))).toBe('not-a-zip');
  expect(unpacked(zip.subarray(0, zip.length - 30))).toBe('broken');
  expect(unpacked(zip.subarray(0, 100))).toBe('broken');
  expect(unpacked(zip.subarray(10))).toBe('broken');
  expect(unpacked(zipOf({ 'photo.png': 'x' }))).toBe('nothing-inside');
  expect(unpacked(zipSync({}))).toBe('nothing-inside');
  expect(unpacked(packArchive([], AT))).toBe('nothing-inside');
});

test('a file whose checksum is wrong, or that is locked, is left out and named', () => {
  const zip = zipOf({ 'a.md': '# A', 'b.md': '# B' });
  const crc = 16;
  const flags = 8;
  const broken = { drafts: [['b.md', '# B']], skipped: [['a.md', 'broken']] };
  expect(unpacked(forged(zip, 0, crc, 1))).toEqual(broken);
  expect(unpacked(forged(zip, 0, flags, 1 | (8 << 16)))).toEqual(broken);
});

test('too many posts, or too much text by the zip’s own account, is refused before it is inflated', () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}.md`, 'x']));
  expect(unpacked(zipOf(many))).toBe('too-large');
  const size = 24;
  const zip = zipOf({ 'a.md': '# A', 'b.md': '# B' });
  expect(unpacked(forged(zip, 0, size, 200_000_000))).toBe('too-large');
});

test('a zip that claims less, or more, than it holds is not believed', () => {
  const size = 24;
  const bomb = zipOf({ 'a.md': new Uint8Array(50_000_000).fill(0x61), 'b.md': '# B' });
  const broken = { drafts: [['b.md', '# B']], skipped: [['a.md', 'broken']] };
  expect(unpacked(forged(bomb, 0, size, 1_000))).toEqual(broken);
  expect(unpacked(forged(zipOf({ 'a.md': '# A', 'b.md': '# B' }), 0, size, 4_000_000))).toEqual(broken);
});

test('the checksum is the one of the catalogue of checksums', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});
