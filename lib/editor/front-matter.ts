import { type Range, splitPost } from '../post/split.ts';

/**
 * Where the front matter stands, both lines of dashes included, or null if there is none. Looks only at the
 * beginning of the text, so that it may be asked at every key press in a long post.
 */
export function findFrontMatter(text: Readable): Range | null {
  if (!/^\ufeff?---/.test(text.read(0, Math.min(4, text.length)))) return null;
  const head = text.read(0, Math.min(REACH, text.length));
  const { frontMatter } = splitPost(head);
  if (frontMatter.state !== 'yaml') return null;
  const { from, to } = frontMatter.block;
  // To the editor a lone carriage return ends no line, so it would not find the closing one.
  return /\r(?!\n)/.test(head.slice(from, to)) ? null : frontMatter.block;
}

/** Part of what a Lezer parser is given to read. */
export interface Readable {
  readonly length: number;
  read(from: number, to: number): string;
}

const REACH = 65_536;
