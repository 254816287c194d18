import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Clock, Stop } from './clock.ts';
import type { SavingState } from './document-store.ts';
import { StorageError, type StorageProblem } from './storage-problem.ts';

/** Stores updates in the order they came. What comes while a write is under way goes together into the next. */
export interface GroupCommit {
  readonly saving: ReadonlySignal<SavingState>;
  add(update: Uint8Array): void;
  /** Tries again at once; resolves when `saving` is `saved` or `failed`. */
  flush(): Promise<void>;
  /** Ends the trying again. What could not be stored until now never will be. */
  stop(): void;
}

/** Milliseconds until the next try after the first, second, … failure in a row; the last one repeats. */
const RETRY_DELAYS: readonly number[] = [2_000, 5_000, 10_000];
const LAST_RETRY_DELAY = 30_000;

/**
 * @param write stores all updates of a batch or none; resolves when that is durable, and rejects with a
 *   StorageError if it cannot be
 */
export function groupCommit(
  write: (batch: readonly Uint8Array[]) => Promise<void>,
  clock: Clock,
): GroupCommit {
  const saving = signal<SavingState>({ state: 'saved' });
  let waiting: Uint8Array[] = [];
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;
  let failures = 0;
  let cancelRetry: Stop = () => {};

  function start(): Promise<void> {
    cancelRetry();
    if (!isRunning) running = storeWaiting();
    return running;
  }

  async function storeWaiting(): Promise<void> {
    isRunning = true;
    let problem: StorageProblem | undefined;
    while (waiting.length > 0 && !problem) problem = await storeBatch();
    // Before anyone hears of the end: whoever adds an update then has to start anew.
    isRunning = false;
    if (problem) fail(problem);
    else saving.value = { state: 'saved' };
  }

  async function storeBatch(): Promise<StorageProblem | undefined> {
    const batch = waiting;
    waiting = [];
    const problem = await attempt(write, batch);
    if (problem) waiting = [...batch, ...waiting];
    else failures = 0;
    return problem;
  }

  function fail(problem: StorageProblem): void {
    cancelRetry = clock.after(RETRY_DELAYS[failures] ?? LAST_RETRY_DELAY, () => void start());
    failures += 1;
    saving.value = { state: 'failed', problem };
  }

  return {
    saving,
    add(update) {
      waiting.push(update);
      // A failure stays in sight until it is over.
      if (saving.value.state === 'saved') saving.value = { state: 'saving' };
      void start();
    },
    flush: start,
    stop: () => cancelRetry(),
  };
}

async function attempt(
  write: (batch: readonly Uint8Array[]) => Promise<void>,
  batch: readonly Uint8Array[],
): Promise<StorageProblem | undefined> {
  try {
    await write(batch);
    return undefined;
  } catch (error) {
    return error instanceof StorageError ? error.problem : { code: 'failed', cause: error };
  }
}
