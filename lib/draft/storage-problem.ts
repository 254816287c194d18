/**
 * Why something could not be kept on this device.
 * - `full`: the device or the browser's allowance for extensions is full (QuotaExceededError)
 * - `blocked`: the browser refuses storage here (private window, policy, another version holds the database)
 * - `newer`: stored by a newer build of Afterword, so that this one must not touch it
 * - `failed`: anything else; `cause` has the browser's own error
 */
export interface StorageProblem {
  readonly code: 'full' | 'blocked' | 'newer' | 'failed';
  readonly cause?: unknown;
}

/** Thrown by ports of storage; the only error type that they throw on purpose. */
export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(`storage: ${problem.code}`, { cause: problem.cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}
