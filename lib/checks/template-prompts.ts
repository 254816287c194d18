import type { Range } from '../post/split.ts';
import type { FieldSchema, Site } from '../sites/site.ts';
import { siteTemplates } from '../sites/templates/site-templates.ts';

/** Where a text still has what our own templates ask the writer, sentence by sentence. */
export function* promptsIn(text: string, site: Site): Generator<Range> {
  if (text.length < SHORTEST) return;
  for (const prompt of [...PROMPTS, ...descriptionsAsked(site.fields.schema)]) {
    const from = text.indexOf(prompt);
    const to = from + prompt.length;
    if (from !== -1 && (!prompt.endsWith(':') || /^[ \t]*(?:[\r\n]|$)/.test(text.slice(to, to + 80)))) {
      yield { from, to };
    }
  }
}

const SETTING = {
  conference: '',
  firstHeading: 2,
  excerpt: { rule: 'none' },
  days: { first: '2024-01-01', last: '2024-01-03' },
} as const;

/** Shorter ones might be anybody's. */
const SHORTEST = 15;

/**
 * Templates of other sites may hold sentences that are to stay, so only our own count. Of those, what speaks to
 * readers ends with an exclamation mark.
 */
const PROMPTS: readonly string[] = [
  ...new Set(
    [true, false]
      .flatMap((hasTables) => siteTemplates({ ...SETTING, hasTables }))
      .flatMap(({ body }) => body.split('\n'))
      .filter((line) => !line.startsWith('#') && !line.endsWith('!'))
      .flatMap((line) => (line.startsWith('|') ? emptyRows(line) : sentences(line))),
  ),
];

/** `| Talks |  |`: a row whose number is still to be written. */
function emptyRows(line: string): readonly string[] {
  return /\|\s+\|$/.test(line) ? [line] : [];
}

function sentences(line: string): readonly string[] {
  return line
    .replace(/^- /, '')
    .split(/(?<=[.?]) /)
    .filter((sentence) => sentence.length >= SHORTEST);
}

/** A field whose text begins as a prompt: `In one to three sentences: …`. */
function descriptionsAsked({ properties = {} }: FieldSchema): readonly string[] {
  return Object.values(properties).flatMap(({ default: begun, afterword }) =>
    afterword?.control === 'long-text' && typeof begun === 'string' && begun.length >= SHORTEST
      ? [begun]
      : [],
  );
}
