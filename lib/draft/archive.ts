import { type Zippable, zipSync } from 'fflate'; // 8 kB gzip, loaded only for an export or an import
import { foldedFileName, safeFileName, suggestFileName, uniqueFileName } from '../post/file-name.ts';
import { postTitle } from '../post/title.ts';
import { MANIFEST_PATH, type ManifestDraft, readManifest, writeManifest } from './archive-manifest.ts';
import { readZip, unzipEntry, type ZipEntry } from './archive-zip.ts';
import type { DraftContent } from './draft.ts';
import { decodeUtf8, LARGEST_POST, type PostRefusal, readPost } from './read-file.ts';

/**
 * A draft as an archive keeps it: what it begins with when it comes back, and what is known of where it came
 * from. All times are milliseconds since the Unix epoch.
 */
export interface ArchivedDraft extends Required<DraftContent> {
  /** Information only: whoever imports it gives it an id of its own. */
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly editedAt: number;
  /** Set if it was in the bin. */
  readonly deletedAt?: number;
}

export type Unpacking =
  | {
      readonly state: 'drafts';
      readonly drafts: readonly ArchivedDraft[];
      /** What is in the archive, or should be, and could not be read. */
      readonly skipped: readonly SkippedFile[];
    }
  | { readonly state: 'refused'; readonly code: ArchiveRefusal };

/**
 * Why nothing is taken from an archive.
 * - `not-a-zip`: it does not look like one
 * - `broken`: it does, but its table of contents cannot be read
 * - `too-large`: more than 200 MB of posts, or 5,000 of them
 * - `newer`: made by a newer build of Afterword
 * - `nothing-inside`: no posts
 */
type ArchiveRefusal = 'not-a-zip' | 'broken' | 'too-large' | 'newer' | 'nothing-inside';

interface SkippedFile {
  readonly path: string;
  /** `broken`: damaged, or locked with a password. `missing`: the archive's own list names it. */
  readonly code: PostRefusal | 'broken' | 'missing';
}

/** In bytes, all posts of an archive together. */
const LARGEST_UNPACKED = 200_000_000;
const MOST_POSTS = 5_000;

/** In bytes; `MOST_POSTS` drafts are described in a tenth of it. */
const LARGEST_MANIFEST = 20_000_000;

/**
 * Makes a zip of the drafts: each post byte for byte in a Markdown file of its own, and a JSON file with
 * the rest. The same drafts and time give the same bytes in one time zone (zip keeps local time).
 * `at` is the time of the export, in milliseconds since the Unix epoch.
 */
export function packArchive(drafts: readonly ArchivedDraft[], at: number): Uint8Array<ArrayBuffer> {
  const listed: ManifestDraft[] = [];
  const posts: Zippable = {};
  const taken = new Set<string>();
  for (const { source, ...about } of drafts) {
    const wanted = safeFileName(about.fileName ?? suggestFileName(source, dayOf(about.createdAt)));
    const path = uniqueFileName(wanted, (folded) => taken.has(folded));
    taken.add(foldedFileName(path));
    listed.push({ ...about, path });
    posts[path] = [new TextEncoder().encode(source), { mtime: zipTime(about.editedAt) }];
  }
  const manifest = new TextEncoder().encode(writeManifest(listed, at));
  return zipSync({ [MANIFEST_PATH]: [manifest, { mtime: zipTime(at) }], ...posts });
}

/**
 * Takes the drafts out of an archive, or the Markdown files out of any other zip. Files whose checksum is
 * wrong are left out and named. Folders are ignored, so no path leads anywhere; nothing is inflated beyond
 * the size that the zip's table of contents gives and this build allows.
 */
