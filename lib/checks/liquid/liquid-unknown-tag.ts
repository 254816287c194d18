import type { Found, PostCheck } from '../check.ts';
import { isOneStepFrom, nearest } from '../edit-distance.ts';
import { liquidParts, type PlacedLiquid } from './liquid-parts.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export const liquidUnknownTag: PostCheck = {
  id: 'liquid-unknown-tag',
  title: 'Liquid tag that does not exist',
  severity: 'error',
  group: 'liquid',
  reads: 'post',
  concerns: ({ liquid }) => liquid !== null,
  *run(post, { site }) {
    const known = vocabularyOf(site.generator);
    for (const part of liquidParts(post)) {
      const { name, isClosed } = part;
      if (name === null || !isClosed || known.tags.has(name)) continue;
      if (isOutput(part)) yield outputAsTag(part);
      else if (isWrong(name, known)) yield unknownTag(part, name, known);
    }
  },
};

function unknownTag({ content, contentFrom }: PlacedLiquid, name: string, { tags }: Vocabulary): Found {
  const from = contentFrom + content.indexOf(name);
  const at = { from, to: from + name.length };
  const meant = name === '' ? null : nearest(name, tags);
  return {
    ...at,
    message: `Liquid has no tag “${name}”: the site cannot be built.${meant === null ? ' Take it out.' : ` Did you mean “${meant}”?`}`,
    fixes:
      meant === null ? [] : [{ title: `Write “${meant}”`, edits: [{ ...at, insert: meant }], isSafe: false }],
  };
}

/** A variable where a tag belongs: `{% site.ticket_link %}`. */
function isOutput({ content }: PlacedLiquid): boolean {
  return /^\s{0,9}(?:site|page)\.\w{1,60}\s{0,9}$/.test(content);
}

function outputAsTag({ from, to, content }: PlacedLiquid): Found {
  const insert = `{{ ${content.trim()} }}`;
  return {
    from,
    to,
    message: `“{% … %}” is for tags: the site cannot be built. A value is printed by “${insert}”.`,
    fixes: [{ title: `Write “${insert}”`, edits: [{ from, to, insert }], isSafe: true }],
  };
}

/** Where a site may have tags of its own, only one that is nearly a known one. */
function isWrong(tag: string, { isComplete, tags }: Vocabulary): boolean {
  return isComplete || [...tags].some((known) => known.length > 3 && isOneStepFrom(tag, known));
}
