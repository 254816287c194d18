import type { Site } from '../sites/site.ts';
import type { Pass } from './render-pass.ts';
import type { RenderJob } from './renderer.ts';

/** The site comes first and once. */
export type ToWorker =
  | { readonly kind: 'site'; readonly site: Site }
  | { readonly kind: 'job'; readonly job: RenderJob };

export type FromWorker =
  | { readonly kind: 'loaded' }
  /** The site's engine could not be loaded. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'passed'; readonly pass: Pass }
  /** The job cannot be printed. */
  | { readonly kind: 'refused' };
