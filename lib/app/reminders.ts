import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../draft/clock.ts';
import type { SettingsStore } from './environment.ts';
import type { Settings } from './settings.ts';

/** What a person should hear now about keeping copies outside of the browser, one thing at a time. */
export type Reminder = 'uninstall' | 'monthly' | null;

export interface Reminders {
  readonly due: ReadonlySignal<Reminder>;
  /** The person has read the reminder or exported everything: be quiet for a month. */
  settle(): Promise<void>;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

export function createReminders(
  clock: Clock,
  store: SettingsStore,
  settings: ReadonlySignal<Settings>,
  draftCount: ReadonlySignal<number>,
): Reminders {
  const due = computed((): Reminder => {
    if (draftCount.value === 0) return null;
    const { toldAboutUninstall, exportOffered } = settings.value;
    if (toldAboutUninstall === null) return 'uninstall';
    return clock.now() - Math.max(toldAboutUninstall, exportOffered ?? 0) > MONTH ? 'monthly' : null;
  });
  return {
    due,
    settle: () => {
      const now = clock.now();
      return store.change({
        toldAboutUninstall: settings.peek().toldAboutUninstall ?? now,
        exportOffered: now,
      });
    },
  };
}
