/** Time as the core sees it. Milliseconds since the Unix epoch; timers may be faked by tests. */
export interface Clock {
  now(): number;
  /** Calls `callback` once after `milliseconds`, unless the returned stop is called first. */
  after(milliseconds: number, callback: () => void): Stop;
}

/** Ends what was started. Safe to call more than once. */
export type Stop = () => void;
