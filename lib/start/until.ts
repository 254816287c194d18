export interface WaitLimits {
  /** Milliseconds; 10 000 if not given. */
  readonly timeout?: number;
  /** What one waits for, as a noun: the error says `no WHAT within 10 s`. */
  readonly what?: string;
}

export type Truthy<Value> = Exclude<Value, false | 0 | '' | null | undefined>;

/** Asks about 60 times a second until the answer is truthy, and resolves to it. Rejects when time is up. */
export async function until<Answer>(
  ask: () => Promise<Answer>,
  { timeout = 10_000, what = 'answer' }: WaitLimits = {},
): Promise<Truthy<Answer>> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (isTruthy(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`no ${what} within ${timeout / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

function isTruthy<Answer>(answer: Answer): answer is Truthy<Answer> {
  return Boolean(answer);
}
