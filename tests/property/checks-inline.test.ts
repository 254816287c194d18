import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBlocks } from '../../lib/checks/blocks.ts';
import { readInline } from '../../lib/checks/inline.ts';
import { cases } from '../support/cases.ts';
import { threadTime } from '../support/thread-time.ts';

const pieces = [
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '"',
  '!',
  '`',
  '``',
  '{{',
  '}}',
  '{%',
  '%}',
  '*',
  '_',
  '\n',
  '\n\n',
];
const words = [
  'a',
  ' ',
  '#',
  '- ',
  '\\',
  'https://a.org',
  '<a href="',
  '<!--',
  '-->',
  '```',
  '\t',
  '=',
  '\r',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...words), fc.string()), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('blocks and the blank lines between them are the whole text', () => {
  fc.assert(
    fc.property(text, (source) => {
      let rest = source;
      for (const block of cutBlocks(source, { from: 0, to: source.length }).toReversed()) {
        expect(source.slice(block.from, block.from + block.text.length)).toBe(block.text);
        rest = rest.slice(0, block.from) + rest.slice(block.from + block.text.length);
      }
      expect(rest.trim()).toBe('');
    }),
    { numRuns: cases },
  );
});

test('whatever stands in a block, its parts lie inside it and say what stands there', () => {
  fc.assert(
    fc.property(text, (source) => {
      const inline = readInline('text', source);
      expect(inline.prose).toHaveLength(source.length);
      expect(inline.markdown).toHaveLength(source.length);
      for (const { from, to } of [...inline.links, ...inline.tags, ...inline.liquid, ...inline.code]) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(source.length);
      }
      for (const { address, addressAt, text: shown, textAt } of inline.links) {
        if (address !== '') expect(source.slice(addressAt.from, addressAt.to)).toBe(address);
        if (textAt) expect(source.slice(textAt.from, textAt.to)).toBe(shown);
      }
    }),
    { numRuns: cases },
  );
});

test.each([
  '[a](',
  '[',
  '![](<',
  '`',
  '`a``',
  '<a ',
  '<a b="',
  '{{',
  '{% ',
  '<!--',
  '[a](b (',
  '*',
  '[a]: b\n',
  '\\',
])('a megabyte of %j is read in time that grows with its length', (piece) => {
  const time = (size: number) => {
    const source = piece.repeat(size / piece.length);
    return threadTime(() => readInline('text', source));
  };
  time(1_000);
  expect(time(1_000_000)).toBeLessThan(1_000);
});
