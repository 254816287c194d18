import { splitPost } from '../post/split.ts';
import { postTitle } from '../post/title.ts';
import { countWords, readingMinutes } from '../post/words.ts';
import type { Site } from '../sites/site.ts';
import { suggestedName } from './suggested-name.ts';

/** What can be said of a post by looking at its text. */
export interface PostFacts {
  /** Empty if the post has none. */
  readonly title: string;
  readonly words: number;
  readonly minutes: number;
  readonly frontMatter: 'none' | 'unclosed' | 'yaml' | 'toml';
  readonly lineEnding: LineEnding;
  readonly hasMark: boolean;
  readonly suggestedFileName: string;
}

export type LineEnding = 'none' | 'lf' | 'crlf' | 'cr' | 'mixed';

/** `today` is YYYY-MM-DD, for the suggested file name of a post without a date. */
export function factsOf(source: string, today: string, site: Site): PostFacts {
  const words = countWords(source);
  return {
    title: postTitle(source)?.text ?? '',
    words,
    minutes: readingMinutes(words),
    frontMatter: splitPost(source).frontMatter.state,
    lineEnding: lineEndingOf(source),
    hasMark: source.startsWith('\ufeff'),
    suggestedFileName: suggestedName(source, today, site),
  };
}

function lineEndingOf(source: string): LineEnding {
  const found = new Set(source.match(/\r\n|\r|\n/g));
  if (found.size > 1) return 'mixed';
  const [only] = found;
  if (only === undefined) return 'none';
  return only === '\n' ? 'lf' : only === '\r\n' ? 'crlf' : 'cr';
}

/** The day of a moment where this device is, as YYYY-MM-DD. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
