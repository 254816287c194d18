import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Clock, Stop } from '../draft/clock.ts';
import type { Draft } from '../draft/draft.ts';
import { forgetWord, LONGEST_WORD, learnWord, listWords, onWords } from '../draft/words.ts';

/** The words that are right in a draft although no dictionary has them. */
export interface PostWords {
  /** In the order of the alphabet. */
  readonly list: ReadonlySignal<readonly string[]>;
  /** Does nothing with what is no word. */
  learn(word: string): void;
  forget(word: string): void;
}

export function createPostWords(draft: Draft, clock: Clock): PostWords & { stop: Stop } {
  const changes = signal(0);
  const stop = onWords(draft, () => {
    changes.value += 1;
  });
  return {
    list: computed(() => {
      changes.value;
      return listWords(draft).map(({ word }) => word);
    }),
    learn: (word) => {
      if (/^\S+$/.test(word) && word.length <= LONGEST_WORD) learnWord(draft, { word, at: clock.now() });
    },
    forget: (word) => forgetWord(draft, word),
    stop,
  };
}
