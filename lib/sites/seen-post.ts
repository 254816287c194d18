import { readField } from '../post/field.ts';
import { splitPost } from '../post/split.ts';

/** A file as it was opened. */
export interface OpenedPost {
  readonly source: string;
  /** Its path in a repository or folder, or its name alone; null if it has none. */
  readonly path: string | null;
}

/** What can be seen of a post without knowing its site. */
export interface SeenPost {
  /** With `/` only; empty if there is none. */
  readonly path: string;
  readonly style: 'yaml' | 'toml' | 'text';
  /** Top-level keys of the front matter, even of one that does not parse. */
  readonly keys: ReadonlySet<string>;
  /** The first lines of a body without front matter, where its fields stand. */
  readonly head: readonly string[];
  /** In lower case. */
  readonly text: string;
  /** A field of YAML front matter as one line of text; empty if there is none. */
  field(key: string): string;
}

export function seenPost({ source, path }: OpenedPost): SeenPost {
  const { frontMatter, body } = splitPost(source);
  const hasFields = frontMatter.state === 'yaml' || frontMatter.state === 'toml';
  const fields = hasFields ? source.slice(frontMatter.content.from, frontMatter.content.to) : '';
  return {
    path: (path ?? '').replaceAll('\\', '/'),
    style: hasFields ? frontMatter.state : 'text',
    keys: new Set([...fields.slice(0, LONGEST_FIELDS).matchAll(KEY)].map(([, key = '']) => key)),
    head: source.slice(body.from, body.from + LONGEST_HEAD).split(/\r\n|\n|\r/),
    text: source.slice(0, LONGEST_TEXT).toLowerCase(),
    field: (key) => readField(source, key)?.text ?? '',
  };
}

/** Enough to know a post by. */
const LONGEST_FIELDS = 20_000;
const LONGEST_HEAD = 5_000;
const LONGEST_TEXT = 200_000;

const KEY = /^([A-Za-z_][\w-]{0,99})[ \t]*[:=]/gm;
