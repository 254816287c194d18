import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Stop } from '../draft/clock.ts';
import { type Draft, type DraftOpening, firstText, openDraft } from '../draft/draft.ts';
import { StorageError, type StorageProblem } from '../draft/storage-problem.ts';
import type { Environment } from './environment.ts';
import type { Messages } from './messages/languages.ts';
import type { Notices } from './notices.ts';
import { type Desk, type OpenDraft, openOnDesk } from './open-draft.ts';
import type { Settings } from './settings.ts';

export type Tab = 'write' | 'details' | 'preview' | 'review';

export type Screen =
  | { readonly screen: 'starting' }
  | { readonly screen: 'list' }
  /** `text` is the newest known text, to be read while the draft itself is loaded. */
  | { readonly screen: 'opening'; readonly id: string; readonly text: string | null }
  | { readonly screen: 'draft'; readonly open: OpenDraft }
  | { readonly screen: 'missing' }
  | { readonly screen: 'failed'; readonly id: string; readonly problem: StorageProblem };

/** What is in front in this window, and the ways from one screen to another. */
export interface Navigation {
  readonly screen: ReadonlySignal<Screen>;
  /** Which view of the draft is in front where there is room for one only. */
  readonly tab: Signal<Tab>;
  readonly openDraft: ReadonlySignal<OpenDraft | null>;
  /** Neither leaves a draft with text that could not be stored, unless the person insists. */
  showList(): Promise<void>;
  showDraft(id: string): Promise<void>;
  stop(): Promise<void>;
}

export function createNavigation(
  environment: Environment,
  messages: Messages,
  notices: Notices,
  settings: ReadonlySignal<Settings>,
): Navigation {
  const screen = signal<Screen>({ screen: 'starting' });
  const tab = signal<Tab>('write');
  /** Ends the offer to leave a draft unsaved: it is meant for that draft and for that moment only. */
  let endOffer: Stop = () => {};
  const desk: Desk = {
    settings,
    showReview: () => {
      tab.value = 'review';
    },
  };
  const remember = (lastDraft: string | null) => environment.settings.change({ lastDraft });

  /** Puts the next screen in place of the present one; false if the person has to decide first. */
  const replace = async (next: Screen, isForced: boolean, goOn: () => void): Promise<boolean> => {
    const open = draftOf(screen.peek());
    const isStored = isForced || !open || (await open.save());
    endOffer();
    if (!isStored) {
      endOffer = notices.problem(messages.draft.leaveUnsaved, {
        label: messages.draft.leaveAnyway,
        run: goOn,
      });
      return false;
    }
    batch(() => {
      screen.value = next;
      tab.value = 'write';
    });
    // After its editor is gone, so that no key press comes too late to be stored.
    await open?.close();
    return true;
  };

  const showList = async (isForced = false): Promise<void> => {
    if (await replace({ screen: 'list' }, isForced, () => void showList(true))) await remember(null);
  };

  const showDraft = async (id: string, isForced = false): Promise<void> => {
    const opening = { screen: 'opening', id, text: null } as const;
    if (!(await replace(opening, isForced, () => void showDraft(id, true)))) return;
    void showFirstText(environment, screen, id);
    const opened = await openDraft(environment, id);
    if (openingId(screen.peek()) === id) {
      screen.value = screenOf(id, opened, (draft) => openOnDesk(environment, draft, messages, notices, desk));
      if (opened.state === 'open') await remember(id);
    } else if (opened.state === 'open') {
      await opened.draft.close();
    }
  };

  const stopWatching = watchReplacement(screen, (id) => void showDraft(id, true));
  return {
    screen,
    tab,
    openDraft: computed(() => draftOf(screen.value)),
    showList: () => showList(),
    showDraft: (id) => showDraft(id),
    stop: async () => {
      stopWatching();
      await draftOf(screen.peek())?.close();
    },
  };
}

function draftOf(screen: Screen): OpenDraft | null {
  return screen.screen === 'draft' ? screen.open : null;
}

function openingId(screen: Screen): string | null {
  return screen.screen === 'opening' ? screen.id : null;
}

function screenOf(id: string, opened: DraftOpening, open: (draft: Draft) => OpenDraft): Screen {
  switch (opened.state) {
    case 'open':
      return { screen: 'draft', open: open(opened.draft) };
    case 'missing':
      return { screen: 'missing' };
    case 'failed':
      return { screen: 'failed', id, problem: opened.problem };
  }
}

/** A text that cannot be read early is simply not shown early; opening the draft will say what is wrong. */
async function showFirstText(environment: Environment, screen: Signal<Screen>, id: string): Promise<void> {
  try {
    const text = await firstText(environment, id);
    if (text !== undefined && openingId(screen.peek()) === id) screen.value = { screen: 'opening', id, text };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}

/** When another view has found the stored document damaged and taken another, this view follows it. */
function watchReplacement(screen: ReadonlySignal<Screen>, reopen: (id: string) => void): Stop {
  return effect(() => {
    const open = draftOf(screen.value);
    if (open?.isReplaced.value) reopen(open.id);
  });
}
