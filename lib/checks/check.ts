import type { TextEdit } from '../post/edit.ts';
import type { Range } from '../post/split.ts';
import type { FieldPath, Site } from '../sites/site.ts';
import type { Block } from './block.ts';
import type { CheckedPost } from './checked-post.ts';
import type { Spelling } from './spelling.ts';
import type { StyleEngine } from './style-engine.ts';

/**
 * One thing that can be wrong with a post. `id` names it on the command line, in a site's record and in
 * `docs/checks/ID.md`.
 */
export type Check = BlockCheck | PostCheck;

interface CheckFacts {
  readonly id: string;
  /** What is wrong, in a few words: "Link without an address". */
  readonly title: string;
  readonly severity: Severity;
  readonly group: CheckGroup;
  /** Left out: it concerns every site. */
  concerns?(site: Site): boolean;
}

/**
 * Looks at one block of the body on its own. The answer must follow from the block, the site and the context
 * alone: it is kept for as long as the block's text stays the same. Ranges count from the block's start.
 */
export interface BlockCheck extends CheckFacts {
  readonly reads: 'block';
  run(block: Block, context: CheckContext): Iterable<Found>;
}

/**
 * Looks at front matter, or at the post as a whole. Runs after every edit, so in the body it should look at
 * what `CheckedPost` has gathered (links, headings, names), not at all of the text.
 */
export interface PostCheck extends CheckFacts {
  readonly reads: 'post';
  run(post: CheckedPost, context: CheckContext): Iterable<Found>;
}

/**
 * error: the site breaks, or shows something that is not true. warning: readers would notice.
 * hint: a matter of taste or habit.
 */
export type Severity = 'error' | 'warning' | 'hint';

/** Under what a finding stands in the review. */
export type CheckGroup =
  | 'front-matter'
  | 'links'
  | 'pictures'
  | 'liquid'
  | 'text'
  | 'structure'
  | 'engine'
  | 'style';

export interface CheckContext {
  readonly site: Site;
  /** The site's pictures and pages as paths from the repository's root, if they are known. */
  readonly files: SiteFiles | null;
  /** The day it is where the person is, YYYY-MM-DD. */
  readonly today: string;
  /** The post's own path or file name, if it is known. */
  readonly fileName: string | null;
  /** Null until the dictionary is loaded: then nothing is said of spelling. */
  readonly spelling: Spelling | null;
  /** What the people of the draft said is written right. */
  readonly words: ReadonlySet<string>;
  /** Null until it is loaded: then nothing is said of style. */
  readonly style: StyleEngine | null;
}

/** Which files the site's repository holds. */
export interface SiteFiles {
  /** In the order of the list. */
  readonly paths: readonly string[];
  has(path: string): boolean;
}

/** What a check has found. */
export interface Found extends Range {
  /** What is wrong, what readers would see, what to do: one to three plain sentences. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  /** The field of the form that it belongs to. */
  readonly field?: FieldPath;
  /** Instead of the check's own. */
  readonly severity?: Severity;
}

/** A change that takes the finding away. Edits in the same ranges as their finding. */
export interface Fix {
  /** What it does, as on a button: "Write “€”". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it cannot change what the post says: such fixes are applied all at once. */
  readonly isSafe: boolean;
}

/** A finding in a post. Ranges and edits count in the whole source, in UTF-16 code units. */
export interface Finding extends Range {
  /** The check's id. */
  readonly check: string;
  /** The check's title. */
  readonly title: string;
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly field: FieldPath | null;
}
