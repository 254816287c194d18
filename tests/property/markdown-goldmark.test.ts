import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGoldmark } from '../../lib/markdown/goldmark/goldmark.ts';
import { makeDocument } from '../commands/fidelity/document.ts';
import { adversarialEdits } from '../support/adversarial-edits.ts';
import { cases, patience } from '../support/cases.ts';
import { hostileText } from '../support/hostile-markdown.ts';

const unsafe = { renderer: { unsafe: true } };
const number = fc.nat(1_000_000);

test('goldmark prints a text after each of many edits as if it had never seen it before', {
  timeout: patience,
}, () => {
  const goldmark = createGoldmark(unsafe);
  let text = `${makeDocument(8, 1, 'tight').text}\n[^1]\n\n[^1]: "a\n\nterm\n: "b\n`;
  for (const { at, remove, insert } of adversarialEdits(cases, 8)) {
    const from = Math.floor(at * text.length);
    text = (text.slice(0, from) + insert + text.slice(from + remove)).slice(0, 5_000);
    expect(goldmark.render(text)).toEqual(createGoldmark(unsafe).render(text));
  }
});

test('no heading has the id of another that does not say it itself', { timeout: patience }, () => {
  fc.assert(
    fc.property(number, (number) => {
      const text = makeDocument(9, number, 'tight').text.repeat(3);
      const ids = [...html(text).matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: cases },
  );
});

test('every mark of a footnote leads to a footnote, and back', { timeout: patience }, () => {
  fc.assert(
    fc.property(number, (number) => {
      const page = html(`${makeDocument(9, number, 'blank-line').text}\n\n[^1] [^1]\n\n[^1]: a\n`);
      const ids = new Set([...page.matchAll(/ id="(fn[^"]*)"/g)].map(([, id]) => id));
      const targets = new Set([...page.matchAll(/ href="#(fn[^"]*)"/g)].map(([, id]) => id));
      expect(targets).toEqual(ids);
    }),
    { numRuns: cases },
  );
});

test('without `unsafe` no tag of the writer is printed, whatever was written', { timeout: patience }, () => {
  fc.assert(
    fc.property(number, (number) => {
      const page = html(`${hostileText(9, number)}\n\n<x-y>\n`);
      expect(page).not.toMatch(/<x-y|<script|<iframe/i);
    }),
    { numRuns: cases },
  );
});

function html(text: string): string {
  return createGoldmark({})
    .render(text)
    .blocks.map((block) => block.html)
    .join('');
}
