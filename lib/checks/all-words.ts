import type { Field } from '../post/front-matter.ts';
import type { FieldSchema, Site } from '../sites/site.ts';
import type { Block } from './block.ts';
import type { CheckContext, Found, PostCheck } from './check.ts';
import type { CheckedPost } from './checked-post.ts';
import { movedFound } from './moved-found.ts';

/** Looks at a text for its own sake; ranges count from its start. The answer must follow from both alone. */
type FindIn<Text> = (text: Text, context: CheckContext) => Iterable<Found>;

/**
 * The `run` of a check that looks at all words that people read: each block of the body, and each field of the
 * front matter that holds words, as it stands there with its quotes. What was found in a block is kept for as
 * long as the block stands in the post.
 */
export function inAllWords(inBlock: FindIn<Block>, inField: FindIn<string>): PostCheck['run'] {
  const known = new WeakMap<Block, readonly Found[]>();
  const findIn = (block: Block, context: CheckContext) => {
    const before = known.get(block);
    if (before) return before;
    const found = [...inBlock(block, context)];
    known.set(block, found.length === 0 ? NOTHING : found);
    return found;
  };
  return function* (post, context) {
    for (const field of wordFields(post, context.site)) {
      const text = post.source.slice(field.at.from, field.at.to);
      for (const found of inField(text, context)) {
        yield { ...movedFound(found, field.at.from), field: field.path };
      }
    }
    for (const { block, from } of post.blocks) {
      for (const found of findIn(block, context)) yield movedFound(found, from);
    }
  };
}

/** What is found in most blocks, by each check: one list for all of them. */
const NOTHING: readonly Found[] = [];

/** Fields of the front matter that hold words. Where fields are lines of the body, blocks have them already. */
export function wordFields({ fields }: CheckedPost, site: Site): readonly Field[] {
  if (site.fields.style === 'text') return [];
  return fields.all.filter(
    ({ path, value }) => typeof value === 'string' && holdsWords(schemaOf(site.fields.schema, path), path),
  );
}

/** Without a schema, by names that are the same everywhere. */
function holdsWords(schema: FieldSchema | undefined, path: readonly string[]): boolean {
  const control = schema?.afterword?.control;
  if (control) return control === 'text' || control === 'long-text';
  return /^(?:title|subtitle|description|excerpt|summary|abstract|teaser|caption|alt)$/.test(
    path.at(-1) ?? '',
  );
}

function schemaOf(schema: FieldSchema, path: readonly string[]): FieldSchema | undefined {
  let found: FieldSchema | undefined = schema;
  for (const key of path) found = found?.properties?.[key];
  return found;
}
