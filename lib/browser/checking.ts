import type { CheckAnswer, Checking, CheckRequest, OpenChecking } from '../app/checking.ts';
import type { Stop } from '../draft/clock.ts';
import { CheckWorker } from './check-worker.ts';

/** What no post needs; after that the worker is taken for stuck. In milliseconds. */
const LONGEST_CHECK = 20_000;

/**
 * How long a post of so many UTF-16 code units rests before it is checked, in milliseconds: nothing up to 20 KB,
 * 2 s at 1 MB. The checks of a long post would take from its preview what a machine of two cores has.
 */
function restFor(size: number): number {
  return size < 20_000 ? 0 : size / 500;
}

/** Checks drafts in one worker, which stays for the next draft. */
export function createChecking(): OpenChecking {
  const worker = new CheckWorker();
  return (onAnswer) => new WorkerChecking(worker, onAnswer);
}

class WorkerChecking implements Checking {
  readonly #worker: CheckWorker;
  readonly #onAnswer: (answer: CheckAnswer) => void;
  /** The revision that has not been answered yet. */
  #atWork: number | null = null;
  #waiting: CheckRequest | null = null;
  #stopListening: Stop = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while the newest request rests. */
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(worker: CheckWorker, onAnswer: (answer: CheckAnswer) => void) {
    this.#worker = worker;
    this.#onAnswer = onAnswer;
  }

  ask(request: CheckRequest): void {
    this.#waiting = request;
    clearTimeout(this.#rest);
    const rest = restFor(request.source.length);
    if (rest === 0) this.#sendWaiting();
    else this.#rest = setTimeout(() => this.#sendWaiting(), rest);
  }

  readonly stop = (): void => {
    clearTimeout(this.#timer);
    clearTimeout(this.#rest);
    this.#stopListening();
    this.#waiting = null;
  };

  #sendWaiting(): void {
    this.#rest = undefined;
    const next = this.#waiting;
    if (!next || this.#atWork !== null) return;
    this.#waiting = null;
    this.#send(next);
  }

  #send(request: CheckRequest): void {
    this.#atWork = request.revision;
    // The request before was answered; what may still come for it is older than what is asked now.
    this.#stopListening();
    this.#stopListening = this.#worker.ask(request, (answer) => this.#take(answer));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#worker.fail('too-slow'), LONGEST_CHECK);
  }

  #take(answer: CheckAnswer): void {
    this.#atWork = null;
    clearTimeout(this.#timer);
    this.#onAnswer(answer);
    if (this.#rest === undefined) this.#sendWaiting();
  }
}
