import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ArchivedDraft, packArchive, unpackArchive } from '../../lib/draft/archive.ts';

const AT = Date.UTC(2026, 10, 3, 12);

const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

const short = fc.string({ unit: 'binary', minLength: 1, maxLength: 50 });

/** As siteOf gives it. */
const site = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

/** As a Y.Text gives it: any characters, but no halves of them. */
const source = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom('# Wrap Up', '\r\n', '\n', 'Århus 🎉 ', '\0', '\ufeff'), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

const draft: fc.Arbitrary<ArchivedDraft> = fc
  .record({
    id: fc.string(),
    name: fc.option(fc.string({ unit: 'binary' })),
    fileName: fc.option(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('a.md', 'A.md', '../a.md', 'con', '__proto__', 'afterword.json'),
      ),
    ),
    title: fc.string({ unit: 'binary' }),
    createdAt: time,
    editedAt: time,
    deletedAt: fc.option(time, { nil: undefined }),
    source,
    site,
    sitePath: fc.option(fc.string({ unit: 'binary' })),
    silences: fc.array(fc.record({ check: short, quote: fc.option(short), reason: short, at: time }), {
      maxLength: 3,
    }),
    words: fc.array(fc.record({ word: fc.stringMatching(/^[a-z’]{1,20}$/), at: time }), { maxLength: 3 }),
    confirmations: fc.array(fc.record({ quote: short, by: short, at: time }), { maxLength: 3 }),
  })
  .map(({ deletedAt, ...rest }) => (deletedAt === undefined ? rest : { ...rest, deletedAt }));

const drafts = fc.array(draft, { minLength: 1, maxLength: 8 });

test('what is packed is unpacked: every name, date and character, in the same order', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(drafts, (packed) => {
      const result = unpackArchive(packArchive(packed, AT));
      expect(result).toEqual({ state: 'drafts', drafts: packed, skipped: [] });
    }),
    { numRuns: 500 },
  );
});

test('the order of the drafts changes nothing but the order', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(drafts, (packed) => {
      const result = unpackArchive(packArchive(packed.toReversed(), AT));
      expect(result.state === 'drafts' && result.drafts.toReversed()).toEqual(packed);
    }),
    { numRuns: 200 },
  );
});

test('one damaged byte never loses or changes a text without a word', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(drafts, fc.nat(), fc.integer({ min: 1, max: 255 }), (packed, place, change) => {
      const bytes = packArchive(packed, AT);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      const result = unpackArchive(bytes);
      if (result.state === 'refused') return;
      const texts = result.drafts.map((found) => found.source);
      const lost = remaining(
        packed.map((was) => was.source),
        texts,
      );
      expect(
        remaining(
          texts,
          packed.map((was) => was.source),
        ),
      ).toEqual([]);
      if (lost.length > 0) expect(result.skipped.length).toBeGreaterThanOrEqual(lost.length);
    }),
    { numRuns: 2_000 },
  );
});

test('a zip that is cut, or any bytes at all, never throw', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(drafts, fc.nat(), fc.uint8Array({ maxLength: 400 }), (packed, place, noise) => {
      const bytes = packArchive(packed, AT);
      const cut = bytes.subarray(0, place % bytes.length);
      expect(unpackArchive(cut).state).toBe('refused');
      expect(unpackArchive(noise).state).toBe('refused');
      expect(unpackArchive(Buffer.concat([cut, noise])).state).toBe('refused');
    }),
    { numRuns: 500 },
  );
});

/** What of `texts` is left when each of `gone` is taken away once. */
function remaining(texts: readonly string[], gone: readonly string[]): string[] {
  const left = [...texts];
  for (const text of gone) {
    const index = left.indexOf(text);
    if (index !== -1) left.splice(index, 1);
  }
  return left;
}
