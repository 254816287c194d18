import { type Draft, replaceSource } from './draft.ts';
import type { VersionSummary } from './journal.ts';
import type { DraftPorts } from './ports.ts';

/** The versions of a draft, newest first, without their texts. */
export function listVersions(ports: DraftPorts, id: string): Promise<readonly VersionSummary[]> {
  return ports.journal.list(id);
}

/** The text of a version, or undefined if it has been thinned out meanwhile. */
export function versionText(ports: DraftPorts, id: string, version: string): Promise<string | undefined> {
  return ports.journal.text(id, version);
}

/**
 * Brings an old text back by an ordinary edit, which can be undone. What stood there is kept as a version
 * first. Resolves to false, and nothing changes, if that version is no longer there.
 */
export async function restoreVersion(
  ports: DraftPorts,
  draft: Draft,
  version: string,
  origin?: unknown,
): Promise<boolean> {
  const text = await ports.journal.text(draft.id, version);
  if (text === undefined) return false;
  await draft.keepVersion('restored');
  replaceSource(draft, text, origin);
  return true;
}
