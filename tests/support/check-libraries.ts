import { createSpelling } from '../../lib/checks/spelling/dictionary.ts';
import type { Spelling } from '../../lib/checks/spelling.ts';
import { createStyleEngine } from '../../lib/checks/style/engine.ts';
import type { StyleEngine } from '../../lib/checks/style-engine.ts';
import { loadDictionary } from '../../lib/cli/dictionary.ts';

/** With the dictionary that the panel and the command line have. */
export const englishSpelling: Spelling = createSpelling(await loadDictionary());

export const styleEngine: StyleEngine = createStyleEngine();
