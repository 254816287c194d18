import fc from 'fast-check';
import Library, { type MarkdownIt } from 'markdown-it';
import anchor from 'markdown-it-anchor';
import { expect, test } from 'vitest';
import { createMarkdownIt } from '../../lib/markdown/markdown-it/markdown-it.ts';
import { makeDocument } from '../commands/fidelity/document.ts';
import { adversarialEdits } from '../support/adversarial-edits.ts';
import { cases, patience } from '../support/cases.ts';
import { hostileText } from '../support/hostile-markdown.ts';

const number = fc.nat(1_000_000);

/** An Eleventy site's own text, once and twice, and all that the library does to quotation marks. */
const setUps = [
  { html: true, breaks: true, linkify: true, runs: 1 },
  { html: true, breaks: true, linkify: true, runs: 2 },
  { html: false, linkify: true, typographer: true, xhtmlOut: true, runs: 2 },
];

const engines = setUps.map((options) => ({
  ...options,
  engine: createMarkdownIt({ ...options, anchor: true }),
  library: libraryFor(options),
}));

test('markdown-it prints any text exactly as the library itself', { timeout: patience }, () => {
  fc.assert(
    fc.property(number, fc.boolean(), (number, isHostile) => {
      expectSame(isHostile ? hostileText(3, number) : makeDocument(3, number, 'tight').text);
    }),
    { numRuns: cases },
  );
});

test('markdown-it prints a text after each of many edits as if it had never seen it before', {
  timeout: patience,
}, () => {
  let text = makeDocument(4, 1, 'blank-line').text;
  for (const { at, remove, insert } of adversarialEdits(Math.ceil(cases / 4), 4)) {
    const from = Math.floor(at * text.length);
    text = (text.slice(0, from) + insert + text.slice(from + remove)).slice(0, 5_000);
    expectSame(text);
  }
});

function expectSame(text: string): void {
  // Half a character makes markdown-it-anchor throw.
  const whole = text.toWellFormed();
  for (const { engine, library, runs } of engines) {
    const html = engine.render(whole).blocks.map((block) => block.html);
    expect(html.join('')).toBe(
      Array.from({ length: runs }).reduce<string>((one) => library.render(one), whole),
    );
  }
}

function libraryFor({ runs: _, ...options }: (typeof setUps)[number]): MarkdownIt {
  const library = new Library(options).use(anchor);
  library.linkify.set({ fuzzyLink: true, urlAuth: true });
  return library;
}
