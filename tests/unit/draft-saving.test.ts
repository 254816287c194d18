import { expect, test } from 'vitest';
import type { SavingState } from '../../lib/draft/document-store.ts';
import { savingOfAll } from '../../lib/draft/saving.ts';

const saved: SavingState = { state: 'saved' };
const saving: SavingState = { state: 'saving' };
const full: SavingState = { state: 'failed', problem: { code: 'full' } };
const blocked: SavingState = { state: 'failed', problem: { code: 'blocked' } };

test.each<[string, SavingState[], SavingState]>([
  ['all that is saved is saved', [saved, saved], saved],
  ['one that is being saved is waited for', [saved, saving], saving],
  ['a failure is in sight, whatever the others do', [saving, full], full],
  ['of two failures the first is told', [full, blocked], full],
])('%s', (_, states, together) => {
  expect(savingOfAll(states)).toEqual(together);
});
