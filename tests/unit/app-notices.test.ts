import { expect, test } from 'vitest';
import { createNotices } from '../../lib/app/notices.ts';
import { TestClock } from '../support/test-clock.ts';

const run = () => {};
const textsOf = (notices: ReturnType<typeof createNotices>) => notices.shown.value.map(({ text }) => text);

test('a newer notice of the same topic takes the place of the older one, so that they never pile up', () => {
  const notices = createNotices(new TestClock());
  notices.done('Copied one.', { topic: 'open', label: 'Look', run });
  notices.done('Opened two.', { topic: 'site', label: 'Change', run });
  notices.done('Copied two.', { topic: 'open', label: 'Look', run });
  expect(textsOf(notices)).toEqual(['Opened two.', 'Copied two.']);
});

test('each thing that can be undone keeps its own notice', () => {
  const notices = createNotices(new TestClock());
  notices.done('Deleted one.', { label: 'Undo', run });
  notices.done('Deleted two.', { label: 'Undo', run });
  expect(textsOf(notices)).toEqual(['Deleted one.', 'Deleted two.']);
});
