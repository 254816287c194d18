import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPost, createChecker } from '../../lib/checks/checker.ts';
import { englishSpelling } from '../support/check-libraries.ts';
import { contextFor } from '../support/check-notation.ts';

const context = contextFor('djangocon-us-2019', { spelling: englishSpelling });

const piece = fc.constantFrom(
  '---\n',
  'date: 2019-10-13\n',
  '# One\n\n',
  '## Two\n',
  'We recieve 386 folks on Monday, May 5.\n',
  'Thanks to Example Events:\n',
  '\n',
  '- a\n',
  '[a(https://example.org)',
  '```\n',
  '<!-- ',
  '-->',
  '{{ site.nothing }} ',
  'Djangocon ',
);
const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), piece), {
  maxLength: 6,
});

test('after any edits a checker that remembers finds what one finds that begins anew', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), edits, (pieces, changes) => {
      const checker = createChecker();
      let source = pieces.join('');
      expect(checker.check(source, context)).toEqual(checkPost(source, context));
      for (const [place, taken, insert] of changes) {
        const at = Math.floor(place * source.length);
        source = source.slice(0, at) + insert + source.slice(at + taken);
        expect(checker.check(source, context)).toEqual(checkPost(source, context));
      }
    }),
    { numRuns: 300 },
  );
});
