import { inBatches } from './in-batches.ts';
import type { Reference } from './references.ts';
import { runProcess } from './run-process.ts';

/** cmark-gfm with all the extensions of GitHub that change the text itself, and raw HTML let through. */
export const cmarkGfm: Reference = {
  name: 'cmark-gfm',
  install: 'Debian: cmark-gfm',
  async version() {
    const printed = await runProcess('cmark-gfm', ['--version']).catch(() => null);
    return printed?.split(' ')[1] ?? null;
  },
  // One process for each text, some at a time: it joins files that it is given together.
  print: (texts) =>
    inBatches(texts, AT_A_TIME, (some) =>
      Promise.all(some.map((text) => runProcess('cmark-gfm', words, text))),
    ),
};

const AT_A_TIME = 4;

const extensions = ['table', 'strikethrough', 'autolink', 'tagfilter', 'tasklist'];

const words = ['--unsafe', ...extensions.flatMap((extension) => ['--extension', extension])];
