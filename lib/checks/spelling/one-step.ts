/**
 * The texts that become the word by one slip of the hand, the likelier slips first: letters swapped, a double
 * letter made single or a single one double, a letter too few, one too many, a wrong one. The first letter is
 * seldom wrong, and a short word with another letter is most often another word. About 54 for each letter.
 */
export function* oneStepFrom(word: string): Generator<string> {
  yield* swapped(word);
  yield* doubled(word);
  yield* inserted(word);
  yield* deleted(word);
  if (word.length > SHORT) yield* replaced(word);
}

const SHORT = 4;

/** With two letters next to each other swapped. */
export function* swapped(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1) {
    if (word.charAt(at) === word.charAt(at + 1)) continue;
    yield word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}

function* doubled(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const isDouble = word.charAt(at + 1) === letter;
    yield isDouble ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + letter + word.slice(at);
  }
}

function* inserted(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at += 1) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  }
  for (const letter of LETTERS) yield letter + word;
}

function* deleted(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function* replaced(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1) {
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at + 1);
  }
}

/** The commonest in English first, so that the likelier of two words comes first. */
const LETTERS = "etaoinshrdlcumwfgypbvkjxqz'";
