import { onOneLine } from '../post/plain-inline.ts';
import type { JsonValue } from './json.ts';
import { type FieldValues, newFrontMatter } from './new-front-matter.ts';
import { writeDate } from './shown-date.ts';
import type { FieldSchema, PostTemplate, Site, TextPlace } from './site.ts';

/** What is known of a post before its first word. */
export interface NewPost {
  /** Empty: the template's own. */
  readonly title: string;
  /** YYYY-MM-DD, where the person is. */
  readonly today: string;
  readonly author?: string;
}

/**
 * The text of a new post, complete: fields as the site wants them, then the body of the template. Front
 * matter has the required fields, even those that are still empty, and of the others those with a value.
 */
export function newPost(site: Site, template: PostTemplate, post: NewPost): string {
  const values = valuesOf(site, template, post);
  const { fields } = site;
  if (fields.style !== 'text') {
    return `${newFrontMatter(fields.style, fields.schema, values)}\n${template.body}`;
  }
  const head = fields.places.map((place) => textBlock(site, place, values, onOneLine(post.author ?? '')));
  return [...head, template.body].join('\n\n');
}

function valuesOf(site: Site, template: PostTemplate, post: NewPost): FieldValues {
  const values = new Map(defaults(site.fields.schema, ''));
  for (const [path, value] of Object.entries(template.fields)) {
    values.set(path, typeof value === 'string' ? value.replaceAll('{year}', post.today.slice(0, 4)) : value);
  }
  const title = onOneLine(post.title);
  if (title !== '') values.set(site.title.from === 'field' ? site.title.field.join('.') : 'title', title);
  if (post.author) values.set('author', onOneLine(post.author));
  if (site.date) values.set(site.date.field.join('.'), writeDate(post.today, null, site));
  return values;
}

function defaults(schema: FieldSchema, prefix: string): [path: string, value: JsonValue][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const own: [string, JsonValue][] = field.default === undefined ? [] : [[prefix + key, field.default]];
    return [...own, ...defaults(field, `${prefix}${key}.`)];
  });
}

function textBlock(site: Site, place: TextPlace, values: FieldValues, author: string): string {
  const value = String(values.get(place.field.join('.')) ?? '');
  switch (place.place) {
    case 'heading':
      return `# ${value}`;
    case 'line':
      return place.before + value + place.after + (place.signature ? author || place.signature : '');
    case 'section':
      return `${'#'.repeat(site.writing.firstHeading)} ${place.heading}\n\n${value}`;
  }
}
