import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFiles } from '../../../lib/checks/check.ts';
import { readFileList } from '../../../lib/cli/file-list.ts';
import { readSite } from '../../../lib/sites/read-site.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { siteById } from '../../../lib/sites/site-list.ts';

/** What the folder's `files.txt` lists, or null if it has none. */
export function filesIn(folder: string): SiteFiles | null {
  const list = join(folder, 'files.txt');
  return existsSync(list) ? readFileList(readFileSync(list, 'utf8')) : null;
}

/** A site by its id, or by the file of its record. */
export function siteNamed(name: string): Site {
  const site = siteById(name);
  if (site) return site;
  if (!existsSync(name)) throw new Error(`there is no site ${name}, and no such file`);
  const reading = readSite(JSON.parse(readFileSync(name, 'utf8')));
  if (reading.state === 'read') return reading.site;
  throw new Error(reading.problems.map(({ path, message }) => `${name}: ${path}: ${message}`).join('\n'));
}
