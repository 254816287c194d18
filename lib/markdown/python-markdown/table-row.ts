/** On which sides the header of a table has an edge. All rows are read the same way. */
export type Border = 'none' | 'some';

export function borderOf(header: string): Border {
  return header.startsWith('|') || hasEndBorder(header) ? 'some' : 'none';
}

/** A `|` at the end that no backslash escapes. */
export function hasEndBorder(row: string): boolean {
  if (!row.endsWith('|')) return false;
  let start = row.length - 1;
  while (row[start - 1] === '\\') start--;
  return (row.length - 1 - start) % 2 === 0;
}

/** Cuts a row at its `|`, but not inside of code and where a backslash stands before. */
export function splitRow(row: string, border: Border): string[] {
  let inside = row;
  if (border === 'some') {
    if (inside.startsWith('|')) inside = inside.slice(1);
    if (hasEndBorder(inside)) inside = inside.slice(0, -1);
  }
  return inside.includes('|') ? cutAtPipes(inside) : [inside];
}

interface Ticks {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** One less if a backslash escapes the first. */
  readonly opens: number;
}

function cutAtPipes(row: string): string[] {
  const pipes: number[] = [];
  const ticks: Ticks[] = [];
  for (const { 0: mark, index } of row.matchAll(/\\\\|\\?`+|\\\||\|/g)) {
    if (mark === '|') pipes.push(index);
    if (!mark.endsWith('`')) continue;
    const isEscaped = mark.startsWith('\\');
    const length = isEscaped ? mark.length - 1 : mark.length;
    ticks.push({ from: index, to: index + mark.length, length, opens: isEscaped ? length - 1 : length });
  }
  return cut(row, outside(pipes, codeOf(ticks)));
}

/** From each run of backticks to the next one of the same length. */
function codeOf(ticks: readonly Ticks[]): Ticks[] {
  const byLength = placesByLength(ticks);
  const spans: Ticks[] = [];
  for (let index = 0; index < ticks.length; index++) {
    const open = ticks[index];
    if (!open || open.opens === 0) continue;
    const closings = byLength.get(open.opens) ?? [];
    while ((closings.at(-1) ?? ticks.length) <= index) closings.pop();
    const closing = closings.at(-1);
    if (closing === undefined) continue;
    spans.push({ ...open, to: ticks[closing]?.to ?? open.to });
    index = closing;
  }
  return spans;
}

/** The last first. */
function placesByLength(ticks: readonly Ticks[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let index = ticks.length - 1; index >= 0; index--) {
    const length = ticks[index]?.length ?? 0;
    const known = places.get(length);
    if (known) known.push(index);
    else places.set(length, [index]);
  }
  return places;
}

function outside(pipes: readonly number[], spans: readonly Ticks[]): number[] {
  let passed = 0;
  return pipes.filter((pipe) => {
    while ((spans[passed]?.to ?? Number.POSITIVE_INFINITY) <= pipe) passed++;
    return pipe < (spans[passed]?.from ?? Number.POSITIVE_INFINITY);
  });
}

function cut(row: string, pipes: readonly number[]): string[] {
  const starts = [0, ...pipes.map((pipe) => pipe + 1)];
  return starts.map((start, index) => row.slice(start, pipes[index]));
}
