import type { Engine, EngineOptions } from '../engine.ts';
import { createGfm } from '../gfm.ts';

export function createMarkdownIt(_options: EngineOptions): Engine {
  return { ...createGfm(), id: 'markdown-it' };
}
