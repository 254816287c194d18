/**
 * Whether a regular expression from somebody else can be run on a value: it is anchored at both ends, at most
 * 100 characters long, and made only of characters, escapes like `\d` and classes like `[a-z]`, of which one
 * may repeat without a fixed number. Groups, alternatives and more repetition could take for ever.
 */
export function isSimplePattern(pattern: string): boolean {
  if (pattern.length > LONGEST || !pattern.startsWith('^') || !pattern.endsWith('$')) return false;
  const inner = pattern.slice(1, -1);
  let openRepeats = 0;
  let at = 0;
  while (at < inner.length) {
    UNIT.lastIndex = at;
    const unit = UNIT.exec(inner);
    if (!unit) return false;
    if (unit[1] !== undefined) openRepeats += 1;
    at = UNIT.lastIndex;
  }
  return openRepeats <= 1 && isExpression(pattern);
}

function isExpression(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const LONGEST = 100;

/** One character, escape or class, and how often it stands there; an open number is caught. */
const UNIT =
  /(?:[^\\^$.*+?()[\]{}|]|\.|\\[dwsDWS]|\\[^A-Za-z0-9]|\[\^?(?:[^\\[\]]|\\[^A-Za-z0-9]|\\[dws])+\])(?:([*+?]|\{\d{1,2},\d{0,2}\})|\{\d{1,2}\})?/y;
