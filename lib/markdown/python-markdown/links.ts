import { matchBrackets } from './brackets.ts';
import type { Reference } from './document.ts';
import type { Inline, Stage } from './inline-reader.ts';
import { createTargetReader } from './link-target.ts';
import { element, type Node, setAttribute } from './tree.ts';

/** `[words](address "title")` */
export const links = bracketStage('[', inlineTarget, linkNode);
/** `![words](address "title")` */
export const images = bracketStage('![', inlineTarget, imageNode);
/** `[words][name]` and `[name][]` */
export const linkReferences = bracketStage('[', referenceTarget, linkNode);
export const imageReferences = bracketStage('![', referenceTarget, imageNode);
/** `[name]` */
export const shortLinkReferences = bracketStage('[', shortTarget, linkNode);
export const shortImageReferences = bracketStage('![', shortTarget, imageNode);

/** What follows the words in brackets: nothing of the kind, something to be left alone, or where it leads. */
type Found =
  | { readonly found: 'nothing' }
  | { readonly found: 'unknown'; readonly end: number }
  | { readonly found: 'target'; readonly target: Reference; readonly end: number };

type TargetFinder = (text: string, inline: Inline) => (words: string, index: number) => Found;
type NodeMaker = (words: string, target: Reference, inline: Inline, stage: number) => Node;

function bracketStage(sign: '[' | '![', findTarget: TargetFinder, makeNode: NodeMaker): Stage {
  return {
    sign: sign === '[' ? ']' : '![',
    read(text, inline, stage) {
      const closing = matchBrackets(text, '[', ']');
      const targetAfter = findTarget(text, inline);
      let read = '';
      let from = 0;
      for (let at = openingFrom(text, sign, 0); at !== -1; ) {
        const opening = at + sign.length - 1;
        const close = closing.get(opening);
        const words = close === undefined ? '' : text.slice(opening + 1, close);
        const found: Found = close === undefined ? NOTHING : targetAfter(words, close + 1);
        if (found.found === 'target') {
          read += text.slice(from, at) + inline.put(makeNode(words, found.target, inline, stage));
          from = found.end;
        }
        at = openingFrom(text, sign, found.found === 'nothing' ? opening + 1 : found.end);
      }
      return read + text.slice(from);
    },
  };
}

const NOTHING: Found = { found: 'nothing' };

/** A bracket after `!` is an image's. */
function openingFrom(text: string, sign: string, from: number): number {
  let at = text.indexOf(sign, from);
  while (sign === '[' && at > 0 && text[at - 1] === '!') at = text.indexOf(sign, at + 1);
  return at;
}

function inlineTarget(text: string, inline: Inline): (words: string, index: number) => Found {
  const targetAt = createTargetReader(text);
  return (_words, index) => {
    const target = targetAt(index);
    if (!target) return NOTHING;
    const href = inline.words(target.href).trim();
    const title = target.title === null ? null : cleanTitle(inline.words(target.title.trim()));
    return { found: 'target', target: { href, title }, end: target.end };
  };
}

function cleanTitle(title: string): string {
  const isQuoted = /^(["']).*\1$/s.test(title);
  return (isQuoted ? title.slice(1, -1) : title).replace(/\s/g, ' ');
}

function referenceTarget(text: string, { document }: Inline): (words: string, index: number) => Found {
  return (words, index) => {
    NAME.lastIndex = index;
    const found = NAME.exec(text);
    return found ? known(document.references, found[1] || words, NAME.lastIndex) : NOTHING;
  };
}

const NAME = /\s?\[([^\]]*)\]/y;

function shortTarget(_text: string, { document }: Inline): (words: string, index: number) => Found {
  return (words, index) => known(document.references, words, index);
}

/** A name may go over the end of a line. */
function known(references: ReadonlyMap<string, Reference>, name: string, end: number): Found {
  const target = references.get(name.toLowerCase().replace(/\s+/g, ' '));
  if (!target) return { found: 'unknown', end };
  return { found: 'target', target: target.title ? target : { href: target.href, title: null }, end };
}

function linkNode(words: string, { href, title }: Reference, inline: Inline, stage: number): Node {
  const link = element('a', inline.read(words, stage + 1));
  setAttribute(link, 'href', href);
  if (title !== null) setAttribute(link, 'title', title);
  return link;
}

/** The words of an image are taken as they are. */
function imageNode(words: string, { href, title }: Reference, inline: Inline): Node {
  const image = element('img');
  setAttribute(image, 'alt', inline.words(words));
  setAttribute(image, 'src', href);
  if (title !== null) setAttribute(image, 'title', title);
  return image;
}
