import type { Site } from '../sites/site.ts';
import { createPace } from './pace.ts';
import { startInPage } from './page-place.ts';
import type { Pass } from './render-pass.ts';
import type { PlaceEvents, RenderPlace, StartPlace } from './render-place.ts';
import type { Renderer, RenderJob, RenderListener, RenderState } from './renderer.ts';
import { startInWorker } from './worker-place.ts';

/** Where it may print; tests bring their own. */
export interface RenderPlaces {
  readonly page: StartPlace;
  readonly worker: StartPlace;
}

/**
 * Prints small posts in the page, at once, and large ones in a worker, so that no key press waits for them.
 * Only one job is ever under way, which keeps them in order through every hand-over.
 */
export function createAdaptiveRenderer(
  site: Site,
  listener: RenderListener,
  places: RenderPlaces = { page: startInPage, worker: startInWorker },
): Renderer {
  let pace = createPace();
  let current: { readonly kind: keyof RenderPlaces; readonly place: RenderPlace } | null = null;
  let isWorkerDead = false;
  let state: RenderState | null = null;
  let shown = 0;
  let rendering: RenderJob | null = null;
  let waiting: RenderJob | null = null;

  function next(job: RenderJob): void {
    rendering = job;
    const kind = !isWorkerDead && pace.wantsWorker(job.source.length) ? 'worker' : 'page';
    if (current?.kind !== kind) {
      current?.place.close();
      current = startIn(kind);
    }
    current.place.run(job);
  }

  function startIn(kind: keyof RenderPlaces): NonNullable<typeof current> {
    try {
      return { kind, place: places[kind](site, eventsOfNewPlace()) };
    } catch (error) {
      // No worker here (a test, a strict policy): the page can do it all, only less smoothly.
      if (kind === 'page') throw error;
      isWorkerDead = true;
      return startIn('page');
    }
  }

  function eventsOfNewPlace(): PlaceEvents {
    // Who comes in knows nothing of what is shown, so its first change replaces all of it.
    let isFirst = true;
    return {
      onPass(pass) {
        answer(isFirst ? replacing(pass, shown) : pass);
        isFirst = false;
      },
      onFailed: () => giveUp('failed'),
      onLate: () => giveUp('late'),
      onDeath() {
        isWorkerDead = true;
        current = null;
        goOn(waiting ?? rendering);
      },
    };
  }

  function answer({ change, cost }: Pass): void {
    const job = rendering;
    if (job === null) return;
    rendering = null;
    pace.measured(cost, job.source.length);
    shown = change.body.positions.length / 2;
    listener.onChange(change, job);
    enter('shown');
    goOn(waiting);
  }

  /** The place is closed. The next job begins a new one. */
  function giveUp(why: 'failed' | 'late'): void {
    if (why === 'late' && rendering) pace.measured(Number.POSITIVE_INFINITY, rendering.source.length);
    current = null;
    rendering = null;
    enter(why);
    goOn(waiting);
  }

  function goOn(newest: RenderJob | null): void {
    waiting = null;
    if (newest !== null) next(newest);
  }

  function enter(entered: RenderState): void {
    if (entered !== state) listener.onState(entered);
    state = entered;
  }

  function leave(): void {
    rendering = null;
    waiting = null;
    current?.place.close();
    current = null;
  }

  /** Most posts are small: their engine is on its way before the first one comes. */
  function begin(): void {
    enter('loading');
    current = startIn('page');
  }

  begin();
  return {
    render(job) {
      if (rendering === null) next(job);
      else waiting = job;
    },
    setSite(chosen) {
      leave();
      site = chosen;
      pace = createPace();
      begin();
    },
    close: leave,
  };
}

function replacing({ change, cost }: Pass, shown: number): Pass {
  return { cost, change: { ...change, body: { ...change.body, start: 0, removed: shown } } };
}
