import type { Block, HtmlTag } from '../block.ts';
import type { Found, PostCheck } from '../check.ts';
import type { PlacedBlock } from '../checked-post.ts';
import { engineName } from '../engine-ability.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { movedFound } from '../moved-found.ts';

/**
 * CommonMark leaves alone what follows a tag of a block, up to the next blank line (4.6, kind 6); kramdown and
 * Python-Markdown up to the end of the element, unless it has a `markdown` attribute.
 */
export const markdownInHtml: PostCheck = {
  id: 'markdown-in-html',
  title: 'Markdown inside HTML',
  severity: 'error',
  group: 'engine',
  reads: 'post',
  *run({ blocks }, { site }) {
    const isToEnd = site.engine.id === 'kramdown' || site.engine.id === 'python-markdown';
    for (const { block, from } of isToEnd ? insideElements(blocks) : insideBlocks(blocks)) {
      for (const { at, to, what } of marksIn(block)) {
        const found: Found = {
          from: at,
          to,
          message: `${engineName(site)} does not read Markdown inside HTML, so readers see the marks of this ${what} as they stand here. Write it as HTML, or take it out of the element.`,
        };
        yield movedFound(found, from);
      }
    }
  },
};

function insideBlocks(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  return blocks.filter(({ block }) => beginsRaw(block));
}

function* insideElements(blocks: readonly PlacedBlock[]): Iterable<PlacedBlock> {
  let open: string[] = [];
  for (const placed of blocks) {
    const { block } = placed;
    if (open.length === 0 && !beginsRaw(block)) continue;
    if (block.kind === 'code' || block.kind === 'comment') continue;
    const isRead = block.inline.tags.some((tag) => isReadInside(tag));
    if (!isRead && isRawThroughout(block, open)) yield placed;
    open = isRead ? [] : openAfter(block, open);
  }
}

/** Whether no element ends inside the block with text after it, which would be read again. */
function isRawThroughout(block: Block, open: readonly string[]): boolean {
  const after = openAfter(block, open);
  const last = block.inline.tags.at(-1);
  return after.length > 0 || (last !== undefined && block.text.slice(last.to).trim() === '');
}

function openAfter({ inline }: Block, before: readonly string[]): string[] {
  const open = [...before];
  for (const { name, form } of inline.tags) {
    if (!RAW.has(name)) continue;
    if (form === 'open') open.push(name);
    else if (form === 'close' && open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open.slice(0, DEEPEST);
}

/** Deeper than any post. */
const DEEPEST = 100;

function beginsRaw({ kind, text, inline }: Block): boolean {
  const first = inline.tags[0];
  return (
    kind === 'html' && first !== undefined && RAW.has(first.name) && text.slice(0, first.from).trim() === ''
  );
}

function isReadInside({ attributes }: HtmlTag): boolean {
  return attributes.some(({ name, value }) => name === 'markdown' && value !== '0');
}

/** Elements that begin a block and may hold text; what is in `pre` and `script` is no Markdown to anybody. */
const RAW: ReadonlySet<string> = new Set(
  `address article aside blockquote center details div dl dt dd fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6
   header li main menu nav ol p section summary table tbody td tfoot th thead tr ul`
    .trim()
    .split(/\s+/),
);

interface RawMark {
  readonly at: number;
  readonly to: number;
  readonly what: 'link' | 'picture' | 'bold text' | 'heading';
}

const marksIn = keptByBlock(({ text, inline }): readonly RawMark[] => [
  ...inline.links
    .filter(({ syntax }) => syntax === 'markdown')
    .map(({ kind, from, to }): RawMark => ({ at: from, to, what: kind })),
  ...[...inline.markdown.matchAll(/\*\*(?=\S)[^*\r\n]{1,200}\*\*/g)].map(
    ({ index, 0: found }): RawMark => ({ at: index, to: index + found.length, what: 'bold text' }),
  ),
  ...[...text.matchAll(/^ {0,3}#{1,6} \S[^\r\n]*/gm)].map(
    ({ index, 0: found }): RawMark => ({ at: index, to: index + found.length, what: 'heading' }),
  ),
]);
