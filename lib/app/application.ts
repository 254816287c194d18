import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { purgeBin } from '../draft/bin.ts';
import type { Stop } from '../draft/clock.ts';
import { firstText, openDraft } from '../draft/draft.ts';
import { StorageError, type StorageProblem } from '../draft/storage-problem.ts';
import { createDraftList, type DraftList } from './draft-list.ts';
import type { Environment } from './environment.ts';
import { exportDrafts } from './export.ts';
import { type IncomingFile, openFiles } from './incoming-file.ts';
import type { Messages } from './messages/languages.ts';
import { createNotices, type Notices } from './notices.ts';
import { type OpenDraft, openOnDesk } from './open-draft.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { defaultSettings, type Settings, type Theme } from './settings.ts';

/** The whole application in one window: its state as signals, and what a person can do. */
export interface Application {
  readonly messages: Messages;
  readonly settings: ReadonlySignal<Settings>;
  readonly screen: ReadonlySignal<Screen>;
  readonly drafts: DraftList;
  readonly notices: Notices;
  readonly reminders: Reminders;
  /** Which view of the draft is in front where there is room for one only. */
  readonly tab: Signal<Tab>;
  /** Set when Copy was asked for from outside while this window had not the focus. */
  readonly copyAwaitsKey: Signal<boolean>;
  readonly kind: Environment['host']['kind'];
  now(): number;
  start(draft: string | null): Promise<void>;
  showDraft(id: string): Promise<void>;
  showList(): Promise<void>;
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

export type Tab = 'write' | 'details' | 'preview' | 'review';

export type Screen =
  | { readonly screen: 'starting' }
  | { readonly screen: 'list' }
  /** `text` is the newest known text, to be read while the draft itself is loaded. */
  | { readonly screen: 'opening'; readonly id: string; readonly text: string | null }
  | { readonly screen: 'draft'; readonly open: OpenDraft }
  | { readonly screen: 'missing' }
  | { readonly screen: 'failed'; readonly id: string; readonly problem: StorageProblem };

export function createApplication(environment: Environment, messages: Messages): Application {
  const { clock, host } = environment;
  const settings = signal(defaultSettings);
  const screen = signal<Screen>({ screen: 'starting' });
  const tab = signal<Tab>('write');
  const copyAwaitsKey = signal(false);
  const notices = createNotices(clock);
  const drafts = createDraftList(environment, messages, notices);
  const reminders = createReminders(clock, environment.settings, settings, drafts.count);
  /** False, with a word on it, if the draft in front holds text that could not be stored. */
  const leave = async (isForced: boolean, goOn: () => void): Promise<boolean> => {
    const left = screen.peek();
    if (left.screen !== 'draft') return true;
    if (!isForced && !(await left.open.save())) {
      notices.problem(messages.draft.leaveUnsaved, { label: messages.draft.leaveAnyway, run: goOn });
      return false;
    }
    await left.open.close();
    return true;
  };
  const remember = (lastDraft: string | null) => environment.settings.change({ lastDraft });

  const showList = async (isForced = false): Promise<void> => {
    if (!(await leave(isForced, () => void showList(true)))) return;
    screen.value = { screen: 'list' };
    await remember(null);
    await drafts.reload();
  };

  const showDraft = async (id: string, isForced = false): Promise<void> => {
    if (!(await leave(isForced, () => void showDraft(id, true)))) return;
    batch(() => {
      screen.value = { screen: 'opening', id, text: null };
      tab.value = 'write';
    });
    void showFirstText(environment, screen, id);
    const opening = await openDraft(environment, id);
    const isStillWanted = openingId(screen.peek()) === id;
    if (opening.state === 'open') {
      if (!isStillWanted) return opening.draft.close();
      screen.value = { screen: 'draft', open: openOnDesk(environment, opening.draft, messages, notices) };
      await remember(id);
    } else if (isStillWanted) {
      screen.value =
        opening.state === 'missing'
          ? { screen: 'missing' }
          : { screen: 'failed', id, problem: opening.problem };
    }
  };

  const showMade = async (id: string | null | undefined): Promise<void> => {
    if (id) await showDraft(id);
  };

  const stops: Stop[] = [
    environment.settings.onChange((changed) => {
      settings.value = changed;
    }),
    drafts.stop,
    effect(() => {
      if (screen.value.screen === 'draft') void host.persistStorage();
    }),
    effect(() => {
      const shown = screen.value;
      if (shown.screen === 'draft' && shown.open.isReplaced.value) void showDraft(shown.open.id, true);
    }),
  ];

  return {
    messages,
    settings,
    screen,
    drafts,
    notices,
    reminders,
    tab,
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
    showDraft: (id) => showDraft(id),
    showList: () => showList(),
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
      const isExported = await exportDrafts(environment, messages, notices);
      if (isExported) await reminders.settle();
    },
    setTheme: (theme) => environment.settings.change({ theme }),
    openTab: () => {
      const shown = screen.peek();
      host.openTab(shown.screen === 'draft' ? shown.open.id : null);
    },
    openLink: host.openLink,
    hasUnsavedText: () => {
      const shown = screen.peek();
      return shown.screen === 'draft' && shown.open.saving.peek().state !== 'saved';
    },
    copyCommand: async () => {
      const shown = screen.peek();
      if (shown.screen !== 'draft') return;
      if ((await shown.open.copy()) === 'refused') copyAwaitsKey.value = true;
    },
    stop: async () => {
      for (const stop of stops) stop();
      const left = screen.peek();
      if (left.screen === 'draft') await left.open.close();
    },
  };
}

function openingId(screen: Screen): string | null {
  return screen.screen === 'opening' ? screen.id : null;
}

async function showFirstText(environment: Environment, screen: Signal<Screen>, id: string): Promise<void> {
  const text = await firstText(environment, id).catch(() => undefined);
  if (text !== undefined && openingId(screen.peek()) === id) screen.value = { screen: 'opening', id, text };
}

/** What is left in the bin after its time goes; if that fails now, it goes at a later start. */
async function purgeQuietly(environment: Environment): Promise<void> {
  try {
    await purgeBin(environment);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}
