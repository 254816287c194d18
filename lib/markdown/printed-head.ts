import { firstHeading } from '../post/first-heading.ts';
import type { PostFields } from '../post/post-fields.ts';
import type { Range } from '../post/split.ts';
import { readFileName } from '../sites/file-rule.ts';
import { readDate, shownText } from '../sites/shown-date.ts';
import type { FieldPath, Site } from '../sites/site.ts';
import type { PostFile, PrintedCover, PrintedHead, PrintedText } from './print.ts';

/** A post whose fields have been read. */
export interface ReadPost {
  readonly source: string;
  readonly body: Range;
  readonly fields: PostFields;
}

/** What the site's page shows around the body. */
export function printedHead(post: ReadPost, file: PostFile, site: Site): PrintedHead {
  const isTitleInBody = site.title.from === 'heading';
  return {
    title: titleOf(post, site),
    isTitleInBody,
    date: dateOf(post, file, site),
    cover: site.cover?.isOnPage === false ? null : pictureOf(post, site, 0),
    linkPicture: pictureOf(post, site, -1),
  };
}

function titleOf({ source, body, fields }: ReadPost, { title }: Site): PrintedText | null {
  if (title.from === 'field') return fieldText(fields, title.field);
  const heading = firstHeading(source, body);
  return heading && { text: heading.text, from: heading.from, to: heading.to };
}

/** A date that nobody can read is shown as typed. */
function dateOf({ fields }: ReadPost, file: PostFile, site: Site): PrintedText | null {
  const typed = site.date && fieldText(fields, site.date.field);
  if (!typed) return dateOfName(file, site);
  const date = readDate(typed.text, site);
  return { ...typed, text: (date && shownText(date, site)) ?? typed.text };
}

/** Jekyll takes the day in the file's name for a post that has no date, and reads it in the site's zone. */
function dateOfName({ name }: PostFile, site: Site): PrintedText | null {
  const day = name === null || site.generator !== 'jekyll' ? null : readFileName(name, site)?.day;
  if (!day) return null;
  const date = { typedDay: day, time: null, offset: null };
  const shown = site.date && shownText(date, { zone: null, date: site.date });
  return { text: shown ?? day, from: 0, to: 0 };
}

function pictureOf({ fields }: ReadPost, { cover }: Site, place: number): PrintedCover | null {
  const shown = cover?.images.at(place);
  const image = shown ? fieldText(fields, shown) : null;
  if (!image) return null;
  const alt = cover?.alt ? fields.text(cover.alt) : '';
  return { address: image.text, alt, from: image.from, to: image.to };
}

function fieldText(fields: PostFields, path: FieldPath): PrintedText | null {
  const field = fields.find(path);
  const text = fields.text(path);
  return field && text !== '' ? { text, from: field.at.from, to: field.at.to } : null;
}
