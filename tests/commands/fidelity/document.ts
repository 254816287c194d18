import { oneOf, seededRandom } from '../bench/random.ts';
import { type Kind, kinds } from './kinds.ts';

/** A document of ten pieces. */
export interface MadeDocument {
  readonly text: string;
  readonly kinds: readonly Kind[];
}

/** What stands between two pieces: a blank line, or with `tight` now and then a line end alone. */
export type Spacing = 'blank-line' | 'tight';

/** The same document for the same seed, number and spacing, whatever was made before. */
export function makeDocument(seed: number, number: number, spacing: Spacing): MadeDocument {
  const random = seededRandom(seed * 1_000_003 + number);
  const drawn = Array.from({ length: PIECES }, () => oneOf(random, kinds));
  let text = '';
  for (const [index, kind] of drawn.entries()) {
    if (index > 0) text += spacing === 'tight' && random() < TIGHT ? '\n' : '\n\n';
    text += kind.make(random);
  }
  return { text: `${text}\n`, kinds: drawn };
}

const PIECES = 10;

/** The share of pieces that follow without a blank line. */
const TIGHT = 0.25;
