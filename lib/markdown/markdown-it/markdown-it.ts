import type { MarkdownIt } from 'markdown-it';
import { blocksOf, type Piece } from '../blocks.ts';
import type { Block, Engine, EngineOptions } from '../engine.ts';
import { rememberInlines } from './inline-memory.ts';
import { runAgain } from './run-again.ts';
import { createLibrary } from './set-up.ts';
import { topLevelOf } from './top-level.ts';

/**
 * markdown-it itself, as Eleventy sites set it up: `createLibrary` has the options. `runs` is how often a text goes
 * through: 2 on sites whose layouts send the finished post through their Markdown filter once more.
 * What is nested more than 100 levels deep the library leaves out, on the site as well as here.
 */
export function createMarkdownIt(options: EngineOptions): Engine {
  const first = createMemorizing(options);
  const others = Array.from({ length: readRuns(options) - 1 }, () => createMemorizing(options));
  return {
    id: 'markdown-it',
    render(body) {
      try {
        const printed = others.reduce((pieces, library) => runAgain(library, pieces), piecesOf(first, body));
        return { blocks: blocksOf(printed) };
      } catch {
        // The library throws when a rule of its own fails; nobody knows a text that makes it do so.
        return { blocks: body === '' ? [] : [unread(body)] };
      }
    },
  };
}

/** One for each run: it remembers the text that it read last. */
function createMemorizing(options: EngineOptions): MarkdownIt {
  const library = createLibrary(options);
  rememberInlines(library);
  return library;
}

/** More than a few make no difference that anyone could see, and no site is known to do it. */
function readRuns({ runs }: EngineOptions): number {
  return typeof runs === 'number' && runs >= 1 ? Math.min(Math.floor(runs), 3) : 1;
}

function piecesOf(library: MarkdownIt, body: string): Piece[] {
  return topLevelOf(library, body).map(({ html, from, to }) => {
    const mayHoldHtml = library.options.html && body.slice(from, to).includes('<');
    return { html, from, to, mayHoldHtml };
  });
}

function unread(body: string): Block {
  const text = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { html: `<pre>${text}</pre>\n`, from: 0, to: body.length };
}
