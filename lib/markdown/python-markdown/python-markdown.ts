import { blocksOf, type Piece } from '../blocks.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { readBlocks } from './block-reader.ts';
import { splitBlocks } from './block-text.ts';
import { createDocument, type Document } from './document.ts';
import { takeHtmlBlocks } from './html-blocks.ts';
import { attachInline, attachToBlock } from './attribute-list.ts';
import { takeFencedCode } from './fenced-code.ts';
import { addFootnotes, numberFootnotes } from './footnotes.ts';
import { createSmarty } from './smarty.ts';
import type { Line } from './source-lines.ts';
import { addToc } from './toc.ts';
import { createInlineReader } from './inline-reader.ts';
import { type Options, readOptions } from './options.ts';
import { printNodes } from './renderer.ts';
import { sourceLines } from './source-lines.ts';
import { type Element, element, elementsIn } from './tree.ts';

/** Python-Markdown, as a site calls it (`options.ts`). */
export function createPythonMarkdown(options: EngineOptions): Engine {
  const settings = readOptions(options);
  return {
    id: 'python-markdown',
    render(body) {
      if (body.trim() === '') return { blocks: body === '' ? [] : [{ html: '', from: 0, to: body.length }] };
      return { blocks: blocksOf(pieces(body, readTree(body, settings))) };
    },
  };
}

function readTree(body: string, options: Options): Element {
  const document = createDocument(options);
  const root = element('div');
  readBlocks(root, splitBlocks(readLines(body, document)), document);
  addFootnotes(root, document, body.length);
  readRuns(root, document);
  numberFootnotes(root, document);
  const { extensions } = options;
  if (extensions.has('attr_list')) for (const inner of elementsIn(root.tokens)) attachToBlock(inner);
  if (extensions.has('toc')) addToc(root, options);
  if (extensions.has('smarty')) root.tokens = createSmarty(options)(root.tokens);
  return root;
}

function readLines(body: string, document: Document): Line[] {
  const { extensions, tabLength } = document.options;
  const lines = sourceLines(body, tabLength);
  return takeHtmlBlocks(extensions.has('fenced_code') ? takeFencedCode(lines, document) : lines, document);
}

function readRuns(root: Element, document: Document): void {
  const readInline = createInlineReader(document);
  const hasLists = document.options.extensions.has('attr_list');
  const read = (text: string) => (hasLists ? attachInline(readInline(text)) : readInline(text));
  for (const inner of [root, ...elementsIn(root.tokens)]) {
    inner.tokens = inner.tokens.flatMap((token) => (token.type === 'run' ? read(token.text) : [token]));
  }
}

function* pieces(body: string, { tokens }: Element): Generator<Piece> {
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const to = next?.type === 'element' ? Math.max(from, next.at) : body.length;
    const html = printNodes([token]);
    // The library trims the whole: HTML that is left open would hold what stands at its end.
    yield { html: next ? html : html.trimEnd(), from, to, mayHoldHtml: html.includes('<') };
    from = to;
  }
  if (tokens.length === 0) yield { html: '', from, to: body.length, mayHoldHtml: false };
}
