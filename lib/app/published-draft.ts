import type { DraftRecord } from '../draft/catalog.ts';
import { newestText } from '../draft/newest-text.ts';
import type { DraftPorts } from '../draft/ports.ts';
import { StorageError } from '../draft/storage-problem.ts';
import { postAddress } from '../sites/file-rule.ts';
import type { Site } from '../sites/site.ts';
import { dayOf } from './post-facts.ts';
import { suggestedName } from './suggested-name.ts';

/** A post as a file. */
export interface PublishedDraft {
  readonly name: string;
  readonly source: string;
}

/**
 * The post that a site has published at an address, if this device has it as a draft: the one that was edited last,
 * among those whose file is named for it. Null also where the storage cannot be read.
 */
export async function publishedDraft(
  ports: DraftPorts,
  address: string,
  site: Site,
): Promise<PublishedDraft | null> {
  try {
    const records = await ports.catalog.list();
    const latestFirst = records
      .filter(({ deletedAt }) => deletedAt === null)
      .toSorted((one, other) => other.editedAt - one.editedAt);
    for (const record of latestFirst) {
      const post = await postAt(ports, record, address, site);
      if (post) return post;
    }
    return null;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return null;
  }
}

async function postAt(
  ports: DraftPorts,
  { id, fileName, editedAt }: DraftRecord,
  address: string,
  site: Site,
): Promise<PublishedDraft | null> {
  if (fileName !== null && !isAt(fileName, address, site)) return null;
  const newest = await newestText(ports, id);
  if (!newest) return null;
  const name = fileName ?? suggestedName(newest.text, dayOf(editedAt), site);
  return isAt(name, address, site) ? { name, source: newest.text } : null;
}

function isAt(fileName: string, address: string, site: Site): boolean {
  const own = postAddress(fileName, site);
  return own !== null && samePage(own) === samePage(address);
}

/** Servers answer with and without the slash, the ending, and what a link adds to be counted. */
function samePage(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/(?:\/index)?(?:\.html?)?\/?$/, '');
}
