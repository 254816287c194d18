import { LARGEST_POST, readPost } from '../draft/read-file.ts';
import { StorageError } from '../draft/storage-problem.ts';
import type { DraftList } from './draft-list.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import { placeOf } from './post-place.ts';

/** A file that a person picked or dropped. */
export interface IncomingFile {
  readonly name: string;
  /** With the folders that it was dropped in, `/` between them, if they are known. */
  readonly path?: string;
  /** In bytes. */
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** The largest zip that is looked into, in bytes. */
const LARGEST_ZIP = 200 * 1024 * 1024;

export interface FileOpening {
  readonly drafts: DraftList;
  readonly messages: Messages;
  readonly notices: Notices;
  /** Shows where the site of a draft is chosen. */
  readonly changeSite: (id: string) => void;
}

/**
 * Makes a draft of every post among the files, and of every post in a zip. Says in the person's words what
 * could not be opened; no existing draft is touched. Resolves to the ids of the new drafts.
 */
export async function openFiles(context: FileOpening, files: readonly IncomingFile[]): Promise<string[]> {
  const made: string[] = [];
  for (const file of files) {
    made.push(
      ...(isZip(file) ? await importZip(context, file) : await openPost(context, file, files.length)),
    );
  }
  return made;
}

function isZip(file: IncomingFile): boolean {
  return /\.zip$/i.test(file.name);
}

async function openPost(context: FileOpening, file: IncomingFile, count: number): Promise<string[]> {
  const { drafts, messages, notices } = context;
  const { refused } = messages.files;
  if (file.size > LARGEST_POST) return says(notices, refused['too-large'](file.name));
  const bytes = await bytesOf(file);
  if (!bytes) return says(notices, refused.unreadable(file.name));
  const reading = readPost(bytes);
  if (reading.state === 'refused') return says(notices, refused[reading.code](file.name));
  const place = placeOf(reading.source, file.path ?? file.name);
  const id = await drafts.createFrom(reading.source, file.name, place);
  if (id === null) return [];
  if (place.site && count === 1) saysSite(context, id, messages.files.openedFor(file.name, place.site.name));
  else notices.say(messages.files.opened(file.name));
  return [id];
}

/** A guess can be wrong: it is said, with the way to change it. */
export function saysSite({ messages, notices, changeSite }: FileOpening, id: string, text: string): void {
  notices.done(text, { topic: 'site', label: messages.files.changeSite, run: () => changeSite(id) });
}

async function importZip({ drafts, messages, notices }: FileOpening, file: IncomingFile): Promise<string[]> {
  const { zipRefused } = messages.files;
  if (file.size > LARGEST_ZIP) return says(notices, zipRefused['too-large'](file.name));
  const bytes = await bytesOf(file);
  if (!bytes) return says(notices, messages.files.refused.unreadable(file.name));
  const { unpackArchive } = await import('../draft/archive.ts');
  const unpacked = unpackArchive(bytes);
  if (unpacked.state === 'refused') return says(notices, zipRefused[unpacked.code](file.name));
  const made = await drafts.add(unpacked.drafts);
  if (made.length > 0) notices.done(messages.files.imported(made.length));
  if (unpacked.skipped.length > 0) {
    notices.problem(messages.files.skipped(unpacked.skipped.map(({ path }) => path)));
  }
  return made;
}

function says(notices: Notices, text: string): string[] {
  notices.problem(text);
  return [];
}

/** The file may be gone or locked since it was chosen; the browser says so only on reading. */
async function bytesOf(file: IncomingFile): Promise<Uint8Array | null> {
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return null;
  }
}
