import type { IncomingFile } from '../lib/app/incoming-file.ts';

/** Files from a picker or the clipboard, as the application takes them. */
export function incomingFiles(files: FileList | null | undefined): IncomingFile[] {
  return [...(files ?? [])].map((file) => incomingFile(file, file.webkitRelativePath));
}

/** Files that were dropped; of a folder, the posts in it and in the folders inside, with their paths. */
export async function droppedFiles(data: DataTransfer | null): Promise<IncomingFile[]> {
  // Both at once, before anything is awaited: afterwards the browser has forgotten what was dropped.
  const dropped = [...(data?.items ?? [])].map(
    (item) => [item.webkitGetAsEntry(), item.getAsFile()] as const,
  );
  const found = await Promise.all(
    dropped.map(([entry, file]) => {
      if (entry && isFolder(entry)) return postsIn(entry, { left: MOST_POSTS });
      return file ? [incomingFile(file, '')] : [];
    }),
  );
  return found.flat();
}

/** Whoever drops a whole site does not want a thousand drafts. */
const MOST_POSTS = 50;

const POST = /\.(?:md|markdown|mdown|mkd)$/i;

/** Where no one writes posts. */
const LEFT_OUT = /^(?:\..*|node_modules)$/;

async function postsIn(folder: FileSystemDirectoryEntry, room: { left: number }): Promise<IncomingFile[]> {
  const posts: IncomingFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (room.left <= 0) break;
    if (isFolder(entry)) {
      if (!LEFT_OUT.test(entry.name)) posts.push(...(await postsIn(entry, room)));
    } else if (isFile(entry) && POST.test(entry.name)) {
      room.left -= 1;
      posts.push(incomingFile(await fileOf(entry), entry.fullPath.replace(/^\//, '')));
    }
  }
  return posts;
}

/** A reader gives some entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function incomingFile(file: File, path: string): IncomingFile {
  return {
    name: file.name,
    size: file.size,
    ...(path !== '' && { path }),
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
