import { expect, test } from 'vitest';
import { cases, patience } from '../support/cases.ts';
import { everyEngine } from '../support/every-engine.ts';
import { hostileText, tryHostile } from '../support/hostile-markdown.ts';

const SEED = 20_261_120;

const texts = Array.from({ length: Math.ceil(cases / 4) }, (_, number) => hostileText(SEED, number));

test.each(Object.entries(everyEngine))(
  '%s prints any bytes and any broken document, in blocks that cover them, the same from a fresh engine',
  { timeout: patience },
  async (_, rule) => {
    expect(await tryHostile(rule, ['', '\n', '\r', '\ud800', '\ufeff', '\0', ...texts])).toEqual([]);
  },
);
