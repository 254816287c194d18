import { distance } from '../checks/edit-distance.ts';
import { readSite, type SiteProblem } from '../sites/read-site.ts';
import type { Site } from '../sites/site.ts';
import { siteById, sites } from '../sites/site-list.ts';
import { readBytes } from './input-file.ts';
import { type Reading, read, refused, type Shell } from './shell.ts';

/** The site that a person named: as `knownSite` knows it, or by the file of its record. */
export async function givenSite(name: string, shell: Shell): Promise<Reading<Site>> {
  return isFileName(name) && !siteNamed(name) ? readSiteFile(name, shell) : knownSite(name);
}

/**
 * A site that comes with Afterword: by its id, the host of its address (`2019.djangocon.us`), or its repository
 * (`djangounderthehood/duh-web`, or `duh-web` alone).
 */
export function knownSite(id: string): Reading<Site> {
  const site = siteNamed(id);
  if (site) return read(site);
  return refused(
    `There is no site “${id}”. ${nearestIds(id)}\nA site of your own is a file: --site afterword.site.json`,
  );
}

function siteNamed(name: string): Site | null {
  const wanted = name.toLowerCase();
  return siteById(wanted) ?? sites.find((site) => otherNames(site).includes(wanted)) ?? null;
}

function otherNames({ repository, writing }: Site): readonly string[] {
  const full = repository?.name.toLowerCase() ?? null;
  const names = full === null ? [] : [full, full.slice(full.indexOf('/') + 1)];
  return [...names, ...writing.ownHosts];
}

function isFileName(name: string): boolean {
  return /[\\/]|\.json$/i.test(name);
}

/** So many differences, and a name is not a slip of another. */
const FAR = 8;

function nearestIds(id: string): string {
  const near = sites
    .map((site) => ({ id: site.id, steps: distance(id.toLowerCase(), site.id, FAR) }))
    .filter(({ steps }) => steps < Math.min(FAR, id.length))
    .toSorted((one, other) => one.steps - other.steps)
    .slice(0, 3)
    .map((one) => one.id);
  return near.length > 0
    ? `The nearest: ${near.join(', ')}.`
    : `Known are: ${sites.map((site) => site.id).join(', ')}.`;
}

async function readSiteFile(path: string, shell: Shell): Promise<Reading<Site>> {
  const bytes = await readBytes(path, shell);
  if (bytes.state === 'refused') return bytes;
  const value = parsed(bytes.value);
  if (value.state === 'refused') return refused(`${path} is no JSON: ${value.message}.`);
  const reading = readSite(value.value);
  if (reading.state === 'read') return read(reading.site);
  return refused(`${path} is no record of a site:\n${reading.problems.map(problemLine).join('\n')}`);
}

function parsed(bytes: Uint8Array): Reading<unknown> {
  try {
    return read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    return refused(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}

function problemLine({ path, message }: SiteProblem): string {
  return `  ${path === '' ? 'the record' : path}: ${message}`;
}
