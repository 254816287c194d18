/** Puts `insert` in the place of `remove` UTF-16 code units from `at` on. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The smallest single splice that turns `before` into `after`, or null if they are equal. Its edges never
 * fall inside a surrogate pair or between the two characters of a CRLF: half of one means something else to
 * the person who types beside it.
 */
export function smallestSplice(before: string, after: string): Splice | null {
  if (before === after) return null;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  return {
    at: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

function commonStart(before: string, after: string): number {
  const limit = Math.min(before.length, after.length);
  let length = 0;
  while (length < limit && before.charCodeAt(length) === after.charCodeAt(length)) length += 1;
  return splits(before, length) || splits(after, length) ? length - 1 : length;
}

function commonEnd(before: string, after: string, start: number): number {
  const limit = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < limit && fromEnd(before, length) === fromEnd(after, length)) length += 1;
  const isSplit = splits(before, before.length - length) || splits(after, after.length - length);
  return isSplit ? length - 1 : length;
}

function fromEnd(text: string, distance: number): number {
  return text.charCodeAt(text.length - 1 - distance);
}

/** Whether two characters that belong together stand left and right of `at`. */
function splits(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(at - 1, at + 1))
  );
}
