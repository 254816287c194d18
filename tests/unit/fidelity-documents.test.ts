import { expect, test } from 'vitest';
import { seededRandom } from '../commands/bench/random.ts';
import { makeDocument } from '../commands/fidelity/document.ts';
import { kinds } from '../commands/fidelity/kinds.ts';
import { sharesByKind, sharesByPair } from '../commands/fidelity/shares.ts';
import { hostileText } from '../support/hostile-markdown.ts';
import { mutated } from '../support/mutated-markdown.ts';

test('a document has ten pieces, and is the same for the same seed and number', () => {
  const document = makeDocument(7, 3, 'blank-line');
  expect(document.kinds).toHaveLength(10);
  expect(makeDocument(7, 3, 'blank-line')).toEqual(document);
  expect(makeDocument(7, 4, 'blank-line').text).not.toBe(document.text);
  expect(makeDocument(8, 3, 'blank-line').text).not.toBe(document.text);
});

test('at least forty kinds cover all that engines differ in, each under a name of its own', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(40);
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length);
  expect([...new Set(kinds.map(({ group }) => group))]).toEqual(
    expect.arrayContaining([
      ...['lists in lists', 'HTML in lists', 'quotes around links', 'emphasis at word edges', 'tables'],
      ...['attribute lists', 'footnotes', 'hard breaks', 'headings', 'code', 'images', 'raw HTML'],
      ...['entities', 'addresses'],
    ]),
  );
});

test('kinds are drawn evenly', () => {
  const drawn = Array.from({ length: 1_000 }, (_, number) => makeDocument(1, number, 'tight').kinds).flat();
  const counts = [...Map.groupBy(drawn, ({ id }) => id).values()].map((some) => some.length);
  const even = drawn.length / kinds.length;
  expect(counts).toHaveLength(kinds.length);
  expect(Math.min(...counts)).toBeGreaterThan(even * 0.6);
  expect(Math.max(...counts)).toBeLessThan(even * 1.4);
});

test('accidents change a document, the same ones for the same seed', () => {
  const { text } = makeDocument(1, 1, 'blank-line');
  const changed = Array.from({ length: 50 }, (_, seed) => mutated(text, seededRandom(seed)));
  expect(changed).toEqual(Array.from({ length: 50 }, (_, seed) => mutated(text, seededRandom(seed))));
  expect(new Set(changed).size).toBeGreaterThan(45);
  expect(changed.filter((one) => one !== text).length).toBeGreaterThan(45);
});

test('hostile texts are the same for the same seed and number', () => {
  const texts = Array.from({ length: 20 }, (_, number) => hostileText(5, number));
  expect(texts).toEqual(Array.from({ length: 20 }, (_, number) => hostileText(5, number)));
  expect(new Set(texts).size).toBe(20);
});

test('shares are of the documents that have a kind or a pair, the worst first', () => {
  const [one, two, three] = kinds;
  if (!one || !two || !three) throw new Error('there are fewer than three kinds');
  const documents = [
    { kinds: [one, two, two, two], isSame: true },
    { kinds: [one, two, three], isSame: false },
    { kinds: [one, one], isSame: true },
  ];
  expect(sharesByKind(documents)).toEqual([
    { name: three.id, same: 0, all: 1 },
    { name: two.id, same: 1, all: 2 },
    { name: one.id, same: 2, all: 3 },
  ]);
  expect(sharesByPair(documents)).toEqual([
    { name: `${two.id} + ${three.id}`, same: 0, all: 1 },
    { name: `${one.id} + ${two.id}`, same: 1, all: 2 },
    { name: `${two.id} + ${two.id}`, same: 1, all: 1 },
    { name: `${one.id} + ${one.id}`, same: 1, all: 1 },
  ]);
});
