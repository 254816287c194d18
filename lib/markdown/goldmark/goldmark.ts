import type { Engine, EngineOptions } from '../engine.ts';
import { createGfm } from '../gfm.ts';

export function createGoldmark(_options: EngineOptions): Engine {
  return { ...createGfm(), id: 'goldmark' };
}
