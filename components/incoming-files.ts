import type { IncomingFile } from '../lib/app/incoming-file.ts';

/** Files from a picker, a drop or the clipboard, as the application takes them. */
export function incomingFiles(files: FileList | null | undefined): IncomingFile[] {
  return [...(files ?? [])].map((file) => ({
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));
}
