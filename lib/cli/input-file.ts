import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type PostRefusal, readPost } from '../draft/read-file.ts';
import { type Reading, read, refused, type Shell } from './shell.ts';

/** The bytes of a file; `-` is standard input. */
export async function readBytes(path: string, shell: Shell): Promise<Reading<Uint8Array>> {
  try {
    return read(path === '-' ? await shell.readInput() : await readFile(resolve(shell.folder, path)));
  } catch (error) {
    return refused(`${path} ${unreadable(error)}.`);
  }
}

/** The text of a post, each character of the file; a file that is not UTF-8 is refused. */
export async function readPostFile(path: string, shell: Shell): Promise<Reading<string>> {
  const bytes = await readBytes(path, shell);
  if (bytes.state === 'refused') return bytes;
  const reading = readPost(bytes.value);
  return reading.state === 'text' ? read(reading.source) : refused(`${path} ${REFUSALS[reading.code]}.`);
}

/**
 * The path itself, or the posts below it if it is a folder, in the order of their names. Refused if there are none, or
 * if a folder among them may not be read.
 */
export async function postsAt(path: string, shell: Shell): Promise<Reading<readonly string[]>> {
  if (path === '-' || !(await isFolder(resolve(shell.folder, path)))) return read([path]);
  try {
    const below = await readdir(resolve(shell.folder, path), { recursive: true });
    const posts = below.filter(isPost).toSorted();
    if (posts.length === 0) return refused(`There are no .md files in ${path}.`);
    return read(posts.map((file) => join(path, file)));
  } catch (error) {
    return refused(`${path}, or a folder in it, ${unreadable(error)}.`);
  }
}

function isPost(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file) && !/(?:^|[\\/])node_modules[\\/]/.test(file);
}

const REFUSALS: Readonly<Record<PostRefusal, string>> = {
  empty: 'is empty',
  'too-large': 'is larger than 5 MB: no post is',
  utf16: 'is text in UTF-16: save it as UTF-8',
  binary: 'is no text',
  'not-utf8': 'is not UTF-8: save it as UTF-8',
};

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Whatever is wrong with the path is said when it is read.
    return false;
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
