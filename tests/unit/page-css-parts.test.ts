import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssParts, cssUrl } from '../../lib/page/css-parts.ts';
import { cases } from '../support/cases.ts';

/** The sheet with `«address»` for each `url(…)` and `import«address|condition»` for each import. */
function marked(css: string): string {
  return cssParts(css)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'url' ? `«${part.address}»` : `import«${part.address}|${part.condition}»`;
    })
    .join('');
}

describe('addresses are found', () => {
  test.each([
    ['a{b:url(c.png)}', 'a{b:«c.png»}'],
    ['a{b:URL( "c d.png" )}', 'a{b:«c d.png»}'],
    ["a{b:url('c)d.png') no-repeat}", 'a{b:«c)d.png» no-repeat}'],
    ['a{b:url(c\\)d.png)}', 'a{b:«c)d.png»}'],
    ['a{b:url("c\\22 d\\\ne")}', 'a{b:«c"de»}'],
    ['a{b:url()}', 'a{b:«»}'],
    [
      '@font-face{src:url(a.woff2)format("woff2"),url(a.woff)}',
      '@font-face{src:«a.woff2»format("woff2"),«a.woff»}',
    ],
    ['@import "a.css";b{}', 'import«a.css|»b{}'],
    ['@import url(a.css) screen and (width > 40em);', 'import«a.css|screen and (width > 40em)»'],
    [
      '/* first */ @charset "utf-8"; @IMPORT \'a\' layer(x)',
      '/* first */ @charset "utf-8"; import«a|layer(x)»',
    ],
    ['@layer a, b; @import "c";', '@layer a, b; import«c|»'],
  ])('%s', (css, expected) => expect(marked(css)).toBe(expected));
});

describe('and not where there are none', () => {
  test.each([
    '/* url(a.png) */ b{}',
    'a::before{content:"url(a.png)"}',
    "a::before{content:'it\\'s url(a.png)'}",
    'a{b:my-url(a.png)}',
    'a{b:url(c d.png)}',
    "a{b:url(it's.png)} c{d:e}",
    'a{} @import "b.css";',
    '@import "b.css" {}',
    '@important "b.css";',
    '@import b.css;',
    'a{b:url("c',
    'a{b:url(c',
    '/* url(a.png)',
  ])('%s', (css) => expect(marked(css)).toBe(css));
});

test('an address that is no CSS ends at its bracket, and what follows is read again', () => {
  expect(marked("a{b:url(it's bad)} c{d:url(e.png)}")).toBe("a{b:url(it's bad)} c{d:«e.png»}");
  expect(marked('a{b:"not closed\n} c{d:url(e.png)}')).toBe('a{b:"not closed\n} c{d:«e.png»}');
});

const pieces = [
  'url(',
  '"',
  "'",
  ')',
  '(',
  '\\',
  '/*',
  '*/',
  '{',
  '}',
  ';',
  '\n',
  ' ',
  'a',
  '@import',
  'é',
  '\u{1f600}',
  '\0',
];
const anyCss = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
);

test('the parts of any text, joined, are the text', () => {
  fc.assert(
    fc.property(anyCss, (css) => {
      expect(
        cssParts(css)
          .map(({ text }) => text)
          .join(''),
      ).toBe(css);
    }),
    { numRuns: cases },
  );
});

test('an address that was written is read as it was', () => {
  const line = fc.string({ unit: 'binary' }).filter((text) => !/[\n\r\f\0]/.test(text));
  fc.assert(
    fc.property(line, (address) => {
      expect(cssParts(cssUrl(address))).toEqual([{ kind: 'url', text: cssUrl(address), address }]);
    }),
    { numRuns: cases },
  );
});

test.each(pieces.concat('url(a', 'url("', '@import "a" ', 'url("a")', '\\"'))(
  'time grows with the length for runs of %j',
  (piece) => {
    const time = (count: number) => {
      const css = piece.repeat(count);
      const start = performance.now();
      cssParts(css);
      return performance.now() - start;
    };
    time(10_000);
    expect(time(200_000)).toBeLessThan(20 * Math.max(25, time(20_000)));
  },
);
