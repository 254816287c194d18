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
  readonly label: string;
  readonly run: () => void;
}

export interface Notices {
  readonly shown: ReadonlySignal<readonly Notice[]>;
  /** Says that something was done; goes by itself, later if there is an action to take. */
  done(text: string, action?: NoticeAction): void;
  /** Says that something did not work; stays until it is dismissed. */
  problem(text: string, action?: NoticeAction): void;
  dismiss(id: number): void;
}

const SHORT_STAY = 5_000;
const STAY_WITH_ACTION = 12_000;

export function createNotices(clock: Clock): Notices {
  const shown = signal<readonly Notice[]>([]);
  let lastId = 0;

  const dismiss = (id: number): void => {
    shown.value = shown.value.filter((notice) => notice.id !== id);
  };
  const add = (kind: Notice['kind'], text: string, action?: NoticeAction): number => {
    const id = ++lastId;
    const others = shown.value.filter((notice) => notice.text !== text);
    shown.value = [
      ...others,
      { id, kind, text, ...(action && { action: closing(action, () => dismiss(id)) }) },
    ];
    return id;
  };

  return {
    shown,
    done: (text, action) => {
      const id = add('done', text, action);
      clock.after(action ? STAY_WITH_ACTION : SHORT_STAY, () => dismiss(id));
    },
    problem: (text, action) => void add('problem', text, action),
    dismiss,
  };
}

function closing(action: NoticeAction, close: Stop): NoticeAction {
  return {
    label: action.label,
    run: () => {
      close();
      action.run();
    },
  };
}
