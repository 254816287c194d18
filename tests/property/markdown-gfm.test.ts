import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Engine } from '../../lib/markdown/engine.ts';
import { createGfm } from '../../lib/markdown/gfm.ts';
import { outlineOf } from '../../lib/markdown/outline.ts';
import { makeDocument } from '../commands/fidelity/document.ts';
import { adversarialEdits } from '../support/adversarial-edits.ts';
import { cases, patience } from '../support/cases.ts';
import { hostileText } from '../support/hostile-markdown.ts';

const number = fc.nat(1_000_000);

test('gfm prints a text after each of many edits as if it had never seen it before', {
  timeout: patience,
}, () => {
  const gfm = createGfm();
  let text = makeDocument(6, 1, 'tight').text;
  for (const { at, remove, insert } of adversarialEdits(cases, 6)) {
    const from = Math.floor(at * text.length);
    text = (text.slice(0, from) + insert + text.slice(from + remove)).slice(0, 5_000);
    expect(gfm.render(text)).toEqual(createGfm().render(text));
  }
});

test('gfm prints the same for all kinds of line endings', { timeout: patience }, () => {
  fc.assert(
    fc.property(number, fc.constantFrom('\r\n', '\r'), (number, ending) => {
      const text = hostileText(6, number).replace(/\r\n?/g, '\n');
      expect(printed(createGfm(), text.replaceAll('\n', ending))).toBe(printed(createGfm(), text));
    }),
    { numRuns: cases },
  );
});

test('the outline has the headings that gfm prints, and no others', { timeout: patience }, () => {
  fc.assert(
    fc.property(number, (number) => {
      // A rule in the first line would be the start of front matter.
      const text = `First.\n\n${makeDocument(7, number, 'blank-line').text}`;
      const depths = [...printed(createGfm(), text).matchAll(/^<h([1-6])>/gm)].map(([, depth]) =>
        Number(depth),
      );
      const outline = outlineOf(text);
      expect(outline.map(({ depth }) => depth)).toEqual(depths);
      for (const { from } of outline) expect(text.slice(0, from)).toMatch(/(^|\n)$/);
    }),
    { numRuns: cases },
  );
});

function printed(engine: Engine, text: string): string {
  return engine
    .render(text)
    .blocks.map(({ html }) => html)
    .join('');
}
