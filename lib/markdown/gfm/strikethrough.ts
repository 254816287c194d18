import { delimiterRunAt } from '../commonmark/delimiters.ts';
import type { InlineRule } from '../commonmark/inline-reader.ts';

/** One or two tildes may begin or end a strikethrough; more are text. */
export const strikethroughRule: InlineRule = {
  characters: '~',
  read(reader) {
    const run = delimiterRunAt(reader.text, reader.at);
    if (run.length <= 2) reader.takeRun(run);
    else reader.takeText(run.character.repeat(run.length), reader.at + run.length);
    return true;
  },
};
