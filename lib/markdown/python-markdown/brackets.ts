/** For every opening bracket that is closed, where that is: brackets nest, whatever stands between them. */
export function matchBrackets(text: string, open: string, close: string): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const waiting: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === open) waiting.push(at);
    if (character !== close) continue;
    const opening = waiting.pop();
    if (opening !== undefined) matches.set(opening, at);
  }
  return matches;
}

/** The index of the first of ascending numbers that is not below `least`; their count if none is. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
