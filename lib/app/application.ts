import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { purgeBin } from '../draft/bin.ts';
import type { Stop } from '../draft/clock.ts';
import { StorageError } from '../draft/storage-problem.ts';
import { createDraftList, type DraftList } from './draft-list.ts';
import type { Environment } from './environment.ts';
import { exportDrafts } from './export.ts';
import { type IncomingFile, openFiles } from './incoming-file.ts';
import type { Messages } from './messages/languages.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createNotices, type Notices } from './notices.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { defaultSettings, type Settings, type Theme } from './settings.ts';

/** The whole application in one window: its state as signals, and what a person can do. */
export interface Application extends Pick<Navigation, 'screen' | 'tab' | 'showDraft' | 'showList'> {
  readonly messages: Messages;
  readonly settings: ReadonlySignal<Settings>;
  readonly drafts: DraftList;
  readonly notices: Notices;
  readonly reminders: Reminders;
  /** Set when Copy was asked for from outside while this window had not the focus. */
  readonly copyAwaitsKey: Signal<boolean>;
  readonly kind: Environment['host']['kind'];
  now(): number;
  /** Shows the given draft, else the one that was open last, else the list. */
  start(draft: string | null): Promise<void>;
  newDraft(kind: 'blank' | 'template' | 'sample'): Promise<void>;
  openFiles(files: readonly IncomingFile[]): Promise<void>;
  openText(text: string): Promise<void>;
  exportAll(): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  openTab(): void;
  openLink(address: string): void;
  /** Whether closing the window now would lose text that is not stored yet. */
  hasUnsavedText(): boolean;
  /** Copies the open post; without the focus it asks for a key instead. */
  copyCommand(): Promise<void>;
  stop(): Promise<void>;
}

export function createApplication(environment: Environment, messages: Messages): Application {
  const { clock, host } = environment;
  const settings = signal(defaultSettings);
  const copyAwaitsKey = signal(false);
  const notices = createNotices(clock);
  const drafts = createDraftList(environment, messages, notices);
  const reminders = createReminders(clock, environment.settings, settings, drafts.count);
  const navigation = createNavigation(environment, messages, notices);
  const { openDraft, showDraft, showList } = navigation;
  const stops = [drafts.stop, reminders.stop, ...followEnvironment(environment, settings, navigation)];

  const showMade = async (id: string | null | undefined): Promise<void> => {
    if (id) await showDraft(id);
  };

  return {
    messages,
    settings,
    screen: navigation.screen,
    tab: navigation.tab,
    drafts,
    notices,
    reminders,
    copyAwaitsKey,
    kind: host.kind,
    now: () => clock.now(),
    start: async (draft) => {
      settings.value = await environment.settings.load();
      void purgeQuietly(environment);
      await drafts.reload();
      const wanted = draft ?? settings.value.lastDraft;
      const isThere = wanted !== null && drafts.record(wanted)?.deletedAt === null;
      await (isThere ? showDraft(wanted) : showList());
    },
    showDraft,
    showList: async () => {
      await showList();
      await drafts.reload();
    },
    newDraft: async (kind) => showMade(await drafts.create(kind)),
    openFiles: async (files) => {
      const made = await openFiles({ drafts, messages, notices }, files);
      if (made.length === 1) await showMade(made[0]);
    },
    openText: async (text) => {
      if (text.trim() === '') return;
      const id = await drafts.createFrom(text, null);
      if (id !== null) notices.done(messages.files.pasted);
      await showMade(id);
    },
    exportAll: async () => {
      if (await exportDrafts(environment, messages, notices)) await reminders.settle();
    },
    setTheme: (theme) => environment.settings.change({ theme }),
    openTab: () => host.openTab(openDraft.peek()?.id ?? null),
    openLink: host.openLink,
    hasUnsavedText: () => (openDraft.peek()?.saving.peek().state ?? 'saved') !== 'saved',
    copyCommand: async () => {
      if ((await openDraft.peek()?.copy()) === 'refused') copyAwaitsKey.value = true;
    },
    stop: async () => {
      for (const stop of stops) stop();
      await navigation.stop();
    },
  };
}

function followEnvironment(
  environment: Environment,
  settings: Signal<Settings>,
  { openDraft }: Navigation,
): Stop[] {
  return [
    environment.settings.onChange((changed) => {
      settings.value = changed;
    }),
    // Once a draft is open there is something to keep; Firefox asks the person.
    effect(() => {
      if (openDraft.value) void environment.host.persistStorage();
    }),
  ];
}

/** What is left in the bin after its time goes; if that fails now, it goes at a later start. */
async function purgeQuietly(environment: Environment): Promise<void> {
  try {
    await purgeBin(environment);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
