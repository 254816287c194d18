import type { StyleEngine } from '../style-engine.ts';
import { markdownStyle } from './markdownlint.ts';
import { createInclusiveLanguage } from './retext.ts';

/** Loads 250 kB of libraries, so that it is imported only when a post has been checked without it. */
export function createStyleEngine(): StyleEngine {
  return { inclusiveLanguage: createInclusiveLanguage(), markdownStyle };
}
