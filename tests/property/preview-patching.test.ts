// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrinter } from '../../lib/markdown/printer.ts';
import { createCleaner } from '../../lib/preview/cleaner.ts';
import { createMedia } from '../../lib/preview/media.ts';
import { createRenderPass } from '../../lib/preview/render-pass.ts';
import { createSheet } from '../../lib/preview/sheet.ts';
import { engineSites } from '../support/engine-sites.ts';
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
    '[^n]',
    '[^n]: note\n',
    '*[HTML]: words\n',
    '{: .c #i}',
    '{% unknown %}',
    '{{ site.title }}',
    '"q" -- ',
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

test.for(engineSites)(
  'after any series of edits, with pauses or without, a post of $name is the page that a full rendering would be',
  { timeout: 60_000 },
  async (site) => {
    await fc.assert(
      fc.asyncProperty(edits, async (series) => {
        const { body } = document.implementation.createHTMLDocument('');
        const media = createMedia();
        const sheet = createSheet({ parent: body, end: null }, createCleaner(options), media);
        const pass = createRenderPass(await createPrinter(site));
        const show = (source: string) => sheet.apply(pass({ source, file, wantsIntro: false }).change.body);
        let source = '---\ntitle: Recap\n---\n';
        show(source);
        for (const { at, remove, insert, isRest } of series) {
          source = source.slice(0, at) + insert.join('') + source.slice(at + remove);
          show(source);
          if (isRest) media.release(body);
        }
        media.release(body);
        body.normalize();
        const printer = await createPrinter(site);
        const expected = fullRender(printer.print(source, file).body, options);
        expect(body.isEqualNode(expected)).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

const options = { words, base: 'https://example.org/news/' };
const file = { name: null };
