import { FakeDevice } from '../support/fake-device.ts';
import { FakePageShelf } from '../support/fake-pages.ts';
import { describeCatalog } from './catalog.ts';
import { describeChannel } from './channel.ts';
import { describeDocumentStore } from './document-store.ts';
import { describeJournal } from './journal.ts';
import { describePageLibrary } from './page-library.ts';

const end = async () => {};

describeDocumentStore('in memory', () => {
  const device = new FakeDevice();
  return {
    clock: device.clock,
    view: () => device.view().documents,
    setFull(isFull) {
      device.problem = isFull ? { code: 'full' } : null;
    },
    rows: async (name) => device.rows.get(name) ?? [],
    async setRows(name, rows) {
      device.rows.set(name, [...rows]);
    },
    end() {},
  };
});

describeCatalog('in memory', () => {
  const device = new FakeDevice();
  return { view: () => device.view().catalog, end };
});

describeJournal('in memory', () => {
  const device = new FakeDevice();
  return { view: () => device.view().journal, end };
});

describeChannel('queues in memory', () => {
  const { channels } = new FakeDevice();
  return { openChannel: channels.openChannel, arrived: async () => channels.deliverAll() };
});

describePageLibrary('in memory', () => {
  const shelf = new FakePageShelf();
  return {
    view: () => shelf.view(),
    setPermitted: (isPermitted) => {
      shelf.isPermitted = isPermitted;
    },
    setFull: (isFull) => {
      shelf.isFull = isFull;
    },
    setProblem: (problem) => {
      shelf.problem = problem;
    },
    read: shelf.read,
    end,
  };
});
