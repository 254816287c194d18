import type { SavingState } from './document-store.ts';

/** What is true of all of them together: a failure of one is in sight until it is over. */
export function savingOfAll(states: readonly SavingState[]): SavingState {
  const worst = (state: SavingState['state']) => states.find((saving) => saving.state === state);
  return worst('failed') ?? worst('saving') ?? { state: 'saved' };
}
