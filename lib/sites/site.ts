import type { JsonValue } from './json.ts';

/**
 * What Afterword knows of a conference's site: plain data, so that it can be edited by hand, travel inside a
 * draft and be read by the command line. `site.schema.json` says the same to other programs.
 */
export interface Site {
  /** Of this record's shape. */
  readonly format: 1;
  /** Lower case letters, digits and `-`: `djangocon-us-2019`. */
  readonly id: string;
  readonly name: string;
  /** Where it is published, without a slash at the end: `https://2019.djangocon.us`. Null if nowhere of its own. */
  readonly address: string | null;
  readonly generator: Generator;
  /** The IANA zone in which dates are printed. Null: they are printed as typed. */
  readonly zone: string | null;
  readonly repository: Repository | null;
  readonly posts: PostFiles;
  readonly fields: FieldRules;
  readonly title: TitleRule;
  readonly date: DateRule | null;
  readonly cover: CoverRule | null;
  readonly excerpt: ExcerptRule;
  readonly engine: EngineRule;
  /** What Liquid knows in the body of a post, or null if the site runs no Liquid there. */
  readonly liquid: LiquidRule | null;
  readonly images: ImageRule;
  readonly writing: WritingRules;
  /** Checks that the site does not want, by id, and why. */
  readonly silenced: Readonly<Record<string, string>>;
  readonly templates: readonly PostTemplate[];
  /** Address of the sync server the site runs for its drafts, `wss://…`. */
  readonly relay: string | null;
}

export type Generator = 'jekyll' | 'eleventy' | 'hugo' | 'django' | 'github' | 'other';

export interface Repository {
  /** `github.com` */
  readonly host: string;
  /** `owner/name` */
  readonly name: string;
  readonly branch: string;
}

/** Patterns know `{slug}`, `{year}`, `{month}` and `{day}`, the last two with two digits. */
export interface PostFiles {
  /** From the repository's root, without a slash at the end; empty if it is the root itself. */
  readonly folder: string;
  /** `{year}-{month}-{day}-{slug}.md` */
  readonly fileName: string;
  /** From the site's root: `/news/{slug}/`. Null if posts have no address of their own. */
  readonly address: string | null;
}

/** The fields of a post and where they stand in its text. */
export type FieldRules =
  | { readonly style: 'yaml' | 'toml'; readonly schema: FieldSchema }
  /** No front matter: `places` says where in the text each field of the schema stands. */
  | { readonly style: 'text'; readonly schema: FieldSchema; readonly places: readonly TextPlace[] };

/** Where a field stands in a post without front matter. */
export type TextPlace =
  /** The first heading of level 1. */
  | { readonly field: FieldPath; readonly place: 'heading' }
  /** What stands between the two in the one line that begins with `before`: `Published on … by the team`. */
  | {
      readonly field: FieldPath;
      readonly place: 'line';
      readonly before: string;
      readonly after: string;
      /** What a new post has after that: `the team`. The author's name takes its place. */
      readonly signature?: string;
    }
  /** What stands under the heading of that text, up to the next heading. */
  | { readonly field: FieldPath; readonly place: 'section'; readonly heading: string };

/** From the outermost key to the field's own: `['cover', 'alt']`. */
export type FieldPath = readonly string[];

/**
 * A JSON Schema (2020-12) of the fields. `title` is the label, `description` the help, `examples` the values
 * that the site's posts already use, `default` what a new post gets; `afterword` has what JSON Schema cannot say.
 */
