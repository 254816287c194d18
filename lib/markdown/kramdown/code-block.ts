import type { BlockReader } from './block-reader.ts';
import { leaf } from './element.ts';
import { attributeLineAt, beginsHtml, matchAt, shapes, testAt } from './line-shapes.ts';
import type { Source } from './source.ts';

/** Lines behind four blanks or a tab. */
export function readIndentedCode(reader: BlockReader): boolean {
  const { source } = reader;
  const text = source.text.slice(source.at, indentedEnd(source, source.at));
  // A vertical tab behind the indent: kramdown itself never gets past it.
  if (text === '') return false;
  source.at += text.length;
  reader.add({ type: 'code', text: withoutIndent(joinedLazily(text)), language: null, ...leaf() });
  return true;
}

/** Lines between fences of three or more `~` or, in GFM, backticks. */
export function readFencedCode(reader: BlockReader): boolean {
  const { source } = reader;
  const isGfm = reader.reading.options.input === 'GFM';
  const opening = source.look(isGfm ? gfmOpening : tildeOpening);
  if (!opening) return false;
  const from = source.at + opening[0].length;
  for (const { fence, info } of fencesOf(opening)) {
    const closing = source.find(closingFence(fence, isGfm), from);
    if (!closing) continue;
    const text = source.text.slice(from, closing.index);
    source.at = closing.index + closing[0].length;
    const code = reader.add({ type: 'code', text, language: info === '' ? null : info, ...leaf() });
    if (info !== '') code.attributes = new Map([['class', `language-${classOf(info)}`]]);
    return true;
  }
  return false;
}

/**
 * Where indented lines end that begin at an offset: blank lines may stand between them, and text that follows
 * them without one is taken in.
 */
export function indentedEnd(source: Source, from: number): number {
  const { text } = source;
  let end = from;
  for (;;) {
    let at = end + (matchAt(shapes.blankLines, text, end)?.[0].length ?? 0);
    if (!testAt(indentedLine, text, at)) return end;
    while (testAt(indentedLine, text, at)) at = lineEnd(text, at);
    while (testAt(filledLine, text, at) && !endsCode(source, at)) at = lineEnd(text, at);
    end = at;
  }
}

/** The lines, each without its first four blanks or its tab. */
export function withoutIndent(text: string): string {
  return text.replace(/^(?:\t| {4})/gm, '');
}

const indentedLine = /(?:\t| {4})[ \t]*[^ \t\n\v\f].*\n/y;
const filledLine = /[ \t]*[^ \t\n\v\f].*\n/y;
const gfmOpening = / {0,3}(`{3,}|~{3,})([ \t\v\f]*)([^ \t\n\v\f]*)[ \t\v\f]*\n/y;
const tildeOpening = /(~{3,})([ \t\v\f]*)([^ \t\n\v\f]*)[ \t\v\f]*\n/y;

function endsCode(source: Source, at: number): boolean {
  return (
    testAt(shapes.marker, source.text, at) ||
    beginsHtml(source.text, at) ||
    attributeLineAt(source, at) !== null
  );
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** A line with less of an indent than code is part of the line before it. */
function joinedLazily(text: string): string {
  return text.replace(/\n( {0,3}[^ \t\n\v\f])/g, ' $1');
}

function classOf(info: string): string {
  const options = info.indexOf('?', 1);
  return options === -1 ? info : info.slice(0, options);
}

/** A fence that nothing as long closes may be a shorter one, with the rest of it as the name of a language. */
function* fencesOf(opening: RegExpExecArray): Generator<{ fence: string; info: string }> {
  const [, fence = '', gap = '', info = ''] = opening;
  yield { fence, info };
  const isApart = gap !== '' && info !== '';
  for (let length = Math.min(fence.length - 1, longestFence); length >= 3 && !isApart; length--) {
    yield { fence: fence.slice(0, length), info: fence.slice(length) + info };
  }
}

const closingShapes = new Map<string, RegExp>();

/** Kept, so that a source knows the question again. */
function closingFence(fence: string, isGfm: boolean): RegExp {
  const key = `${fence.charAt(0)}${Math.min(fence.length, longestFence)}${isGfm}`;
  let shape = closingShapes.get(key);
  if (!shape) {
    const [mark, length] = [fence.charAt(0), Math.min(fence.length, longestFence)];
    shape = new RegExp(`^${isGfm ? ' {0,3}' : ''}${mark}{${length},}[ \\t\\v\\f]*\\n`, 'gm');
    closingShapes.set(key, shape);
  }
  return shape;
}

/** Longer fences are as good as one of this length. */
const longestFence = 100;
