import type { DraftPorts } from './ports.ts';

export interface NewestText {
  readonly text: string;
  readonly at: number;
}

/**
 * The newest text that the journal has of a draft: the latest, which is written before any version, or else
 * the newest version. Times are not compared, since clocks are set back. What was read out of a damaged
 * document does not count.
 */
export async function newestText(ports: DraftPorts, id: string): Promise<NewestText | undefined> {
  const latest = await ports.journal.latest(id);
  if (latest) return latest;
  const versions = await ports.journal.list(id);
  const version = versions.find(({ reason }) => reason !== 'damaged');
  if (!version) return undefined;
  const text = await ports.journal.text(id, version.id);
  return text === undefined ? undefined : { text, at: version.at };
}
