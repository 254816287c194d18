import { expect, test } from 'vitest';
import { duplicateDraft } from '../../lib/draft/duplicate.ts';
import { LONGEST_QUOTE } from '../../lib/draft/kept-records.ts';
import {
  LONGEST_REASON,
  listSilences,
  onSilences,
  type Silence,
  silence,
  unsilence,
} from '../../lib/draft/silences.ts';
import { created, opened } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';

const here: Silence = { check: 'here', quote: 'click here', reason: 'A song.', at: 2 };
const everywhere: Silence = { check: 'spelling', quote: null, reason: '', at: 1 };

test('what is switched off is listed from the oldest on, after reopening and in a copy too', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports);
  const keys = [silence(draft, here), silence(draft, everywhere)];
  const listed = [
    { ...everywhere, key: keys[1] },
    { ...here, key: keys[0] },
  ];
  expect(listSilences(draft)).toEqual(listed);
  await draft.close();
  expect(listSilences(await opened(device.view(), draft.id))).toEqual(listed);
  const copy = await duplicateDraft(ports, draft.id, null);
  expect(listSilences(await opened(ports, copy?.id ?? ''))).toMatchObject([everywhere, here]);
});

test('a draft can be made with silences', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports, { silences: [here, everywhere] });
  expect(listSilences(draft)).toMatchObject([everywhere, here]);
});

test('what was switched off in two views at once is in both, and ends with one switch', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports);
  const other = await opened(device.view(), draft.id);
  device.channels.deliverAll();
  const key = silence(draft, here);
  silence(other, { ...here, reason: 'Two songs.' });
  silence(other, everywhere);
  device.channels.deliverAll();
  expect(listSilences(draft)).toHaveLength(3);
  expect(listSilences(other)).toEqual(listSilences(draft));

  unsilence(other, key);
  device.channels.deliverAll();
  expect(listSilences(draft)).toMatchObject([everywhere]);
  unsilence(other, key);
  unsilence(other, 'never there');
  expect(listSilences(other)).toMatchObject([everywhere]);
});

test('where two checks are silent in one place, one can be switched on again', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  const other = { ...here, check: 'style', at: 3 };
  const key = silence(draft, here);
  silence(draft, other);
  unsilence(draft, key);
  expect(listSilences(draft)).toMatchObject([other]);
});

test('a view is told of each change, once', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports, { silences: [here, { ...here, at: 3 }] });
  const other = await opened(device.view(), draft.id);
  const heard: number[] = [];
  const stop = onSilences(other, () => heard.push(listSilences(other).length));
  unsilence(draft, listSilences(draft)[0]?.key ?? '');
  device.channels.deliverAll();
  stop();
  silence(other, here);
  expect(heard).toEqual([0]);
});

const wrong: readonly (readonly [string, unknown])[] = [
  ['an empty check', { ...here, check: '' }],
  ['a check of a thousand letters', { ...here, check: 'a'.repeat(1_000) }],
  ['no check', { quote: null, reason: '', at: 1 }],
  ['an empty quote', { ...here, quote: '' }],
  ['a quote that is too long', { ...here, quote: 'a'.repeat(LONGEST_QUOTE + 1) }],
  ['a quote that ends within a character', { ...here, quote: '\ud83c' }],
  ['a reason that is too long', { ...here, reason: 'a'.repeat(LONGEST_REASON + 1) }],
  ['a time that is none', { ...here, at: Number.NaN }],
  ['a text', 'here'],
  ['null', null],
];

test.each(wrong)('%s from another person is passed over and stays', async (_, value) => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports, { silences: [here] });
  draft.silenced.set('theirs', value);
  expect(listSilences(draft)).toMatchObject([here]);
  unsilence(draft, 'theirs');
  expect(draft.silenced.has('theirs')).toBe(true);
});

test('what could not be read again is not written', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  expect(() => silence(draft, { ...here, quote: 'a'.repeat(LONGEST_QUOTE + 1) })).toThrow(RangeError);
  expect(draft.silenced.size).toBe(0);
});

test('the longest texts are kept', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  const longest = {
    ...here,
    quote: '\ud83c\udf89'.repeat(LONGEST_QUOTE / 2),
    reason: 'a'.repeat(LONGEST_REASON),
  };
  silence(draft, longest);
  expect(listSilences(draft)).toMatchObject([longest]);
});
