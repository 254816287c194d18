import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Clock, Stop } from '../draft/clock.ts';

/** A short message about something that just happened. It also stands in the live region. */
export interface Notice {
  readonly id: number;
  readonly kind: 'done' | 'problem';
  readonly text: string;
  readonly action?: NoticeAction;
}

export interface NoticeAction {
  /** A newer notice whose action has the same topic takes the place of this one. */
  readonly topic?: string;
  readonly label: string;
  readonly run: () => void;
}

export interface Notices {
  readonly shown: ReadonlySignal<readonly Notice[]>;
  /** What assistive technology reads out: the newest notice, or what was only said. */
  readonly spoken: ReadonlySignal<string>;
  /** For what everyone else can see anyway. */
  say(text: string): void;
  /** Shows that something was done; goes by itself, later if there is an action to take. */
  done(text: string, action?: NoticeAction): void;
  /** Shows that something did not work; stays until it is dismissed, by the person or by what it returns. */
  problem(text: string, action?: NoticeAction): Stop;
  dismiss(id: number): void;
}

const SHORT_STAY = 5_000;
const STAY_WITH_ACTION = 12_000;

export function createNotices(clock: Clock): Notices {
  const shown = signal<readonly Notice[]>([]);
  const spoken = signal('');
  let lastId = 0;

  const dismiss = (id: number): void => {
    shown.value = shown.value.filter((notice) => notice.id !== id);
  };
  const add = (kind: Notice['kind'], text: string, action?: NoticeAction): number => {
    const id = ++lastId;
    const kept = shown.value.filter((notice) => isKept(notice, text, action?.topic));
    shown.value = [
      ...kept,
      { id, kind, text, ...(action && { action: closing(action, () => dismiss(id)) }) },
    ];
    spoken.value = text;
    return id;
  };

  return {
    shown,
    spoken,
    say: (text) => {
      spoken.value = text;
    },
    done: (text, action) => {
      const id = add('done', text, action);
      clock.after(action ? STAY_WITH_ACTION : SHORT_STAY, () => dismiss(id));
    },
    problem: (text, action) => {
      const id = add('problem', text, action);
      return () => dismiss(id);
    },
    dismiss,
  };
}

/** What is only good to know makes room for what is newer. */
function isKept(notice: Notice, newText: string, newTopic: string | undefined): boolean {
  if (notice.text === newText) return false;
  if (notice.kind === 'problem') return true;
  return notice.action !== undefined && (newTopic === undefined || notice.action.topic !== newTopic);
}

function closing(action: NoticeAction, close: Stop): NoticeAction {
  return {
    ...action,
    run: () => {
      close();
      action.run();
    },
  };
}
