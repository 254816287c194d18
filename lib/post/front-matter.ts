import type { TextEdit } from './edit.ts';
import { type Range, splitPost } from './split.ts';
import { readToml } from './toml-fields.ts';
import { readYaml } from './yaml-front-matter.ts';

/** The front matter of a post, read. Ranges are of the whole source, in UTF-16 code units. */
export type FrontMatter =
  | { readonly state: 'none' }
  /** It begins but no line ends it, so that the site prints it all. */
  | { readonly state: 'unclosed'; readonly opening: Range }
  | ReadFrontMatter
  | BrokenFrontMatter;

/** Every field that could be read; with `problems` the site's own parser would accept. */
export interface ReadFrontMatter {
  readonly state: 'read';
  readonly style: FrontMatterStyle;
  /** With both marks and the line end after the second. */
  readonly block: Range;
  /** Between the marks. */
  readonly content: Range;
  /** In the order of the text, outer before inner. A key that is there twice is here twice. */
  readonly fields: readonly Field[];
}

/** The site's build would stop here. `fields` are those that stand on lines which can be read for themselves. */
export interface BrokenFrontMatter extends Omit<ReadFrontMatter, 'state'> {
  readonly state: 'broken';
  /** At least one. */
  readonly problems: readonly FrontMatterProblem[];
}

export type FrontMatterStyle = 'yaml' | 'toml';

export interface Field {
  readonly path: readonly string[];
  /** The key's own characters. */
  readonly key: Range;
  /** The value's characters, quotes included, comment and blanks after it not; empty where it would stand. */
  readonly at: Range;
  readonly value: FieldValue;
}

/** What the site's parser makes of a value. Dates are text, as typed. */
export type FieldValue =
  | null
  | boolean
  | number
  | string
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

export interface FrontMatterProblem extends Range {
  readonly code: FrontMatterProblemCode;
  /** In the words of the parser, for a problem that has no code of its own. */
  readonly detail: string;
  /** What makes it parse and says what was meant, if that is clear. */
  readonly fix: readonly TextEdit[] | null;
}

export type FrontMatterProblemCode =
  /** `title: Afterword: a recap` */
  | 'unquoted-colon'
  | 'tab'
  /** `title: "Recap` */
  | 'unclosed-quote'
  /** `title: "Recap "2024" "` */
  | 'quote-inside'
  /** `title: @name`, `title: *star`, `title: %`, and backquotes: marks that YAML keeps for itself. */
  | 'reserved-mark'
  /** `title:Recap` */
  | 'no-blank-after-colon'
  | 'indentation'
  /** A line that is neither a field nor part of one. */
  | 'no-field'
  /** Anchors and aliases that grow beyond what a post can need. */
  | 'too-large'
  | 'other';

/** What stands between the marks, read; ranges count from there. Without problems it is sound. */
export interface ContentReading {
  readonly fields: readonly Field[];
  readonly problems: readonly FrontMatterProblem[];
}

/** Reads the front matter of any text at all: about 1 ms for that of a post, at most some seconds for 1 MB. */
export function readFrontMatter(source: string): FrontMatter {
  const { frontMatter } = splitPost(source);
  if (frontMatter.state === 'none' || frontMatter.state === 'unclosed') return frontMatter;
  const { state: style, block, content } = frontMatter;
  const text = source.slice(content.from, content.to);
  const reading = style === 'yaml' ? readYaml(text) : readToml(text);
  const fields = reading.fields.map((field) => movedField(field, content.from));
  const problems = reading.problems.map((problem) => movedProblem(problem, content.from));
  if (problems.length === 0) return { state: 'read', style, block, content, fields };
  return { state: 'broken', style, block, content, fields, problems };
}

function movedField(field: Field, by: number): Field {
  return { ...field, key: moved(field.key, by), at: moved(field.at, by) };
}

function movedProblem(problem: FrontMatterProblem, by: number): FrontMatterProblem {
  return { ...moved(problem, by), fix: problem.fix?.map((edit) => moved(edit, by)) ?? null };
}

function moved<Ranged extends Range>(ranged: Ranged, by: number): Ranged {
  return { ...ranged, from: ranged.from + by, to: ranged.to + by };
}
