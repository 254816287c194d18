import type { ArchivedDraft } from './archive.ts';
import { readConfirmation } from './confirmations.ts';
import { isRecord, isTime, readJson } from './plain-data.ts';
import { readSilence } from './silences.ts';
import { readWord } from './words.ts';

/** Where an archive keeps what is not in the posts themselves. */
export const MANIFEST_PATH = 'afterword.json';

const FORMAT = 'afterword-drafts';
/** 2 added site, path in the site's repository, silences, learnt words and confirmations. */
const VERSION = 2;

/** A draft in the list of an archive; its text is the file at `path`. */
export type ManifestDraft = Omit<ArchivedDraft, 'source'> & { readonly path: string };

export type ManifestReading =
  | { readonly state: 'read'; readonly drafts: readonly ManifestDraft[] }
  /** Not JSON, or not of this format. */
  | { readonly state: 'unreadable' }
  | { readonly state: 'newer' };

/** JSON, indented for people who look into it; times are milliseconds since the Unix epoch. */
export function writeManifest(drafts: readonly ManifestDraft[], exportedAt: number): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exportedAt, drafts }, null, 2)}\n`;
}

/** Reads the list; a draft in it whose fields are not what they should be is left out of it. */
export function readManifest(json: string | null): ManifestReading {
  const manifest = parsed(json);
  if (!isRecord(manifest) || manifest.format !== FORMAT) return { state: 'unreadable' };
  if (typeof manifest.version !== 'number') return { state: 'unreadable' };
  if (manifest.version > VERSION) return { state: 'newer' };
  const drafts: readonly unknown[] = Array.isArray(manifest.drafts) ? manifest.drafts : [];
  return { state: 'read', drafts: drafts.map(readDraft).filter((draft) => draft !== null) };
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    // Damaged JSON is expected of an archive that a person touched; the caller says so.
    return undefined;
  }
}

function readDraft(value: unknown): ManifestDraft | null {
  if (!isRecord(value)) return null;
  const { id, name, fileName, title, createdAt, editedAt, deletedAt, path } = value;
  if (typeof id !== 'string' || typeof title !== 'string' || typeof path !== 'string') return null;
  if (!isTime(createdAt) || !isTime(editedAt)) return null;
  if (!isTextOrNull(name) || !isTextOrNull(fileName)) return null;
  const draft = { id, name, fileName, title, createdAt, editedAt, path, ...readKnowledge(value) };
  return isTime(deletedAt) ? { ...draft, deletedAt } : draft;
}

/** What an older archive has not, or what is not as it should be, is not known: the post matters more. */
function readKnowledge(value: Readonly<Record<string, unknown>>) {
  const { site, sitePath, silences, words, confirmations } = value;
  return {
    site: readJson(site) ?? null,
    sitePath: isTextOrNull(sitePath) ? sitePath : null,
    silences: listOf(silences, readSilence),
    words: listOf(words, readWord),
    confirmations: listOf(confirmations, readConfirmation),
  };
}

function listOf<Item>(value: unknown, read: (value: unknown) => Item | undefined): Item[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  return values.map(read).filter((item) => item !== undefined);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
