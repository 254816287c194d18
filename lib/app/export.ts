import type { ArchivedDraft } from '../draft/archive.ts';
import { archivedDraft } from '../draft/archived-draft.ts';
import type { Environment } from './environment.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import { dayOf } from './post-facts.ts';

/** Offers all drafts outside of the bin as one zip; says which could not be read. False if none could. */
export async function exportDrafts(
  environment: Environment,
  messages: Messages,
  notices: Notices,
): Promise<boolean> {
  const records = (await environment.catalog.list()).filter((record) => record.deletedAt === null);
  const archived: ArchivedDraft[] = [];
  const unreadable: string[] = [];
  for (const record of records) {
    const draft = await archivedDraft(environment, record);
    if (draft) archived.push(draft);
    else unreadable.push(record.name || record.title || messages.list.untitled);
  }
  if (unreadable.length > 0) notices.problem(messages.files.exportFailed(unreadable));
  if (archived.length === 0) return false;

  const now = environment.clock.now();
  const { packArchive } = await import('../draft/archive.ts');
  environment.host.download(
    `afterword-drafts-${dayOf(now)}.zip`,
    'application/zip',
    packArchive(archived, now),
  );
  notices.done(messages.files.exported(archived.length));
  return true;
}
