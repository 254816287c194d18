import { expect, test } from 'vitest';
import { duplicateDraft } from '../../lib/draft/duplicate.ts';
import { forgetWord, LONGEST_WORD, learnWord, listWords, onWords } from '../../lib/draft/words.ts';
import { created, opened } from '../support/draft.ts';
import { fakeEnvironmentParts } from '../support/fake-device.ts';

const duckling = { word: 'duckling', at: 2 };
const afterparty = { word: 'afterparty', at: 3 };

test('learnt words are there after reopening and in a copy too', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports, { words: [duckling] });
  learnWord(draft, afterparty);
  expect(listWords(draft)).toEqual([afterparty, duckling]);
  await draft.close();
  expect(listWords(await opened(device.view(), draft.id))).toEqual([afterparty, duckling]);
  const copy = await duplicateDraft(ports, draft.id, null);
  expect(listWords(await opened(ports, copy?.id ?? ''))).toEqual([afterparty, duckling]);
});

test('words learnt in two views at once are in both, and a view is told of each change until it stops', async () => {
  const { ports, device } = fakeEnvironmentParts();
  const draft = await created(ports);
  const other = await opened(device.view(), draft.id);
  device.channels.deliverAll();
  let heard = 0;
  const stop = onWords(draft, () => {
    heard += 1;
  });
  learnWord(other, duckling);
  learnWord(draft, afterparty);
  device.channels.deliverAll();
  expect(listWords(draft)).toEqual([afterparty, duckling]);
  expect(listWords(other)).toEqual(listWords(draft));
  forgetWord(other, 'duckling');
  device.channels.deliverAll();
  expect(listWords(draft)).toEqual([afterparty]);
  stop();
  forgetWord(draft, 'afterparty');
  forgetWord(draft, 'never learnt');
  expect(heard).toBe(3);
});

const wrong: readonly (readonly [string, string, unknown])[] = [
  ['an empty word', '', { at: 1 }],
  ['two words', 'two words', { at: 1 }],
  ['a word that is too long', 'a'.repeat(LONGEST_WORD + 1), { at: 1 }],
  ['a word without a time', 'when', {}],
  ['a time that is none', 'when', { at: Number.POSITIVE_INFINITY }],
  ['null', 'null', null],
];

test.each(wrong)('%s from another person is passed over and stays', async (_, word, value) => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports, { words: [duckling] });
  draft.words.set(word, value);
  expect(listWords(draft)).toEqual([duckling]);
  expect(draft.words.has(word)).toBe(true);
});

test('what could not be read again is not written', async () => {
  const { ports } = fakeEnvironmentParts();
  const draft = await created(ports);
  expect(() => learnWord(draft, { word: 'two words', at: 1 })).toThrow(RangeError);
  expect(() => learnWord(draft, { word: '\ud83c', at: 1 })).toThrow(RangeError);
  learnWord(draft, { word: 'a'.repeat(LONGEST_WORD), at: 1 });
  expect(draft.words.size).toBe(1);
});
