import type { EngineRule } from '../../sites/site.ts';
import type { PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { headingIds } from '../heading-ids.ts';
import { keptByBlock } from '../kept-by-block.ts';

export const fragmentWithoutHeading: PostCheck = {
  id: 'fragment-without-heading',
  title: 'Link to a part that the post does not have',
  severity: 'warning',
  group: 'links',
  reads: 'post',
  *run(post, { site }) {
    const links = post.links.filter(({ part }) => /^#[^{}\s]+$/.test(part.address));
    if (links.length === 0) return;
    const targets = targetsOf(post, site.engine.id);
    for (const { part, from } of links) {
      const id = part.address.slice(1);
      if (targets.ids.has(id) || targets.ids.has(decoded(id)) || BY_OTHERS.test(id)) continue;
      const at = { from: from + part.addressAt.from, to: from + part.addressAt.to };
      const near = targets.loose.get(loosely(id));
      yield {
        ...at,
        message: `No heading of this post has the id “${id}”, so a click leads nowhere.${near === undefined ? ' Link to a heading that is there, or take the link out.' : ` The heading’s id is “${near}”.`}`,
        fixes:
          near === undefined
            ? []
            : [{ title: `Write “#${near}”`, edits: [{ ...at, insert: `#${near}` }], isSafe: true }],
      };
    }
  },
};

/** The top of the page, and footnotes, whose ids the engine makes. */
const BY_OTHERS = /^(?:top$|fn|markdown-toc|user-content-)/;

interface Targets {
  readonly ids: ReadonlySet<string>;
  /** By their letters alone. */
  readonly loose: ReadonlyMap<string, string>;
}

function targetsOf(post: CheckedPost, engine: EngineRule['id']): Targets {
  const ids = new Set<string>();
  const loose = new Map<string, string>();
  const counts = new Map<string, number>();
  const add = (id: string) => {
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    ids.add(count === 0 ? id : `${id}-${count}`);
  };
  for (const { part } of post.headings) {
    const made = headingIds(part.text, engine);
    made.forEach(add);
    const [first] = made;
    if (first !== undefined && !loose.has(loosely(first))) loose.set(loosely(first), first);
  }
  for (const { block } of post.blocks) writtenIds(block).forEach(add);
  return { ids, loose };
}

/** `<h2 id="…">`, `<a name="…">` and kramdown's `{#…}`. */
const writtenIds = keptByBlock(({ text, inline }): readonly string[] => {
  const inTags = inline.tags.flatMap(({ attributes }) =>
    attributes.flatMap(({ name, value }) => ((name === 'id' || name === 'name') && value ? [value] : [])),
  );
  const inLists = [...text.matchAll(/\{:?[^{}#\r\n]{0,100}#([\w:.-]{1,200})/g)].map(([, id = '']) => id);
  return [...inTags, ...inLists];
});

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A `%` that begins no escape stands for itself.
    return id;
  }
}

function loosely(id: string): string {
  return decoded(id)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