export function unpackArchive(bytes: Uint8Array): Unpacking {
  const zip = readZip(bytes);
  if (zip.state === 'refused') return zip;
  const manifest = manifestOf(bytes, zip.entries);
  if (manifest.state === 'newer') return { state: 'refused', code: 'newer' };

  const records = new Map(manifest.drafts.map((draft) => [draft.path, draft]));
  const posts = zip.entries.filter(({ path }) => records.has(path) || isPost(path));
  const size = posts.reduce((sum, post) => sum + post.size, 0);
  if (posts.length > MOST_POSTS || size > LARGEST_UNPACKED) return { state: 'refused', code: 'too-large' };

  const taken = posts.map((post) => takeOut(bytes, post, records.get(post.path)));
  const found = new Set(posts.map(({ path }) => path));
  const missing = manifest.drafts.filter(({ path }) => !found.has(path));
  const drafts = taken.filter((result) => 'source' in result);
  const skipped = [
    ...manifest.skipped,
    ...taken.filter((result) => 'code' in result),
    ...missing.map(({ path }) => ({ path, code: 'missing' as const })),
  ];
  if (drafts.length + skipped.length === 0) return { state: 'refused', code: 'nothing-inside' };
  return { state: 'drafts', drafts, skipped };
}

/** In UTC, as the name is only a suggestion and the bytes should not depend on where they were made. */
function dayOf(at: number): string {
  return new Date(zipTime(at)).toISOString().slice(0, 10);
}

/** The zip format can only say the years 1980 to 2107; fflate stops at 2099. */
function zipTime(at: number): number {
  return Math.min(Math.max(at, Date.UTC(1980, 0, 2)), Date.UTC(2099, 11, 30));
}

type FoundManifest =
  | { readonly state: 'newer' }
  | {
      readonly state: 'read';
      readonly drafts: readonly ManifestDraft[];
      readonly skipped: readonly SkippedFile[];
    };

/** Without a readable list the posts are still there, each with what its own text tells. */
function manifestOf(bytes: Uint8Array, entries: readonly ZipEntry[]): FoundManifest {
  const entry = entries.find(({ path }) => path === MANIFEST_PATH);
  if (!entry) return { state: 'read', drafts: [], skipped: [] };
  const content = entry.size <= LARGEST_MANIFEST ? unzipEntry(bytes, entry) : null;
  const manifest = readManifest(content && decodeUtf8(content));
  if (manifest.state === 'newer') return manifest;
  if (manifest.state === 'read') return { ...manifest, skipped: [] };
  return { state: 'read', drafts: [], skipped: [{ path: MANIFEST_PATH, code: 'broken' }] };
}

/** Markdown files, except what macOS and editors hide beside them. */
function isPost(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/(?:^|[/\\])(?:\.(?!\.?[/\\])|__MACOSX[/\\])/.test(path);
}

/** An archive's own posts may be empty or of any size, since drafts may; other files are read as if opened. */
function takeOut(
  bytes: Uint8Array,
  entry: ZipEntry,
  record: ManifestDraft | undefined,
): ArchivedDraft | SkippedFile {
  const { path } = entry;
  if (!record && entry.size > LARGEST_POST) return { path, code: 'too-large' };
  const content = unzipEntry(bytes, entry);
  if (!content) return { path, code: 'broken' };
  const source = record ? decodeUtf8(content) : null;
  if (record && source !== null) return draftOf(record, source);
  const reading = readPost(content);
  return reading.state === 'refused' ? { path, code: reading.code } : unlistedDraft(entry, reading.source);
}

function draftOf({ path: _, ...about }: ManifestDraft, source: string): ArchivedDraft {
  return { ...about, source };
}

function unlistedDraft({ path, modifiedAt }: ZipEntry, source: string): ArchivedDraft {
  const fileName = safeFileName(path.replace(/^.*[/\\]/s, ''));
  const title = postTitle(source)?.text ?? '';
  const unknown = { name: null, site: null, sitePath: null, silences: [], words: [], confirmations: [] };
  return { ...unknown, id: path, fileName, title, createdAt: modifiedAt, editedAt: modifiedAt, source };
}
