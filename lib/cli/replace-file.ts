import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Replaces what a file (its path counts from the folder) holds, all of it or nothing: the text is written beside it
 * and takes its name. Its permissions stay, and so does a link that leads to it; a file that is not there yet is
 * made. Throws what the file system says.
 */
export async function replaceFile(path: string, folder: string, text: string): Promise<void> {
  const { target, mode } = await targetOf(resolve(folder, path));
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeNew(beside, text, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** `mode` is null where there is no file yet. */
async function targetOf(path: string): Promise<{ target: string; mode: number | null }> {
  try {
    const target = await realpath(path);
    return { target, mode: (await stat(target)).mode };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { target: path, mode: null };
    }
    throw error;
  }
}

async function writeNew(path: string, text: string, mode: number | null): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text, 'utf8');
    if (mode !== null) await file.chmod(mode);
    await file.sync();
  } finally {
    await file.close();
  }
}
