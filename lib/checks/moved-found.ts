import type { Range } from '../post/split.ts';
import type { Found } from './check.ts';

/** What was found in a piece of text, counted from where the whole begins. */
export function movedFound(found: Found, by: number): Found {
  if (by === 0) return found;
  const moved = <Ranged extends Range>(range: Ranged): Ranged => ({
    ...range,
    from: range.from + by,
    to: range.to + by,
  });
  const { fixes } = found;
  if (!fixes) return moved(found);
  return { ...moved(found), fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })) };
}
