import type { CheckAnswer, Checking, CheckRequest, OpenChecking } from '../app/checking.ts';
import type { Stop } from '../draft/clock.ts';
import { CheckWorker } from './check-worker.ts';

/** What no post needs; after that the worker is taken for stuck. In milliseconds. */
const LONGEST_CHECK = 20_000;

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

  constructor(worker: CheckWorker, onAnswer: (answer: CheckAnswer) => void) {
    this.#worker = worker;
    this.#onAnswer = onAnswer;
  }

  ask(request: CheckRequest): void {
    if (this.#atWork === null) this.#send(request);
    else this.#waiting = request;
  }

  readonly stop = (): void => {
    clearTimeout(this.#timer);
    this.#stopListening();
    this.#waiting = null;
  };

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
    const next = this.#waiting;
    this.#waiting = null;
    if (next) this.#send(next);
  }
}
