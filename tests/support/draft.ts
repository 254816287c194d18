import { createDraft, type Draft, type DraftContent, openDraft } from '../../lib/draft/draft.ts';
import type { DraftPorts } from '../../lib/draft/ports.ts';
import { storedContent } from '../../lib/draft/stored-text.ts';

/** The text that most tests begin with. */
export const recap = '---\ntitle: Recap\n---\nHello there.\n';

/** Opens a draft of which the test knows that it can be opened. */
export async function opened(ports: DraftPorts, id: string): Promise<Draft> {
  const opening = await openDraft(ports, id);
  if (opening.state !== 'open') throw new Error(`the draft is ${opening.state}`);
  return opening.draft;
}

/** Makes a draft and opens it. */
export async function created(ports: DraftPorts, content: Partial<DraftContent> = {}): Promise<Draft> {
  const { id } = await createDraft(ports, { source: recap, fileName: null, ...content });
  return opened(ports, id);
}

/** The text of a draft as it is stored now; undefined if there is no such draft. */
export async function readSource(ports: DraftPorts, id: string): Promise<string | undefined> {
  const record = await ports.catalog.get(id);
  return record && (await storedContent(ports, record)).source;
}

/** Types at the end of the draft. */
export function type(draft: Draft, text: string): void {
  draft.source.insert(draft.source.length, text);
}
