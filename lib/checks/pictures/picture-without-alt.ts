import type { Link } from '../block.ts';
import type { Fix, PostCheck } from '../check.ts';
import type { PlacedBlock } from '../checked-post.ts';

export const pictureWithoutAlt: PostCheck = {
  id: 'picture-without-alt',
  title: 'Picture without a description',
  severity: 'warning',
  group: 'pictures',
  reads: 'post',
  *run({ blocks }) {
    for (const [index, { block, from }] of blocks.entries()) {
      for (const link of block.inline.links) {
        if (!isUndescribed(link)) continue;
        const bare = link.syntax === 'html' || !link.textAt;
        yield {
          from: from + link.from,
          to: from + (bare ? link.to : (link.textAt?.to ?? link.to) + 1),
          message:
            'People who cannot see the picture are told nothing of it. Write in a few words what it shows: “![Organizers on the stage](…)”.',
          fixes: captionFix(link, from, blocks[index], blocks[index + 1]),
        };
      }
    }
  },
};

function isUndescribed({ kind, syntax, text, textAt }: Link): boolean {
  if (kind !== 'picture') return false;
  // In HTML, an empty alt says on purpose that the picture is decoration.
  return syntax === 'html' ? textAt === null : text.trim() === '';
}

/** How a line that names the photographer begins to do so. */
const CREDIT = /[;,.(–—-]?\s{0,5}\b(?:photo|image|picture)s?(?: (?:credits?|by)|:)/i;

/** The words of a caption below the picture, if it is plain from its credit that it is one. */
function captionFix(
  { syntax, textAt }: Link,
  from: number,
  own: PlacedBlock | undefined,
  next: PlacedBlock | undefined,
): readonly Fix[] {
  if (syntax !== 'markdown' || !textAt || own?.block.inline.links.length !== 1) return [];
  const line = next?.block.kind === 'text' ? next.block.inline.prose.slice(0, 600).trim() : '';
  const credit = CREDIT.exec(line);
  const caption = credit ? line.slice(0, credit.index).trim() : '';
  if (caption === '' || /[\ufffc[\]\r\n]/.test(caption)) return [];
  const edit = { from: from + textAt.from, to: from + textAt.to, insert: caption };
  return [{ title: `Write “${caption}”, as below it`, edits: [edit], isSafe: false }];
}
