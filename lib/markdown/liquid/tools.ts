import type { Liquid as Library, Template } from 'liquidjs/dist/liquid.browser.mjs';
import type { LiquidReason } from '../print.ts';
import { isUnknownTarget } from './addresses.ts';
import { isLimit } from './limits.ts';
import type { TagRules } from './nesting.ts';
import { isUnknownValue } from './unknown-value.ts';

/** liquidjs, set up for a generator. */
export interface LiquidTools {
  readonly library: Library;
  readonly rules: TagRules;
  /** Liquid 4 prints nothing of a block that has only white space in it. */
  readonly dropsBlankBlocks: boolean;
  /** Outputs that were parsed, by their text: the same few stand in a post at every key press. */
  readonly outputs: Map<string, ParsedOutput>;
}

export type ParsedOutput =
  | { readonly state: 'parsed'; readonly template: Template }
  | { readonly state: 'refused'; readonly reason: LiquidReason };

/** Why a piece that liquidjs refused becomes a card. */
export function reasonOf(error: unknown): LiquidReason {
  if (isLimit(error)) return 'limit';
  if (isUnknownTarget(error)) return 'unknown-target';
  if (isUnknownValue(error)) return 'unknown-value';
  const message = error instanceof Error ? error.message : '';
  return message.startsWith('undefined filter') ? 'unknown-filter' : 'syntax';
}
