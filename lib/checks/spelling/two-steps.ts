/** Without two or three letters that are typed twice in a row: `meetining` → `meeting`, `documenent` → `document`. */
export function* withoutStutter(word: string): Generator<string> {
  for (const size of [2, 3]) {
    for (let at = 0; at + 2 * size <= word.length; at += 1) {
      const piece = word.slice(at, at + size);
      if (word.startsWith(piece, at + size)) yield word.slice(0, at) + word.slice(at + size);
    }
  }
}

/**
 * With its double letters in other places: `beggining` → `beginning`, `harrasment` → `harassment`. All of them are
 * made single, then up to three letters double. About 250 for a word of twelve letters.
 */
export function* doubledElsewhere(word: string): Generator<string> {
  const single = word.replace(/(.)\1/g, '$1');
  if (single === word || single.length > LONGEST) return;
  yield* withDoubles(single, single.length, MOST_DOUBLES);
}

/** The number of texts grows with the third power; words are seldom longer. */
const LONGEST = 16;
const MOST_DOUBLES = 3;

/** Letters are doubled from the end, so that the places before stay where they are. */
function* withDoubles(word: string, before: number, most: number): Generator<string> {
  for (let at = before - 1; at > 0; at -= 1) {
    const form = word.slice(0, at) + word.charAt(at) + word.slice(at);
    yield form;
    if (most > 1) yield* withDoubles(form, at, most - 1);
  }
}
