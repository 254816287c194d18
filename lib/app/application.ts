import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { purgeBin } from '../draft/bin.ts';
import type { Stop } from '../draft/clock.ts';
import { LONGEST_NAME } from '../draft/confirmations.ts';
import { shortText } from '../draft/plain-data.ts';
import { StorageError } from '../draft/storage-problem.ts';
import { newPost } from '../sites/new-post.ts';
import type { PostTemplate, Site } from '../sites/site.ts';
import { sites } from '../sites/site-list.ts';
import { createDraftList, type DraftList } from './draft-list.ts';
import type { Environment } from './environment.ts';
import { exportDrafts } from './export.ts';
import { type FileOpening, type IncomingFile, openFiles, saysSite } from './incoming-file.ts';
import type { Messages } from './messages/languages.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createNotices, type Notices } from './notices.ts';
import { dayOf } from './post-facts.ts';
import { placeOf } from './post-place.ts';
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
  /** Those that come with Afterword; the last one is for every other site. */
  readonly sites: readonly Site[];
  now(): number;
  /** Shows the given draft, else the one that was open last, else the list. */
  start(draft: string | null): Promise<void>;
  newDraft(kind: 'blank' | 'sample'): Promise<void>;
  /** Begins a post of a site, which the next new draft is offered first. */
  newPost(site: Site, template: PostTemplate): Promise<void>;
  openFiles(files: readonly IncomingFile[]): Promise<void>;
  openText(text: string): Promise<void>;
  exportAll(): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  /** Gives the name under which the person confirms facts; blanks around it go. */
  setName(name: string): Promise<void>;
  /** Why there is this check and what it finds, as clean HTML; null if it has no page. */
  checkPage(check: string): Promise<string | null>;
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
  const navigation = createNavigation(environment, messages, notices, settings);
  const { openDraft, showDraft, showList } = navigation;
  const stops = [drafts.stop, reminders.stop, ...followEnvironment(environment, settings, navigation)];

  const showMade = async (id: string | null | undefined): Promise<void> => {
    if (id) await showDraft(id);
  };
  const changeSite = async (id: string): Promise<void> => {
    if (openDraft.peek()?.id !== id) await showDraft(id);
    const open = openDraft.peek();
    if (!open) return;
    navigation.tab.value = 'details';
    open.formWish.value = 'site';
  };
  const opening: FileOpening = { drafts, messages, notices, changeSite: (id) => void changeSite(id) };

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
    sites,
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
    newPost: async (site, template) => {
      const source = newPost(site, template, { title: '', today: dayOf(clock.now()) });
      await showMade(await drafts.createFrom(source, null, { site, sitePath: null }));
      await environment.settings.change({ lastSite: site.id });
    },
    openFiles: async (files) => {
      const made = await openFiles(opening, files);
      if (made.length === 1) await showMade(made[0]);
    },
    openText: async (text) => {
      if (text.trim() === '') return;
      const place = placeOf(text, null);
      const id = await drafts.createFrom(text, null, place);
      if (id !== null && place.site) saysSite(opening, id, messages.files.pastedFor(place.site.name));
      else if (id !== null) notices.done(messages.files.pasted);
      await showMade(id);
    },
    exportAll: async () => {
      if (await exportDrafts(environment, messages, notices)) await reminders.settle();
    },
    setTheme: (theme) => environment.settings.change({ theme }),
    setName: (given) => {
      const name = shortText(given.trim(), LONGEST_NAME);
      // At once: what was asked for with the name need not wait for the storage.
      settings.value = { ...settings.peek(), name };
      return environment.settings.change({ name });
    },
    checkPage: environment.checkPage,
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
