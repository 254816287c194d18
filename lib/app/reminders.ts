import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Clock, Stop } from '../draft/clock.ts';
import type { SettingsStore } from './environment.ts';
import type { Settings } from './settings.ts';

/** What a person should hear now about keeping copies outside of the browser, one thing at a time. */
export type Reminder = 'uninstall' | 'monthly' | null;

export interface Reminders {
  readonly due: ReadonlySignal<Reminder>;
  /** The person has read the reminder or exported everything: be quiet for a month. */
  settle(): Promise<void>;
  stop: Stop;
}

const HALF_A_DAY = 12 * 60 * 60 * 1000;
const MONTH = 60 * HALF_A_DAY;

export function createReminders(
  clock: Clock,
  store: SettingsStore,
  settings: ReadonlySignal<Settings>,
  draftCount: ReadonlySignal<number>,
): Reminders {
  // A panel can stay open for weeks.
  const now = signal(clock.now());
  let stop: Stop = () => {};
  const tick = () => {
    now.value = clock.now();
    stop = clock.after(HALF_A_DAY, tick);
  };
  tick();

  const due = computed((): Reminder => {
    if (draftCount.value === 0) return null;
    const { toldAboutUninstall, exportOffered } = settings.value;
    if (toldAboutUninstall === null) return 'uninstall';
    return now.value - Math.max(toldAboutUninstall, exportOffered ?? 0) > MONTH ? 'monthly' : null;
  });
  return {
    due,
    settle: () => {
      const at = clock.now();
      return store.change({
        toldAboutUninstall: settings.peek().toldAboutUninstall ?? at,
        exportOffered: at,
      });
    },
    stop: () => stop(),
  };
}
