import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { VersionSummary } from '../../lib/draft/journal.ts';
import { journalBounds, versionsToRemove } from '../../lib/draft/journal-policy.ts';

const DAY = 24 * 60 * 60 * 1_000;
const START = Date.UTC(2026, 0, 1);
const END = START + 200 * DAY;
const seed = 20_261_120;

/** Bursts of versions, as typing makes them, over half a year. */
const versions = fc
  .array(
    fc.tuple(fc.nat({ max: END - START }), fc.array(fc.nat({ max: 2 * 60 * 60 * 1_000 }), { maxLength: 20 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((bursts) => {
    const times = bursts.flatMap(([start, gaps]) => [start, ...gaps.map((gap) => start + gap)]);
    return fc.tuple(...[...new Set(times)].map((time) => summary(START + time)));
  });

function summary(at: number): fc.Arbitrary<VersionSummary> {
  return fc.record({
    version: fc.constant(1 as const),
    id: fc.constant(String(at)),
    at: fc.constant(at),
    reason: fc.constantFrom('typing' as const, 'opened' as const, 'closed' as const),
    words: fc.constant(0),
    size: fc.nat({ max: 1_000_000 }),
  });
}

const later = fc.nat({ max: 90 * DAY }).map((time) => END + 2 * 60 * 60 * 1_000 + time);

function kept(
  all: readonly VersionSummary[],
  now: number,
  bounds = journalBounds,
): readonly VersionSummary[] {
  const removed = new Set(versionsToRemove(all, now, bounds));
  return all.filter(({ id }) => !removed.has(id));
}

const newestOf = (all: readonly VersionSummary[]) => Math.max(...all.map(({ at }) => at));
const sizeOf = (all: readonly VersionSummary[]) => all.reduce((sum, { size }) => sum + size, 0);
const runs = { numRuns: 1_000, seed };

test('the newest version always stays', () => {
  fc.assert(
    fc.property(versions, later, fc.nat({ max: 2_000_000 }), (all, now, size) => {
      expect(kept(all, now, { count: 3, size }).map(({ at }) => at)).toContain(newestOf(all));
    }),
    runs,
  );
});

test('the bounds hold, unless the newest version alone is too big', () => {
  fc.assert(
    fc.property(
      versions,
      later,
      fc.integer({ min: 1, max: 20 }),
      fc.nat({ max: 9_000_000 }),
      (all, now, count, size) => {
        const rest = kept(all, now, { count, size });
        expect(rest.length).toBeLessThanOrEqual(count);
        if (rest.length > 1) expect(sizeOf(rest)).toBeLessThanOrEqual(size);
      },
    ),
  );
});

test('thinning what was thinned removes nothing more', () => {
  fc.assert(
    fc.property(versions, later, fc.nat({ max: 9_000_000 }), (all, now, size) => {
      const rest = kept(all, now, { count: 50, size });
      expect(versionsToRemove(rest, now, { count: 50, size })).toEqual([]);
    }),
    runs,
  );
});

test('thinning often keeps what thinning once keeps', () => {
  const boundless = { count: Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY };
  fc.assert(
    fc.property(versions, fc.array(later, { minLength: 2, maxLength: 5 }), (all, times) => {
      const inOrder = times.sort((one, other) => one - other);
      const step = inOrder.reduce<readonly VersionSummary[]>((rest, now) => kept(rest, now, boundless), all);
      expect(step).toEqual(kept(all, inOrder.at(-1) ?? END, boundless));
    }),
    runs,
  );
});

test('the older, the fewer: no window keeps more than one version that was not the first', () => {
  fc.assert(
    fc.property(versions, later, (all, now) => {
      const opened = all.filter(({ reason }) => reason === 'opened').map(({ at }) => at);
      const old = kept(all, now).filter(({ at }) => now - at > 67 * DAY && at !== Math.min(...opened));
      const weeks = old.map(({ at }) => Math.floor(at / (7 * DAY)));
      expect(new Set(weeks)).toHaveLength(weeks.length);
    }),
    runs,
  );
});
