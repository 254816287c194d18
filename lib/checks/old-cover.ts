import type { Field, FieldValue } from '../post/front-matter.ts';
import type { CoverRule, Site } from '../sites/site.ts';
import type { CheckedPost } from './checked-post.ts';
import { fieldOfSameUse } from './field-use.ts';

/**
 * Fields that name a picture, or say what it shows, in a way that other sites or older posts have and this site
 * does not look at. None as long as the post has a cover where the site wants it.
 */
export function oldCoverFields({ fields }: CheckedPost, site: Site): readonly Field[] {
  const { cover } = site;
  if (!cover || cover.images.some((path) => fields.find(path))) return [];
  return fields.all.filter((field) => isOldCover(field, site, cover));
}

function isOldCover({ path, value }: Field, site: Site, cover: CoverRule): boolean {
  const [key = ''] = path;
  if (path.length > 1 || value === null || value === '') return false;
  const known = site.fields.schema.properties?.[key];
  if (known && known.afterword?.isOld !== true) return false;
  const use = fieldOfSameUse(path, site);
  const isCoverElsewhere = use !== null && [...cover.images, cover.alt].includes(use);
  return isCoverElsewhere || picturePath(value) !== null;
}

/** The path of a picture that a value is, or holds as a group; null if there is none. */
export function picturePath(value: FieldValue): string | null {
  if (typeof value === 'string') return isPicturePath(value.trim()) ? value.trim() : null;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const inner = Object.values(value).find((part) => typeof part === 'string' && isPicturePath(part.trim()));
  return typeof inner === 'string' ? inner.trim() : null;
}

/** One word with the extension of a picture; other than an address with a host. */
export function isPicturePath(text: string): boolean {
  return text.length <= LONGEST && !/[\s:]/.test(text) && PICTURE.test(text);
}

const LONGEST = 300;

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
