import type { Engine, EngineOptions } from '../engine.ts';
import { createGfm } from '../gfm.ts';

export function createPythonMarkdown(_options: EngineOptions): Engine {
  return { ...createGfm(), id: 'python-markdown' };
}
