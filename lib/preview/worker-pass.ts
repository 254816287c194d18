import type { Pass } from './render-pass.ts';

/** Renders in a worker, one source at a time. */
export interface WorkerPass {
  run(source: string): void;
  close(): void;
}

/** Starts the worker. When it fails, at once or later, `onDeath` is called once and no answer follows. */
export function createWorkerPass(onPass: (pass: Pass) => void, onDeath: () => void): WorkerPass {
  const worker = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' });
  const die = () => {
    worker.terminate();
    onDeath();
  };
  worker.addEventListener('message', (event: MessageEvent<Pass>) => onPass(event.data));
  worker.addEventListener('error', die, { once: true });
  return { run: (source) => worker.postMessage(source), close: () => worker.terminate() };
}
