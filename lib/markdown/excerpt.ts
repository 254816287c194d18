import type { PostFields } from '../post/post-fields.ts';
import type { Range } from '../post/split.ts';
import { textFields } from '../post/text-fields.ts';
import type { Generator, Site } from '../sites/site.ts';

type ExcerptSite = Pick<Site, 'excerpt' | 'generator'>;

/** The excerpt that a post's front matter gives, as HTML; null if the site makes one of the body. */
export function writtenExcerpt(fields: PostFields, { excerpt, generator }: ExcerptSite): string | null {
  const value = fields.find(['excerpt'])?.value;
  return generator === 'jekyll' && excerpt.rule !== 'none' && typeof value === 'string' ? value : null;
}

/** What the site takes as the excerpt of a post's body, as Markdown; null if it makes none. */
export function excerptOf(body: string, fields: PostFields, site: ExcerptSite): string | null {
  const { excerpt, generator } = site;
  if (excerpt.rule === 'none') return null;
  const own = ownSeparator(fields, site);
  if (own !== null) return own === '' ? null : jekyllExcerpt(body, own);
  switch (excerpt.rule) {
    case 'first-paragraph':
      return jekyllExcerpt(body, '\n\n');
    case 'separator':
      return beforeSeparator(body, excerpt.separator, generator);
    case 'section':
      return underHeading(body, excerpt.heading);
  }
}

/**
 * The parts of a body that Eleventy hands to its engine: it cuts the separator out, and if a line end comes after it,
 * what is left before it is trimmed (Eleventy 2, src/TemplateContent.js). Null if the body stays as it is.
 */
export function joinedAround(body: string, { excerpt, generator }: ExcerptSite): readonly Range[] | null {
  if (generator !== 'eleventy' || excerpt.rule !== 'separator') return null;
  const at = body.indexOf(excerpt.separator);
  if (at === -1) return null;
  const rest = { from: at + excerpt.separator.length, to: body.length };
  if (body.charAt(rest.from) !== '\n') return [{ from: 0, to: at }, rest];
  const before = body.slice(0, at);
  const from = before.length - before.trimStart().length;
  return [{ from, to: Math.max(from, before.trimEnd().length) }, rest];
}

/** A post on Jekyll may name another separator than its site; an empty one, and it has no excerpt. */
function ownSeparator(fields: PostFields, { generator }: ExcerptSite): string | null {
  const value = fields.find(['excerpt_separator'])?.value;
  return generator === 'jekyll' && typeof value === 'string' ? value : null;
}

function beforeSeparator(body: string, separator: string, generator: Generator): string | null {
  if (generator === 'jekyll') return jekyllExcerpt(body, separator);
  const at = body.indexOf(separator);
  if (at !== -1) return body.slice(0, at);
  // A site that splits the text itself takes all of it where there is nothing to split at.
  return generator === 'django' ? body : null;
}

/**
 * All of the body if the separator is not there. Blocks of Liquid that are cut in two are closed, and the definitions
 * of links that stand further down are taken along (Jekyll 3.10, lib/jekyll/excerpt.rb).
 */
function jekyllExcerpt(body: string, separator: string): string {
  const text = body.replace(/^(?:[ \t]*\r?\n)+/, '');
  const end = text.indexOf(separator);
  if (end === -1) return text;
  const definitions = text.slice(end).match(/^ {0,3}\[[^\]\r\n]+\]:.+$/gm) ?? [];
  return [withBlocksClosed(text.slice(0, end)), ...(definitions.length > 0 ? ['', ...definitions] : [])].join(
    '\n',
  );
}

/** As Jekyll does: an end anywhere in the text will do for every block of that name. */
function withBlocksClosed(text: string): string {
  const names = text
    .split('%}')
    .slice(0, -1)
    .map((tag) => /\{%-?\s*(\w+)/.exec(tag)?.[1] ?? '');
  const known = new Set(names);
  const open = [...new Set(names.toReversed())].filter(
    (name) => JEKYLL_BLOCKS.has(name) && !known.has(`end${name}`),
  );
  return text + open.map((name) => `\n{% end${name} %}`).join('');
}

const JEKYLL_BLOCKS: ReadonlySet<string> = new Set(
  'capture case comment for highlight if ifchanged raw tablerow unless'.split(' '),
);

function underHeading(body: string, heading: string): string | null {
  // The line end in front keeps a rule at the top from being read as front matter.
  const [section] = textFields(`\n${body}`, [{ field: [heading], place: 'section', heading }]);
  return typeof section?.value === 'string' && section.value !== '' ? section.value : null;
}
