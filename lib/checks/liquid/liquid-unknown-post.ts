import { readFileName } from '../../sites/file-rule.ts';
import type { Site } from '../../sites/site.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import { nearest } from '../edit-distance.ts';
import { liquidParts, type PlacedLiquid } from './liquid-parts.ts';

/** Jekyll’s `post_url` takes the name of a post’s file without its ending, and stops where there is none. */
export const liquidUnknownPost: PostCheck = {
  id: 'liquid-unknown-post',
  title: 'Link to a post that the site does not have',
  severity: 'error',
  group: 'liquid',
  reads: 'post',
  concerns: ({ liquid, generator }) => liquid !== null && generator === 'jekyll',
  *run(post, context) {
    const links = [...liquidParts(post)].filter(({ name, isClosed }) => name === 'post_url' && isClosed);
    if (links.length === 0) return;
    const names = postNames(context);
    for (const link of links.slice(0, MOST)) {
      const found = unknownPost(link, names);
      if (found) yield found;
    }
  },
};

/** No person links to more, and each is compared with the names of all posts. */
const MOST = 1_000;

function unknownPost({ content, contentFrom }: PlacedLiquid, names: ReadonlySet<string>): Found | null {
  const typed = /post_url\s{1,9}([^\s{}]{1,300})/.exec(content)?.[1];
  if (typed === undefined) return null;
  const name = typed.slice(typed.lastIndexOf('/') + 1);
  if (/^\d{4}-\d\d?-\d\d?-/.test(name) && (names.size === 0 || names.has(name))) return null;
  const from = contentFrom + content.indexOf(typed);
  const at = { from, to: from + typed.length };
  const meant = [...names].find((known) => known.endsWith(`-${name}`)) ?? nearest(name, names);
  const advice =
    meant === null
      ? 'Write the name of its file without the ending: `2024-05-31-title`.'
      : `Did you mean “${meant}”?`;
  return {
    ...at,
    message: `The site has no post “${name}”, and cannot be built as long as it stands here. ${advice}`,
    fixes:
      meant === null ? [] : [{ title: `Write “${meant}”`, edits: [{ ...at, insert: meant }], isSafe: false }],
  };
}

/** Names of the posts’ files without their endings, this post’s own among them; empty if the files are not known. */
function postNames({ files, fileName, site }: CheckContext): ReadonlySet<string> {
  if (!files) return new Set();
  const inFolder = files.paths.filter((path) => path.startsWith(`${site.posts.folder}/`));
  return new Set([...inFolder, ...(fileName === null ? [] : [fileName])].flatMap((path) => stem(path, site)));
}

function stem(path: string, site: Site): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return readFileName(name, site) ? [name.replace(/\.(?:md|markdown)$/, '')] : [];
}
