import type { Site } from '../sites/site.ts';
import type { PlaceEvents, RenderPlace } from './render-place.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Prints in a worker, which is ended when a job takes longer than `limit` ms. */
export function startInWorker(
  site: Site,
  events: PlaceEvents,
  start: () => Worker = startWorker,
  limit: number = longest,
): RenderPlace {
  const worker = start();
  const send = (message: ToWorker) => worker.postMessage(message);
  let isLoaded = false;
  let isAtWork = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const closeWith = (say: () => void) => () => {
    close();
    say();
  };
  /** How long the engine takes to load is not the text's fault. */
  const watch = () => {
    if (isLoaded && isAtWork) timer = setTimeout(closeWith(events.onLate), limit);
  };
  const heard = (message: FromWorker) => {
    switch (message.kind) {
      case 'loaded':
        isLoaded = true;
        watch();
        break;
      case 'failed':
        close();
        events.onFailed();
        break;
      case 'refused':
        close();
        events.onLate();
        break;
      case 'passed':
        clearTimeout(timer);
        isAtWork = false;
        events.onPass(message.pass);
    }
  };

  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => heard(data));
  worker.addEventListener('error', closeWith(events.onDeath), { once: true });
  send({ kind: 'site', site });
  return {
    run(job) {
      isAtWork = true;
      send({ kind: 'job', job });
      watch();
    },
    close,
  };
}

function startWorker(): Worker {
  return new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' });
}

/** A text that takes longer than this (ms) is given up. */
const longest = 5_000;
