import type { CheckAnswer, CheckRequest } from '../app/checking.ts';

type Listener = (answer: CheckAnswer) => void;

/**
 * The one worker of this page that checks posts. It outlives the drafts that ask it, because its dictionary takes
 * most of a second to load. It starts with the first request, and anew after it has failed.
 */
export class CheckWorker {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #listeners = new Map<number, Listener>();

  /** Every answer comes with the request's own revision. Returns a function that ends the listening. */
  ask(request: CheckRequest, listener: Listener): () => void {
    const { revision } = request;
    this.#lastId += 1;
    const id = this.#lastId;
    this.#listeners.set(id, (answer) => listener({ ...answer, revision }));
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...request, revision: id });
    return () => void this.#listeners.delete(id);
  }

  /** Ends the worker, whatever it is at, and tells everyone who waits for it. */
  readonly fail = (reason: 'broken' | 'too-slow'): void => {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#listeners];
    this.#listeners.clear();
    for (const [revision, listener] of waiting) listener({ state: 'failed', revision, reason });
  };

  #start(): Worker {
    const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) =>
      this.#listeners.get(data.revision)?.(data),
    );
    worker.addEventListener('error', () => this.fail('broken'), { once: true });
    return worker;
  }
}
