import type { Emitter } from 'liquidjs/dist/liquid.browser.mjs';
import type { TextMapping } from '../text-map.ts';
import type { Budget } from './limits.ts';
import type { LeafPiece } from './nesting.ts';
import { printedValue } from './printed-value.ts';

/** Writes into the output what each piece prints. */
export class PlacedEmitter implements Emitter {
  readonly buffer = '';
  /** What prints now. */
  piece: LeafPiece | null = null;
  readonly #mapping: TextMapping;
  readonly #budget: Budget;

  constructor(mapping: TextMapping, budget: Budget) {
    this.#mapping = mapping;
    this.#budget = budget;
  }

  write(value: unknown): void {
    const text = printedValue(value);
    this.#budget.spend('characters', text.length);
    if (!this.piece) return;
    const { kind, from, to } = this.piece;
    if (kind === 'text') this.#mapping.copy(from, to);
    else this.#mapping.put(text, from, to);
  }
}

/** Keeps what is printed, for a tag that does something else with it. */
export class CapturingEmitter implements Emitter {
  buffer = '';
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  write(value: unknown): void {
    const text = printedValue(value);
    this.#budget.spend('characters', text.length);
    this.buffer += text;
  }
}
