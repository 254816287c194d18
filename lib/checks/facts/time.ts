import { either, inOrder, maybe, type Reader, word } from './reader.ts';

const half = either(
  word(/^[ap]m$/i),
  inOrder(word(/^[ap]$/i), word(/^\.$/), word(/^m$/i), maybe(word(/^\.$/))),
);
const clock = word(/^\d{1,2}:\d\d(?::\d\d)?(?:[ap]m?)?$/i);
const hour = word(/^\d{1,2}$/);

/** Zones as posts name them: `EDT`, `(UTC)`, `Amsterdam time`. */
const zone = either(
  word(/^(?:[ACEMP][SD]?T|(?:CE|EE|WE)S?T|BST|IST|JST|[AN]Z[SD]T|UTC|GMT|AoE)$/),
  inOrder(word(/^\p{Lu}\p{L}+$/u), word(/^time$/i)),
);
const inZone = maybe(either(inOrder(word(/^\($/), zone, word(/^\)$/)), zone));

const oneTime = either(
  inOrder(clock, maybe(half)),
  inOrder(either(word(/^\d{1,2}(?:\.\d\d)?[ap]m$/i), inOrder(word(/^\d{1,2}(?:\.\d\d)?$/), half))),
  inOrder(hour, word(/^o['’]clock$/i)),
  word(/^(?:noon|midnight)$/i),
);
const to = either(word(/^[-–—]$/), word(/^(?:to|until|till|and)$/));

/** A time of the day, or from one to another: `5:30 PM`, `noon CET`, `9–11 a.m.`, `12 CET`. */
export const time: Reader = either(
  inOrder(maybe(hour, to), oneTime, maybe(to, oneTime), inZone),
  inOrder(hour, either(word(/^(?:UTC|GMT|AoE)$/), word(/^(?:[CEMP][SD]?T|(?:CE|EE|WE)S?T|BST)$/))),
);
