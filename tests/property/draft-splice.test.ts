import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { replaceSource } from '../../lib/draft/draft.ts';
import { type Splice, smallestSplice } from '../../lib/draft/splice.ts';

/** Few characters, so that the texts have much in common; pairs that belong together, and halves of them. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      '\r\n',
      '\r',
      '\n',
      '\ud83c\udf89',
      '\ud83c\udf88',
      '\ud83c',
      '\udf89',
      '\ufeff',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

function applied(before: string, { at, remove, insert }: Splice): string {
  return before.slice(0, at) + insert + before.slice(at + remove);
}

const seed = 20_261_120;

test('the splice turns one text into the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const splice = smallestSplice(before, after);
      expect(splice ? applied(before, splice) : before).toBe(after);
      expect(splice === null).toBe(before === after);
    }),
    { numRuns: 5_000, seed },
  );
});

test('the splice never begins or ends inside a surrogate pair or a CRLF', () => {
  const isInside = (text: string, at: number) =>
    /^(\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const splice = smallestSplice(before, after);
      if (!splice) return;
      expect(isInside(before, splice.at) || isInside(before, splice.at + splice.remove)).toBe(false);
      expect(isInside(after, splice.at) || isInside(after, splice.at + splice.insert.length)).toBe(false);
    }),
    { numRuns: 5_000, seed },
  );
});

test('an edit in the middle of a text is replaced by itself alone', () => {
  const calm = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 20 });
  fc.assert(
    fc.property(calm, calm, calm, calm, (head, removed, inserted, tail) => {
      const splice = smallestSplice(head + removed + tail, head + inserted + tail);
      expect(splice?.remove ?? 0).toBeLessThanOrEqual(removed.length);
      expect(splice?.insert.length ?? 0).toBeLessThanOrEqual(inserted.length);
    }),
    { numRuns: 1_000, seed },
  );
});

test('the source of a document becomes exactly the given text', () => {
  // Y.Text cannot hold half a surrogate pair.
  const whole = text.filter((value) => !/\p{Surrogate}/u.test(value));
  fc.assert(
    fc.property(whole, whole, (before, after) => {
      const doc = new Y.Doc();
      const source = doc.getText('source');
      source.insert(0, before);
      replaceSource({ doc, source }, after);
      expect(source.toString()).toBe(after);
    }),
    { numRuns: 1_000, seed },
  );
});
