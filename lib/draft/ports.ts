import type { Catalog } from './catalog.ts';
import type { OpenChannel } from './channel.ts';
import type { Clock } from './clock.ts';
import type { DocumentStore } from './document-store.ts';
import type { Journal } from './journal.ts';

/** What drafts need of the world around them. The application's environment has it, and more. */
export interface DraftPorts {
  readonly clock: Clock;
  /** A new identifier that nobody can guess (UUID v4). */
  readonly newId: () => string;
  readonly documents: DocumentStore;
  readonly catalog: Catalog;
  readonly journal: Journal;
  readonly openChannel: OpenChannel;
}
