import { createRenderPass, type Pass } from './render-pass.ts';
import type { BlockChange, Renderer } from './renderer.ts';
import { createWorkerPass, type WorkerPass } from './worker-pass.ts';

/** Called with every rendering, in the order of the sources. */
export type OnChange = (change: BlockChange, source: string) => void;

/** Starts a worker, or throws where there is none. */
export type StartWorker = (onPass: (pass: Pass) => void, onDeath: () => void) => WorkerPass;

/**
 * Renders small posts in the page, at once, and large ones in a worker, so that no key press waits for them.
 * Only one rendering is ever under way, which keeps them in order through every hand-over.
 */
export function createAdaptiveRenderer(onChange: OnChange, start: StartWorker = createWorkerPass): Renderer {
  let place: Place = { kind: 'page', pass: createRenderPass() };
  let isWorkerDead = false;
  let isSlow: boolean | null = null;
  let lastCost: number | null = null;
  let shown = 0;
  let rendering: string | null = null;
  let waiting: string | null = null;

  function next(source: string): void {
    rendering = source;
    const wantsWorker = !isWorkerDead && (isSlow ?? source.length > largeLength);
    if (wantsWorker !== (place.kind === 'worker')) handOver(wantsWorker);
    if (place.kind === 'worker') place.worker.run(source);
    else answer(place.pass(source));
  }

  /** Who comes in knows nothing of what is shown, so its first change replaces all of it. */
  function handOver(toWorker: boolean): void {
    leave(place);
    place = (toWorker && startWorker()) || { kind: 'page', pass: replacing(createRenderPass()) };
  }

  function startWorker(): Place | null {
    try {
      const first = replacing((pass: Pass) => pass);
      return { kind: 'worker', worker: start((pass) => answer(first(pass)), workerDied) };
    } catch {
      // No worker here (a test, a strict policy): the page can do it all, only less smoothly.
      isWorkerDead = true;
      return null;
    }
  }

  function replacing<Input>(pass: (input: Input) => Pass): (input: Input) => Pass {
    let isFirst = true;
    return (input) => {
      const result = pass(input);
      if (!isFirst) return result;
      isFirst = false;
      return { ...result, change: { ...result.change, start: 0, removed: shown } };
    };
  }

  function answer({ change, cost }: Pass): void {
    const source = rendering;
    if (source === null) return;
    rendering = null;
    isSlow = judge(cost);
    shown = change.positions.length / 2;
    onChange(change, source);
    const newest = waiting;
    waiting = null;
    if (newest !== null) next(newest);
  }

  /** By the better of two passes: a cold start or a busy moment makes one slow, and moving costs more than that. */
  function judge(cost: number): boolean | null {
    const better = lastCost === null ? null : Math.min(cost, lastCost);
    lastCost = cost;
    return better === null ? isSlow : better > (isSlow ? quick : slow);
  }

  function workerDied(): void {
    isWorkerDead = true;
    const newest = waiting ?? rendering;
    waiting = null;
    if (newest !== null) next(newest);
  }

  return {
    render(source) {
      if (rendering === null) next(source);
      else waiting = source;
    },
    close() {
      rendering = null;
      waiting = null;
      leave(place);
    },
  };
}

type Place =
  | { readonly kind: 'page'; readonly pass: (source: string) => Pass }
  | { readonly kind: 'worker'; readonly worker: WorkerPass };

function leave(place: Place): void {
  if (place.kind === 'worker') place.worker.close();
}

/** A pass that takes longer than this (ms) would be felt while typing… */
const slow = 6;
/** …and has to get this much quicker to come back, so that a post at the limit does not go to and fro. */
const quick = 3;
/** The first pass has no measure yet; a post of this length takes about as long as is bearable. */
const largeLength = 60_000;
