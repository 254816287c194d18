import type { Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { liquidParts, type PlacedLiquid } from './liquid-parts.ts';
import { BLOCK_TAGS } from './vocabulary.ts';

export const liquidUnclosed: PostCheck = {
  id: 'liquid-unclosed',
  title: 'Liquid without its beginning or end',
  severity: 'error',
  group: 'liquid',
  reads: 'post',
  concerns: ({ liquid }) => liquid !== null,
  *run(post) {
    const open: PlacedLiquid[] = [];
    for (const part of liquidParts(post)) {
      if (!part.isClosed) yield withoutMark(part, post);
      else if (part.name !== null) yield* pairing(part, part.name, open);
    }
    for (const part of open) yield withoutEnd(part);
    yield* singleBraces(post);
  },
};

function withoutMark({ form, from, to, contentFrom }: PlacedLiquid, { source }: CheckedPost): Found {
  const mark = form === 'output' ? '}}' : '%}';
  const typed = source.slice(contentFrom, to);
  // What an output prints ends where its filters do; what a tag is given goes on to the end of the line.
  const words =
    form === 'output' ? (OUTPUT.exec(typed)?.[0] ?? '') : typed.trimEnd().replace(/[%}]$/, '').trimEnd();
  const end = contentFrom + words.length;
  const half = /^\s{0,9}[}%]/.exec(source.slice(end, to))?.[0] ?? '';
  const fix = { from: end, to: end + half.length, insert: ` ${mark}` };
  return {
    from,
    to: words === '' ? to : end + half.length,
    message: `“${mark}” is missing, so the site cannot be built or shows the code. Write “${mark}” after it.`,
    fixes:
      words === '' ? [] : [{ title: `Add the missing ${mark}`, edits: [fix], isSafe: form === 'output' }],
  };
}

const OUTPUT = /^\s{0,9}[\w.-]{1,100}(?:\s{0,9}\|\s{0,9}\w{1,40})?/;

const BLOCKS: ReadonlySet<string> = new Set(BLOCK_TAGS);

function* pairing(part: PlacedLiquid, name: string, open: PlacedLiquid[]): Generator<Found> {
  if (BLOCKS.has(name)) open.push(part);
  const begun = name.startsWith('end') ? name.slice('end'.length) : null;
  if (begun === null || !BLOCKS.has(begun)) return;
  const last = open.at(-1);
  if (last?.name === begun) open.pop();
  else {
    yield {
      from: part.from,
      to: part.to,
      message: `“${name}” ends ${last?.name ? `“${last.name}”, which needs “end${last.name}”` : 'what never began'}: the site cannot be built. Correct it or take it out.`,
    };
  }
}

function withoutEnd({ from, to, name }: PlacedLiquid): Found {
  return {
    from,
    to,
    message: `“${name}” has no end: the site cannot be built. Write “{% end${name} %}” where it should end.`,
  };
}

/** One brace where two belong: only names that no prose has. */
const SINGLE =
  /(?<!\{)\{\s{0,3}((?:site|page)\.\w{1,60})\s{0,3}\}{1,2}|\{\{\s{0,3}((?:site|page)\.\w{1,60})\s{0,3}\}(?!\})/g;

function* singleBraces({ blocks }: CheckedPost): Generator<Found> {
  for (const { block, from } of blocks) {
    if (block.kind === 'code' || !block.text.includes('{')) continue;
    for (const { index, 0: whole, 1: variable } of block.text.matchAll(SINGLE)) {
      // The second form is found as Liquid that is not closed.
      if (variable === undefined) continue;
      const at = { from: from + index, to: from + index + whole.length };
      yield {
        ...at,
        message: `Liquid needs two braces on both sides; readers see “${whole}”. Write “{{ ${variable} }}”.`,
        fixes: [{ title: 'Write two braces', edits: [{ ...at, insert: `{{ ${variable} }}` }], isSafe: true }],
      };
    }
  }
}
