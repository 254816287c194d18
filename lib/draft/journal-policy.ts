import type { VersionSummary } from './journal.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** While a person types, versions are at least this many milliseconds apart. */
const TYPING_INTERVAL = 30 * SECOND;

/** What the versions of one draft may take. `size` counts UTF-16 code units. */
interface JournalBounds {
  readonly count: number;
  readonly size: number;
}

export const journalBounds: JournalBounds = { count: 600, size: 20_000_000 };

/**
 * Windows of time of which one version stays, from the coarsest on, once the whole window is `after` ms ago.
 * Each is part of one of the window before, and they are counted from the Unix epoch: so the newest version
 * of a window is also what stays when it becomes part of a coarser one, however often there was thinning.
 */
const TIERS: readonly { readonly window: number; readonly after: number }[] = [
  { window: WEEK, after: 60 * DAY },
  { window: DAY, after: WEEK },
  { window: HOUR, after: DAY },
  { window: 10 * MINUTE, after: HOUR },
];

/** Whether the text that is being typed should be kept as a version now. */
export function isVersionDue(newestAt: number | null, now: number): boolean {
  return newestAt === null || Math.abs(now - newestAt) >= TYPING_INTERVAL;
}

/**
 * Which versions to let go of: every version stays for an hour at least, then the newest of each ten minutes
 * for a day, of each hour for a week, of each day for sixty days, and of each week after that. If that is
 * still too much, the oldest go first. The newest version always stays; so does the oldest one that was kept
 * when the draft was opened, if it fits.
 */
export function versionsToRemove(
  versions: readonly VersionSummary[],
  now: number,
  bounds: JournalBounds = journalBounds,
): readonly string[] {
  const newestFirst = [...versions].sort((one, other) => other.at - one.at);
  const original = newestFirst.findLast((version) => version.reason === 'opened');
  const kept = within(thinned(newestFirst, original, now), original, bounds);
  return newestFirst.filter((version) => !kept.has(version)).map((version) => version.id);
}

function thinned(
  newestFirst: readonly VersionSummary[],
  original: VersionSummary | undefined,
  now: number,
): readonly VersionSummary[] {
  const taken = new Set<string>();
  return newestFirst.filter((version) => {
    const window = windowOf(version.at, now);
    const isFree = window === null || !taken.has(window);
    if (window !== null) taken.add(window);
    return isFree || version === original;
  });
}

/** The window that a version of this time shares with others, or null if it shares none. */
function windowOf(at: number, now: number): string | null {
  const numberOf = (window: number) => Math.floor(at / window);
  const tier = TIERS.find(({ window, after }) => (numberOf(window) + 1) * window <= now - after);
  return tier ? `${tier.window}:${numberOf(tier.window)}` : null;
}

/** Fills the bounds with the newest first; room for the original is set aside before, if there is any. */
function within(
  newestFirst: readonly VersionSummary[],
  original: VersionSummary | undefined,
  bounds: JournalBounds,
): ReadonlySet<VersionSummary> {
  const kept = new Set(newestFirst.slice(0, 1));
  let size = newestFirst[0]?.size ?? 0;
  const fits = (version: VersionSummary) =>
    kept.size + 1 <= bounds.count && size + version.size <= bounds.size;
  const keep = (version: VersionSummary) => {
    if (kept.has(version)) return;
    kept.add(version);
    size += version.size;
  };
  if (original && fits(original)) keep(original);
  for (const version of newestFirst) {
    if (!kept.has(version) && !fits(version)) break;
    keep(version);
  }
  return kept;
}
