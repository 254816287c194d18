/**
 * How many steps make one word of the other: a character more, less, another, or two neighbours swapped
 * (optimal string alignment). Counted up to `limit`; whatever is further apart is `limit + 1`. Takes time in
 * proportion to the length times the limit.
 */
export function distance(one: string, other: string, limit: number): number {
  const { short, long } = withoutSameEnds(one, other);
  if (long.length - short.length > limit) return limit + 1;
  if (short === '') return long.length;
  return alignedDistance(short, long, limit);
}

/** Whether exactly one slip of the finger lies between two words. */
export function isOneStepFrom(one: string, other: string): boolean {
  return distance(one, other, 1) === 1;
}

/**
 * The candidate that was most likely meant, capitals aside: the first of those at the least distance, if at
 * most a third of its letters differ. Null if none is so near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let best: { readonly candidate: string; readonly steps: number } | null = null;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, known.length) / 3));
    const limit: number = best ? Math.min(allowed, best.steps - 1) : allowed;
    const steps: number = limit < 0 ? 0 : distance(wanted, known, limit);
    if (steps <= limit) best = { candidate, steps };
  }
  return best?.candidate ?? null;
}

function withoutSameEnds(one: string, other: string): { readonly short: string; readonly long: string } {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short.charAt(start) === long.charAt(start)) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short.charAt(short.length - 1 - end) === long.charAt(long.length - 1 - end)
  ) {
    end += 1;
  }
  return { short: short.slice(start, short.length - end), long: long.slice(start, long.length - end) };
}

/** The usual table, of which only the cells within `limit` of the diagonal are filled. */
function alignedDistance(short: string, long: string, limit: number): number {
  const beyond = limit + 1;
  const newRow = () => new Array<number>(long.length + 2).fill(beyond);
  let [beforeLast, last, row] = [newRow(), newRow(), newRow()];
  for (let column = 0; column <= Math.min(limit, long.length); column += 1) last[column] = column;
  for (let line = 1; line <= short.length; line += 1) {
    const first = Math.max(1, line - limit);
    const end = Math.min(long.length, line + limit);
    row[first - 1] = first === 1 ? Math.min(line, beyond) : beyond;
    let least = row[first - 1] ?? beyond;
    for (let column = first; column <= end; column += 1) {
      const isSame = short.charAt(line - 1) === long.charAt(column - 1);
      const swapped =
        line > 1 &&
        column > 1 &&
        short.charAt(line - 1) === long.charAt(column - 2) &&
        short.charAt(line - 2) === long.charAt(column - 1);
      const steps = Math.min(
        (last[column] ?? beyond) + 1,
        (row[column - 1] ?? beyond) + 1,
        (last[column - 1] ?? beyond) + (isSame ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? beyond) + 1 : beyond,
      );
      row[column] = Math.min(steps, beyond);
      least = Math.min(least, steps);
    }
    row[end + 1] = beyond;
    if (least > limit) return beyond;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[long.length] ?? beyond, beyond);
}
