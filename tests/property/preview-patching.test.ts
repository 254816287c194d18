// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { createRenderPass } from '../../lib/preview/render-pass.ts';
import { createSheet } from '../../lib/preview/sheet.ts';
import { fullRender } from '../support/full-render.ts';
import { words } from '../support/preview-words.ts';

const picture = 'https://example.org/a.png';
const pieces = fc.constantFrom(
  ...[
    '\n\n',
    '\n\n',
    '\r\n',
    'text ',
    '*em*',
    '- a\n',
    '> q\n',
    '# h\n',
    '|a|\n|-|\n|b|\n',
    '[l](u)',
    '[x]',
    '[x]: /u\n',
  ],
  ...[
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<p onclick="x">',
    '</p>',
    '<table>',
    '<td>',
    '</table>',
    '<script>',
    '</script>',
  ],
  ...[
    `![i](${picture})`,
    '![r](r.png)',
    `<picture><source srcset="${picture}">`,
    '</picture>',
    `<video src="${picture}">`,
  ],
  ...[
    '</video>',
    '<a href="javascript:x">',
    '</a>',
    '<iframe src="https://youtu.be/x"></iframe>',
    '<!--',
    '-->',
    '- [x] t\n',
  ],
);
const edits = fc.array(
  fc.record({
    at: fc.nat(160),
    remove: fc.nat(20),
    insert: fc.array(pieces, { maxLength: 3 }),
    isRest: fc.boolean(),
  }),
  { maxLength: 20 },
);

test('after any series of edits, with pauses or without, the page is what a full rendering would be', () => {
  fc.assert(
    fc.property(edits, (series) => {
      const body = document.implementation.createHTMLDocument('').body;
      const media = createMedia();
      const sheet = createSheet(body, createCleaner(words), media);
      const pass = createRenderPass();
      let source = '---\ntitle: Recap\n---\n';
      sheet.apply(pass(source).change);
      for (const { at, remove, insert, isRest } of series) {
        source = source.slice(0, at) + insert.join('') + source.slice(at + remove);
        sheet.apply(pass(source).change);
        if (isRest) media.release(body);
      }
      media.release(body);
      body.normalize();
      const expected = fullRender(source, words);
      expected.normalize();
      expect(body.isEqualNode(expected)).toBe(true);
    }),
    { numRuns: 60 },
  );
}, 60_000);
