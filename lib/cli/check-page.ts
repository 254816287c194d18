import { relative } from 'node:path';
import { packageFile } from './package-folder.ts';

/** Where the page that explains a check lies, from the current folder if it is below that. */
export function checkPage(id: string, folder: string): string {
  const page = packageFile(`docs/checks/${id}.md`);
  const near = relative(folder, page);
  return near.startsWith('..') ? page : near;
}
