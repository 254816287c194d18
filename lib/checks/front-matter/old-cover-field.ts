import type { TextEdit } from '../../post/edit.ts';
import type { Field } from '../../post/front-matter.ts';
import type { Site } from '../../sites/site.ts';
import type { CheckContext, Fix, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { fieldLines } from '../field-lines.ts';
import { oldCoverFields, picturePath } from '../old-cover.ts';
import { findFile } from '../site-path.ts';

export const oldCoverField: PostCheck = {
  id: 'old-cover-field',
  title: 'Cover in a field that the site does not show',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ cover, fields }) => cover !== null && fields.style !== 'text',
  *run(post, context) {
    const { site } = context;
    const old = oldCoverFields(post, site);
    const own = site.cover?.images[0]?.join('.') ?? '';
    for (const [place, field] of old.entries()) {
      const key = field.path.join('.');
      const message =
        `${site.name} does not look at \`${key}\`, so the page has no picture. ` +
        `The picture belongs in \`${own}\`, and what it shows beside it.`;
      const to = Math.max(field.key.to, field.at.to);
      yield { from: field.key.from, to, message, fixes: place === 0 ? moves(old, post, context) : [] };
    }
  },
};

/** All old fields become the cover at once. */
function moves(old: readonly Field[], { source }: CheckedPost, context: CheckContext): readonly Fix[] {
  const { site } = context;
  const paths = old.flatMap(({ value }) => picturePath(value) ?? []);
  const path = paths.find((known) => isThere(known, context)) ?? paths[0];
  const alt = old.find(({ value }) => typeof value === 'string' && picturePath(value) === null)?.value;
  const lines = old.map((field) => fieldLines(source, field));
  const [first, ...others] = lines;
  if (path === undefined || !first || site.fields.style !== 'yaml' || lines.includes(null)) return [];
  const insert = coverLines(site, path, typeof alt === 'string' ? alt : '', lineEnd(source, first.to));
  const edits: TextEdit[] = [{ ...first, insert }];
  for (const line of others) if (line) edits.push({ ...line, insert: '' });
  return [{ title: `Move it to ${site.cover?.images[0]?.join('.') ?? 'the cover'}`, edits, isSafe: false }];
}

function isThere(path: string, { site, files }: CheckContext): boolean {
  return files !== null && findFile(path, site, files).state === 'there';
}

function lineEnd(source: string, at: number): string {
  return source.slice(at - 2, at) === '\r\n' ? '\r\n' : '\n';
}

function coverLines(site: Site, path: string, alt: string, end: string): string {
  const [group = '', key] = site.cover?.images[0] ?? [];
  const altKey = site.cover?.alt?.at(-1);
  const description = JSON.stringify(alt);
  if (key === undefined) {
    return [`${group}: ${writtenPath(path)}`, ...(altKey ? [`${altKey}: ${description}`] : []), ''].join(end);
  }
  const altLine = altKey ? [`    ${altKey}: ${description}`] : [];
  return [`${group}:`, `    ${key}: ${writtenPath(path)}`, ...altLine, ''].join(end);
}

/** Paths of plain letters need no quotes. */
function writtenPath(path: string): string {
  return /^\/?[A-Za-z][\w./-]*$/.test(path) ? path : JSON.stringify(path);
}