export interface FieldSchema {
  readonly type: 'object' | 'string' | 'number' | 'integer' | 'boolean' | 'array';
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly enum?: readonly JsonValue[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** False: a key that `properties` lacks is suspicious. */
  readonly additionalProperties?: boolean;
  readonly items?: FieldSchema;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly afterword?: FieldHints;
}

export interface FieldHints {
  readonly control?: FieldControl;
  /** Most posts of the site have it: its absence is worth a warning. */
  readonly isRecommended?: boolean;
  /** Not asked for in the form unless the post has it already: a field of older posts. */
  readonly isOld?: boolean;
  /** Whether a value that no post had before is suspicious. */
  readonly isClosed?: boolean;
}

/** How the form shows a field. The keys of `properties` stand in the order of the form and of a new post. */
export type FieldControl =
  | 'text'
  | 'long-text'
  | 'date-time'
  | 'choice'
  | 'yes-no'
  | 'list'
  | 'image'
  | 'group';

export type TitleRule = { readonly from: 'field'; readonly field: FieldPath } | { readonly from: 'heading' };

export interface DateRule {
  readonly field: FieldPath;
  /**
   * How a new date is written, in Unicode's letters (UTS 35): `yyyy-MM-dd HH:mm:ss`. A date in the text may
   * be written `do MMM yyyy`.
   */
  readonly written: string;
  /** How the page prints it, in the same letters: `MMM d, yyyy`. Null: as typed. */
  readonly shown: string | null;
  /** In which zone the generator reads a date that names none: `UTC`, or the site's own. */
  readonly readIn: 'utc' | 'site' | 'typed';
  /** The time that new posts get, `HH:mm:ss`: one that does not change the day. */
  readonly usualTime: string | null;
}

/** The picture that stands above the post or in links to it. */
export interface CoverRule {
  /** Fields that hold a picture's path: first the one that the page shows, last the one that links to it show. */
  readonly images: readonly FieldPath[];
  /** False: the page shows none of them, only links to it do. */
  readonly isOnPage?: boolean;
  readonly alt: FieldPath | null;
  /** The best size in pixels, if the site says one. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

export type ExcerptRule =
  | { readonly rule: 'none' }
  | { readonly rule: 'first-paragraph' }
  /** What stands before that text, if it occurs. */
  | { readonly rule: 'separator'; readonly separator: string }
  /** What stands under the heading of that text. */
  | { readonly rule: 'section'; readonly heading: string };

export interface EngineRule {
  readonly id: 'kramdown' | 'markdown-it' | 'python-markdown' | 'gfm' | 'goldmark';
  /** By the generator's own names: `breaks`, `linkify`, `hard_wrap`. */
  readonly options: Readonly<Record<string, JsonValue>>;
}

export interface LiquidRule {
  /** By their names as a post writes them, without `site.`; an empty string is one that prints nothing. */
  readonly site: Readonly<Record<string, JsonValue>>;
}

export interface ImageRule {
  /** From the repository's root: `static/img/blog`. May have `{slug}`, for a folder of each post. */
  readonly folder: string;
  /** What a post writes before the file's name: `/static/img/blog/`. May have `{slug}` too. */
  readonly prefix: string;
  /** How a new picture is written; knows `{path}` and `{alt}`. */
  readonly markup: string;
  /** Wider pictures are made smaller, in pixels. */
  readonly maxWidth: number | null;
}

export interface WritingRules {
  /** The level of the body's first heading. */
  readonly firstHeading: 1 | 2 | 3;
  /** Hosts that are this site, `2019.djangocon.us`. */
  readonly ownHosts: readonly string[];
  /** Hosts that posts of the site link to. */
  readonly knownHosts: readonly string[];
  /** The event that the site is of. */
  readonly event: ConferenceEvent | null;
  /** How names of the field are written, beyond those that everyone shares: `White Coat Captioning`. */
  readonly names: readonly string[];
}

export interface ConferenceEvent {
  /** As the posts write it: `DjangoCon US`. */
  readonly name: string;
  readonly year: number;
  /** First and last day, YYYY-MM-DD, if known. */
  readonly days: { readonly first: string; readonly last: string } | null;
}

/** A post to begin with. */
export interface PostTemplate {
  /** `wrap-up`, `recap-by-day`, `thank-you`, `announcement` */
  readonly id: string;
  readonly name: string;
  /**
   * Values for the fields by their path, dots between the keys; the others are as the schema says. Text may
   * have `{year}`, for the year in which the post is begun.
   */
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** Markdown, without front matter and title, and without fields that stand in the text. */
  readonly body: string;
}
