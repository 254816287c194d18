/** A state of a view: it shows so many of the typed characters. `at` is in milliseconds of the page's clock. */
export interface State {
  readonly count: number;
  readonly at: number;
}

/** What was seen while typing. The n-th key brings the count from `start + n - 1` to `start + n`. */
export interface TypingTrace {
  /** How many of the characters stood there before. */
  readonly start: number;
  /** When each key was pressed: the time that the browser itself gave the event. */
  readonly pressed: readonly number[];
  readonly editor: readonly State[];
  readonly preview: readonly State[];
}

/** When what of a draft was painted first, in milliseconds of the page's clock. */
export interface OpeningTrace {
  /** Text that can be read, wherever it stands. */
  readonly firstText: number;
  /** The editor, which from here on takes keys. */
  readonly editor: number;
  readonly preview: number;
}

/** How one of the two views kept up with the keys. */
export interface Following {
  /** For each key the milliseconds until a state was painted that shows it. */
  readonly lags: readonly number[];
  /** How many of the keys have a painted state of their own. */
  readonly shown: number;
}

/** How a view followed the keys from the n-th (counting from 0) to before the m-th. */
export function follow(trace: TypingTrace, states: readonly State[], from: number, to: number): Following {
  const pressed = trace.pressed.slice(from, to);
  const keys = pressed.map((at, index) => ({ at, count: trace.start + from + index + 1 }));
  return {
    lags: keys.map(({ at, count }) => firstWith(states, count).at - at),
    shown: keys.filter((key) => states.some(({ count }) => count === key.count)).length,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  if (low === undefined || high === undefined) throw new RangeError('there is no median of nothing');
  return (low + high) / 2;
}

function firstWith(states: readonly State[], count: number): State {
  const found = states.find((state) => state.count >= count);
  if (!found) throw new Error(`character ${count} was never shown`);
  return found;
}
