import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedFileName, safeFileName, suggestFileName, uniqueFileName } from '../../lib/post/file-name.ts';
import { postTitle } from '../../lib/post/title.ts';
import { countWords } from '../../lib/post/words.ts';

/** Texts made of what posts are made of, so that structure turns up often. */
const post = fc
  .array(
    fc.oneof(
      fc.constantFrom('---', '\n', '\r\n', '\r', '# ', '===', '```', '~~~', '<!--', '-->', '<div>', '> '),
      fc.constantFrom(
        'title: ',
        'date: ',
        'Published on ',
        '"',
        "'",
        '[',
        '](',
        ')',
        '{{',
        '&amp;',
        '*',
        '`',
      ),
      fc.constantFrom(
        '- ',
        '1. ',
        '    ',
        '\t',
        '|',
        ': ',
        '>\n  ',
        '&a ',
        '*a',
        '!!binary ',
        '漢',
        '\ufeff',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('a title is one line of text, and its range is a part of the source', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '---\ntitle: ', '\ufeff---\n'), post, (start, rest) => {
      const source = start + rest;
      const title = postTitle(source);
      if (!title) return;
      expect(title.text).toMatch(/^\S(?:[^\r\n]*\S)?$/u);
      expect(title.from).toBeGreaterThanOrEqual(0);
      expect(title.to).toBeGreaterThan(title.from);
      expect(title.to).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 5_000 },
  );
});

test('the number of words is whole, and no larger than the number of characters', () => {
  fc.assert(
    fc.property(post, (source) => {
      const words = countWords(source);
      expect(Number.isInteger(words)).toBe(true);
      expect(words).toBeGreaterThanOrEqual(0);
      expect(words).toBeLessThanOrEqual(source.length);
    }),
    { numRuns: 3_000 },
  );
});

test('plain words are counted one by one', () => {
  const word = fc.stringMatching(/^[a-zäéß]{1,9}['’-]?[a-z0-9]{1,5}[,.!?]?$/);
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 50 }),
      fc.constantFrom(' ', '\n', '\r\n', '  \n\n'),
      (words, gap) => {
        expect(countWords(words.join(gap))).toBe(words.length);
      },
    ),
  );
});

/** What none of the three systems refuses; written apart from the code under test, by their own rules. */
function isValidEverywhere(name: string): boolean {
  const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$/i;
  return (
    !/[<>:"/\\|?*]/.test(name) &&
    ![...name].some((character) => character < ' ' || character === '\x7f') &&
    !/\p{Cs}/u.test(name) &&
    !/[ .]$|^[ .]/.test(name) &&
    !device.test((name.split('.')[0] ?? '').trimEnd()) &&
    Buffer.byteLength(name) <= 255 &&
    name.length > '.md'.length &&
    /\.(md|markdown)$/i.test(name)
  );
}

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('con', 'nul', 'COM1', 'lpt¹', '.md', '.markdown', '.MD', '.txt', '.', ' ', '/', '\\'),
        fc.constantFrom(
          '\u202e',
          '\ud800',
          '\u0000',
          '\ufeff',
          'é',
          'A\u030a',
          '\u0338',
          '<',
          '漢'.repeat(90),
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

test('whatever is typed becomes a valid file name on Windows, macOS and Linux, and stays it', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const safe = safeFileName(name);
      expect(safe).toSatisfy(isValidEverywhere);
      expect(safeFileName(safe)).toBe(safe);
    }),
    { numRuns: 10_000 },
  );
});

test('every post gets a valid file name in plain ASCII', () => {
  fc.assert(
    fc.property(post, (source) => {
      const name = suggestFileName(source, '2026-11-03');
      expect(name).toMatch(/^\d{4}-\d\d-\d\d-[a-z0-9]+(-[a-z0-9]+)*\.md$/);
      expect(name.length).toBeLessThanOrEqual('YYYY-MM-DD-'.length + 80 + '.md'.length);
      expect(safeFileName(name)).toBe(name);
    }),
    { numRuns: 3_000 },
  );
});

test('names made unique are valid, and all different for every file system', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 12 }), (names) => {
      const taken = new Set<string>();
      for (const name of names) {
        const unique = uniqueFileName(safeFileName(name), (folded) => taken.has(folded));
        expect(unique).toSatisfy(isValidEverywhere);
        taken.add(foldedFileName(unique));
      }
      expect(taken.size).toBe(names.length);
    }),
    { numRuns: 1_000 },
  );
});
