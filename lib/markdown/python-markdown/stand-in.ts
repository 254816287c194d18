/**
 * While the inside of a run is read, what was found already is a stand-in in its text: a number between two
 * characters that no post has. So the readers that come later pass over it, as Python-Markdown's do.
 */
export const OPEN = '\u0002';
export const CLOSE = '\u0003';

/** Stands for the inline node of that number in its run. */
export function nodeStandIn(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** Stands for the HTML block of that number in the post. */
export function blockStandIn(index: number): string {
  return `${OPEN}h${index}${CLOSE}`;
}

/** The number of the HTML block that a line begins with, or null. */
export function blockStandInAt(line: string): number | null {
  const digits = BLOCK_STAND_IN.exec(line)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Cuts text at its stand-ins: every second part is what stands between the two characters. */
export function cutAtStandIns(text: string): string[] {
  return text.split(STAND_IN);
}

const STAND_IN = new RegExp(`${OPEN}(h?\\d+)${CLOSE}`);
const BLOCK_STAND_IN = new RegExp(`^${OPEN}h(\\d+)${CLOSE}`);
