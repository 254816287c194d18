import type { DraftPorts } from '../../lib/draft/ports.ts';
import { StorageError, type StorageProblem } from '../../lib/draft/storage-problem.ts';
import { ChannelNetwork } from './channel-pair.ts';
import { FakeCatalog, type StoredRecords } from './fake-catalog.ts';
import { FakeDocuments, type StoredRows } from './fake-documents.ts';
import { FakeJournal, type StoredJournals } from './fake-journal.ts';
import { TestClock } from './test-clock.ts';

/** What can go wrong with a device, on command. */
interface FakeStorage {
  /** What every write fails with from now on; null ends it. */
  problem: StorageProblem | null;
  /** As `problem`, for one of the stores alone. */
  readonly problemOf: {
    documents: StorageProblem | null;
    catalog: StorageProblem | null;
    journal: StorageProblem | null;
  };
}

/** One browser profile: what is stored there, and the views that are open on it. */
export class FakeDevice implements FakeStorage {
  problem: StorageProblem | null = null;
  readonly problemOf: FakeStorage['problemOf'] = { documents: null, catalog: null, journal: null };
  readonly clock = new TestClock();
  readonly channels = new ChannelNetwork();
  readonly rows: StoredRows = new Map();
  readonly records: StoredRecords = new Map();
  readonly journals: StoredJournals = new Map();
  readonly #catalogListeners = new Set<() => void>();
  #ids = 0;

  /** The ports as one more view of this device has them. Identifiers count upwards: `id-1`, `id-2`, … */
  view(): DraftPorts {
    return {
      clock: this.clock,
      newId: () => `id-${++this.#ids}`,
      documents: new FakeDocuments(this.rows, this.clock, () => this.#refuse('documents')),
      catalog: new FakeCatalog(this.records, this.#catalogListeners, () => this.#refuse('catalog')),
      journal: new FakeJournal(this.journals, () => this.#refuse('journal')),
      openChannel: this.channels.openChannel,
    };
  }

  #refuse(store: keyof FakeStorage['problemOf']): void {
    const problem = this.problem ?? this.problemOf[store];
    if (problem) throw new StorageError(problem);
  }
}

/** The ports of one view, and everything that a test may want to do to the world behind them. */
export function fakeEnvironmentParts(): { ports: DraftPorts; device: FakeDevice; clock: TestClock } {
  const device = new FakeDevice();
  return { ports: device.view(), device, clock: device.clock };
}
