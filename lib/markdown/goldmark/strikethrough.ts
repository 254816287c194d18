import { delimiterRunAt } from '../commonmark/delimiters.ts';
import type { InlineRule } from '../commonmark/inline-reader.ts';

/** Two tildes or more pair up as stars do. */
export const strikethroughRule: InlineRule = {
  characters: '~',
  read(reader) {
    const run = delimiterRunAt(reader.text, reader.at);
    if (run.length >= 2) reader.takeRun(run);
    return run.length >= 2;
  },
};
