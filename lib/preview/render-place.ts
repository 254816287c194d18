import type { Site } from '../sites/site.ts';
import type { Pass } from './render-pass.ts';
import type { RenderJob } from './renderer.ts';

/** Where posts of one site are printed, one at a time. */
export interface RenderPlace {
  /** The answer comes through the events, at once or later. */
  run(job: RenderJob): void;
  /** Nothing comes through the events any more. */
  close(): void;
}

/** After any of them but `onPass` the place is closed. */
export interface PlaceEvents {
  onPass(pass: Pass): void;
  /** The site's engine could not be loaded. */
  onFailed(): void;
  /** The job took too long, or cannot be printed at all. */
  onLate(): void;
  /** The place itself does not work, at once or suddenly. */
  onDeath(): void;
}

/** Throws where there is no such place. */
export type StartPlace = (site: Site, events: PlaceEvents) => RenderPlace;
