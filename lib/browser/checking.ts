import type { CheckAnswer, Checking, CheckRequest, OpenChecking } from '../app/checking.ts';

/** What no post needs; after that the worker is taken for stuck. In milliseconds. */
const LONGEST_CHECK = 20_000;

/** Checks in a worker of this page, which is started with the first request and anew after it has failed. */
export const openChecking: OpenChecking = (onAnswer) => new WorkerChecking(onAnswer);

class WorkerChecking implements Checking {
  readonly #onAnswer: (answer: CheckAnswer) => void;
  #worker: Worker | null = null;
  #atWork: CheckRequest | null = null;
  #waiting: CheckRequest | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onAnswer: (answer: CheckAnswer) => void) {
    this.#onAnswer = onAnswer;
  }

  ask(request: CheckRequest): void {
    if (this.#atWork) this.#waiting = request;
    else this.#send(request);
  }

  readonly stop = (): void => {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#waiting = null;
  };

  #send(request: CheckRequest): void {
    this.#atWork = request;
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail('too-slow'), LONGEST_CHECK);
  }

  #start(): Worker {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<CheckAnswer>) => this.#take(event.data));
    worker.addEventListener('error', () => this.#fail('broken'), { once: true });
    return worker;
  }

  #take(answer: CheckAnswer): void {
    if (answer.revision === this.#atWork?.revision) {
      this.#atWork = null;
      clearTimeout(this.#timer);
    }
    this.#onAnswer(answer);
    this.#goOn();
  }

  #fail(reason: 'broken' | 'too-slow'): void {
    const revision = this.#atWork?.revision ?? 0;
    this.#worker?.terminate();
    this.#worker = null;
    this.#atWork = null;
    clearTimeout(this.#timer);
    this.#onAnswer({ state: 'failed', revision, reason });
    this.#goOn();
  }

  #goOn(): void {
    const next = this.#waiting;
    if (!next || this.#atWork) return;
    this.#waiting = null;
    this.#send(next);
  }
}
