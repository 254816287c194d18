import type { Site } from '../../sites/site.ts';
import type { Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { isOneStepFrom, nearest } from '../edit-distance.ts';
import { readExpression } from './expression.ts';
import { liquidParts, type PlacedLiquid } from './liquid-parts.ts';
import { vocabularyOf } from './vocabulary.ts';

export const liquidUnknownVariable: PostCheck = {
  id: 'liquid-unknown-variable',
  title: 'Liquid variable that does not exist',
  severity: 'error',
  group: 'liquid',
  reads: 'post',
  concerns: ({ liquid }) => liquid !== null,
  *run(post, { site }) {
    const made = new Set<string>();
    for (const part of liquidParts(post)) {
      const name = madeBy(part);
      if (name !== null) made.add(name);
      if (part.form === 'output') yield* inOutput(part, made, post, site);
    }
  },
};

/** The variable that a tag makes: `{% assign name = … %}`, `{% for name in … %}`. */
function madeBy({ name, content }: PlacedLiquid): string | null {
  if (name === null || !/^(?:assign|capture|for|tablerow|increment|decrement)$/.test(name)) return null;
  return /^\s{0,99}\w{1,40}\s{1,99}["']?([\w-]{1,60})/.exec(content)?.[1] ?? null;
}

function* inOutput(
  part: PlacedLiquid,
  made: ReadonlySet<string>,
  post: CheckedPost,
  site: Site,
): Generator<Found> {
  const { variable, filters } = readExpression(part.content);
  // A default is for what does not exist.
  if (!variable || filters.some(({ text }) => text === 'default')) return;
  const meant = meantBy(variable.text, made, post, site);
  if (meant === 'known') return;
  const from = part.contentFrom + variable.from;
  const at = { from, to: from + variable.text.length };
  const suggestion = meant === null ? '' : ` Did you mean “${meant}”?`;
  yield {
    ...at,
    message: `The site has no “${variable.text}”: nothing is printed here, and a link with it leads nowhere.${suggestion}`,
    fixes:
      meant === null ? [] : [{ title: `Write “${meant}”`, edits: [{ ...at, insert: meant }], isSafe: false }],
  };
}

/** `known`, the variable that was probably meant, or null. */
function meantBy(
  variable: string,
  made: ReadonlySet<string>,
  post: CheckedPost,
  site: Site,
): string | 'known' | null {
  const [first = '', second, third] = variable.split('.');
  if (made.has(first)) return 'known';
  const values = site.liquid?.site ?? {};
  const known = vocabularyOf(site.generator);
  if (first === 'site') return ofSite(second, third, values, known.site);
  if (first === 'page') return ofPage(second, post, known.page);
  if (isField(first, post)) return 'known';
  if (Object.hasOwn(values, first) && second === undefined) return `site.${first}`;
  for (const group of ['site', 'page']) {
    if (isOneStepFrom(first.toLowerCase(), group) || first.toLowerCase() === group) {
      return second === undefined ? 'known' : [group, ...variable.split('.').slice(1)].join('.');
    }
  }
  return known.values === null || known.values.has(first) ? 'known' : null;
}

function ofSite(
  key: string | undefined,
  inner: string | undefined,
  values: Readonly<Record<string, unknown>>,
  own: ReadonlySet<string>,
): string | 'known' | null {
  const keys = Object.keys(values);
  if (key === undefined || keys.length === 0 || own.has(key)) return 'known';
  if (!Object.hasOwn(values, key)) return prefixed('site', nearestName(key, keys));
  const group = values[key];
  const isGroup = typeof group === 'object' && group !== null && !Array.isArray(group);
  if (inner === undefined || !isGroup || Object.hasOwn(group, inner)) return 'known';
  return prefixed(`site.${key}`, nearestName(inner, Object.keys(group)));
}

function ofPage(
  key: string | undefined,
  post: CheckedPost,
  own: ReadonlySet<string>,
): string | 'known' | null {
  if (key === undefined || own.has(key) || isField(key, post)) return 'known';
  const fields = post.fields.all.flatMap(({ path }) => (path.length === 1 ? path : []));
  return prefixed('page', nearestName(key, fields));
}

/** First of all the one that has every word of the name: `contact_us_email` for `contact_email`. */
function nearestName(name: string, names: readonly string[]): string | null {
  const words = name.split('_');
  const fuller = names.filter((known) => words.every((word) => known.split('_').includes(word)));
  return fuller[0] ?? nearest(name, names);
}

function isField(key: string, { fields }: CheckedPost): boolean {
  return fields.find([key]) !== null;
}

function prefixed(group: string, key: string | null): string | null {
  return key === null ? null : `${group}.${key}`;
}
