import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPythonMarkdown } from '../../lib/markdown/python-markdown/python-markdown.ts';
import { cases, patience } from '../support/cases.ts';

const everything = {
  extensions: ['extra', 'smarty', 'toc', 'nl2br', 'sane_lists'],
  extension_configs: { toc: { permalink: true } },
};

const pieces = fc.constantFrom(
  ...[
    'a',
    'word ',
    ' ',
    '  \n',
    '\n',
    '\n\n',
    '\n\n\n',
    '\r\n',
    '\t',
    '    ',
    '- ',
    '1. ',
    '> ',
    '# ',
    '---',
    ':   ',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '`',
    '``',
    '[',
    ']',
    '(',
    ')',
    '[x](',
    '![',
    '[^1]',
    '[^1]: ',
    '[x]: /y ',
    '"',
    "'",
  ],
  ...[
    '<',
    '>',
    '<div>',
    '</div>',
    '<div markdown="1">',
    '<b>',
    '<!--',
    '-->',
    '<a href="',
    '<script>',
    '</script>',
  ],
  ...[
    '&',
    '&amp;',
    '&#6',
    '\\',
    '|',
    'a|b\n-|-\n',
    '{: .c #d}',
    '{',
    '}',
    '```\n',
    '~~~',
    '*[a]: b\n',
    '[TOC]',
    '...',
  ],
  ...[
    '\u0002',
    '\u0003',
    '\u00022\u0003',
    '\u0002h0\u0003',
    '\ud83d',
    '\u{1f389}',
    '\u00e9',
    '\u2028',
    '\ufeff',
    '__proto__',
  ],
);

const body = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

function rendered(engine: ReturnType<typeof createPythonMarkdown>, text: string) {
  return engine.render(text).blocks;
}

test.each([
  ['no extensions', {}],
  ['all of them', everything],
])('with %s, blocks cover any body in order and without gaps', { timeout: patience }, (_, options) => {
  fc.assert(
    fc.property(body, (text) => {
      const blocks = rendered(createPythonMarkdown(options), text);
      expect(blocks[0]?.from ?? 0).toBe(0);
      expect(blocks.at(-1)?.to ?? 0).toBe(text.length);
      for (const [index, block] of blocks.entries()) {
        expect(block.from).toBe(blocks[index - 1]?.to ?? 0);
        expect(block.to).toBeGreaterThanOrEqual(block.from);
      }
    }),
    { numRuns: cases },
  );
});

test.each([
  ['no extensions', {}],
  ['all of them', everything],
])('with %s, what was read before changes nothing', { timeout: patience }, (_, options) => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 4 }), (texts) => {
      const engine = createPythonMarkdown(options);
      const parts: string[] = [];
      for (const text of texts) {
        parts.push(text);
        const whole = parts.join('\n\n');
        expect(rendered(engine, whole)).toEqual(rendered(createPythonMarkdown(options), whole));
        expect(rendered(engine, text)).toEqual(rendered(createPythonMarkdown(options), text));
      }
    }),
    { numRuns: Math.ceil(cases / 4) },
  );
});

test('no stand-in of the reader is ever printed', { timeout: patience }, () => {
  fc.assert(
    fc.property(body, (text) => {
      const html = rendered(createPythonMarkdown(everything), text)
        .map((block) => block.html)
        .join('');
      expect(html.includes('\u0002') || html.includes('\u0003')).toBe(false);
    }),
    { numRuns: cases },
  );
});
