import type { Site } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { oldCoverFields } from '../old-cover.ts';
import { isCoverField } from '../picture-fields.ts';
import { type SchemaField, schemaFields } from '../schema-fields.ts';

export const coverMissing: PostCheck = {
  id: 'cover-missing',
  title: 'Post without a cover',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  *run(post, { site }) {
    const { frontMatter } = post;
    if (frontMatter.state !== 'read' || hasCover(post, site)) return;
    const rule = schemaFields(site).find((field) => isCoverField(field, site) && isExpected(field));
    if (!rule) return;
    const { from } = frontMatter.block;
    const message = rule.isRequired
      ? `${rule.name} is missing, and the site needs it. ${rule.schema.description ?? ''}`
      : `Most posts of the site have ${rule.name}; this one has no picture. ${rule.schema.description ?? ''}`;
    const severity = rule.isRequired ? 'error' : 'warning';
    yield { from, to: from + 3, message: message.trim(), field: rule.path, severity };
  },
};

/** Empty ones, and pictures in a field of another site, are found for themselves. */
function hasCover(post: CheckedPost, site: Site): boolean {
  const isThere = site.cover?.images.some((path) =>
    path.some((_, end) => post.fields.find(path.slice(0, end + 1))),
  );
  return isThere === true || oldCoverFields(post, site).length > 0;
}

function isExpected({ isRequired, path, schema }: SchemaField): boolean {
  return (isRequired && path.length === 1) || schema.afterword?.isRecommended === true;
}
