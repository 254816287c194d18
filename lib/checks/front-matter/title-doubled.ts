import { plainInline } from '../../post/plain-inline.ts';
import type { Range } from '../../post/split.ts';
import type { PostCheck } from '../check.ts';
import { titleField } from '../title-field.ts';

export const titleDoubled: PostCheck = {
  id: 'title-doubled',
  title: 'Title that is there twice',
  severity: 'warning',
  group: 'front-matter',
  reads: 'post',
  concerns: ({ fields }) => fields.style !== 'text',
  *run(post, { site }) {
    const title = titleField(post, site);
    const [heading] = post.headings;
    if (!title || heading?.part.level !== 1) return;
    if (words(plainInline(heading.part.text)) !== words(title.text)) return;
    const at = { from: heading.from + heading.part.from, to: heading.from + heading.part.to };
    const message =
      'The page shows the title by itself; with this heading readers see it twice. Remove the heading.';
    const block = post.blocks.find(({ from }) => from === heading.from)?.block.text ?? '';
    const edits = [{ ...withBlanks(post.source, heading.from, block.length), insert: '' }];
    yield { ...at, message, fixes: [{ title: 'Remove the heading', edits, isSafe: false }] };
  },
};

function words(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** With the empty lines after it. */
function withBlanks(source: string, from: number, length: number): Range {
  const to = from + length;
  return { from, to: to + (/^\s{0,20}/.exec(source.slice(to, to + 20))?.[0].length ?? 0) };
}
