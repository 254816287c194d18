import { browser } from 'wxt/browser';
import type { Environment, Host } from '../app/environment.ts';
import type { DraftPorts } from '../draft/ports.ts';
import { extensionPages } from './borrowing.ts';
import { openBroadcastChannel } from './broadcast-channel.ts';
import { checkPage } from './check-page.ts';
import { createChecking } from './checking.ts';
import { systemClipboard } from './clipboard.ts';
import { systemClock } from './clock.ts';
import { extensionHost } from './host.ts';
import { createIndexedDbDocuments } from './indexeddb-documents.ts';
import { openShelf } from './indexeddb-shelf.ts';
import { richText } from './rich-text.ts';
import { createSettingsStore } from './settings-store.ts';

/** The world as an extension page has it. */
export function extensionEnvironment(kind: Host['kind']): Environment {
  const shelf = openShelf(openBroadcastChannel);
  const ports: DraftPorts = {
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    documents: createIndexedDbDocuments(systemClock),
    catalog: shelf.catalog,
    journal: shelf.journal,
    openChannel: openBroadcastChannel,
  };
  return {
    ...ports,
    settings: createSettingsStore(browser.storage.local),
    clipboard: systemClipboard,
    host: extensionHost(kind),
    richText,
    openChecking: createChecking(),
    checkPage,
    pages: extensionPages(ports),
  };
}
