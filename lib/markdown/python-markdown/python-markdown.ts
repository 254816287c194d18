import { blocksOf, type Piece } from '../blocks.ts';
import type { Engine, EngineOptions } from '../engine.ts';
import { attachToBlock } from './attribute-list.ts';
import { readBlocks } from './block-reader.ts';
import { splitBlocks } from './block-text.ts';
import { createDocument, type Document } from './document.ts';
import { takeFencedCode } from './fenced-code.ts';
import { addFootnotes, numberFootnotes } from './footnotes.ts';
import { takeHtmlBlocks } from './html-blocks.ts';
import { readOptions } from './options.ts';
import { createPrinter } from './renderer.ts';
import { createRunReader, type RunReader } from './run-reader.ts';
import { createSmarty } from './smarty.ts';
import { type Line, sourceLines } from './source-lines.ts';
import { OPEN } from './stand-in.ts';
import { addToc } from './toc.ts';
import { type Element, element, type Node, visitElements } from './tree.ts';

/**
 * Python-Markdown as a site calls it, by the library's own names: `extensions` (`extra` and its seven, `smarty`, `toc`,
 * `nl2br`, `sane_lists`; others are passed over), `extension_configs`, `tab_length`, `output_format`.
 */
export function createPythonMarkdown(options: EngineOptions): Engine {
  const called = readOptions(options);
  const tools: Tools = {
    readRuns: createRunReader(),
    educate: called.extensions.has('smarty') ? createSmarty(called) : null,
  };
  return {
    id: 'python-markdown',
    render(body) {
      const document = createDocument(called);
      const { tokens } = body.trim() === '' ? element('div') : readTree(body, document, tools);
      return { blocks: blocksOf(pieces(body, tokens, document)) };
    },
  };
}

/** What one engine keeps from one text to the next. */
interface Tools {
  readonly readRuns: RunReader;
  readonly educate: ((nodes: Node[]) => Node[]) | null;
}

/** In the library's own order: what comes later sees what those before have made. */
function readTree(body: string, document: Document, { readRuns, educate }: Tools): Element {
  const root = element('div');
  readBlocks(root, splitBlocks(readLines(body, document)), document);
  addFootnotes(root, document, body.length);
  readRuns(root, document);
  numberFootnotes(root, document);
  const { extensions } = document.options;
  if (extensions.has('attr_list')) visitElements(root.tokens, attachToBlock);
  if (extensions.has('toc')) addToc(root, document.options);
  if (educate) root.tokens = educate(root.tokens);
  return root;
}

function readLines(body: string, document: Document): Line[] {
  const { extensions, tabLength } = document.options;
  const lines = sourceLines(body, tabLength);
  return takeHtmlBlocks(extensions.has('fenced_code') ? takeFencedCode(lines, document) : lines, document);
}

function* pieces(body: string, tokens: readonly Node[], document: Document): Generator<Piece> {
  const print = createPrinter(document);
  let from = 0;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const to = next?.type === 'element' ? Math.max(from, next.at) : body.length;
    const html = print(token);
    // The library trims the whole: HTML that is left open would hold what stands at its end.
    yield { html: next ? html : html.trimEnd(), from, to, mayHoldHtml: holdsHtml(token) };
    from = to;
  }
  if (tokens.length === 0 && body !== '') yield { html: '', from, to: body.length, mayHoldHtml: false };
}

/** Whether the writer's own tags are in it. */
function holdsHtml(node: Node): boolean {
  if (node.type === 'element') return node.tokens.some(holdsHtml);
  return node.type === 'html' && (node.text.includes('<') || node.text.includes(OPEN));
}
