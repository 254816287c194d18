// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGfm } from '../../lib/markdown/gfm.ts';

/** Elements that get in each other's way; all of them at once would seldom meet the right partner. */
const families = [
  'b p a div i ul li span',
  'table tr td tbody b p div i a caption',
  'dl dt dd li ul div p address b section',
  'select option button form p b h2 h3 ruby rt nobr',
  'svg path g math template script style title textarea noscript iframe object br img hr pre code x-y p b',
].map((list) => list.split(' '));

const pieces = fc.constantFrom(
  ...[
    '\n\n',
    '\n\n',
    '\r\n',
    '\r',
    'text',
    '*em*',
    '- a\n',
    '> q\n',
    '# h\n',
    '```\nc\n```\n',
    '|a|\n|-|\n|b|\n',
    '[l](u)',
  ],
  ...[
    '[x]',
    '[x]: /u\n',
    '<!--',
    '-->',
    '--!>',
    '<?',
    '<!x>',
    '<![CDATA[',
    ']]>',
    '<',
    '</',
    '"',
    "'",
    '>',
    '&am',
    '\t',
    '    ',
  ],
);

function tagsOf(names: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('<NAME>', '<NAME>', '</NAME>', '</NAME>', '<NAME class="x">', '<NAME/>'),
    )
    .map(([name, tag]) => tag.replace('NAME', name));
}

function nestedOf(names: readonly string[]): fc.Arbitrary<string> {
  const element = (inside: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom(...names), fc.array(inside, { maxLength: 3 }), fc.integer({ min: 0, max: 5 }))
      .map(([name, parts, end]) => `<${name}>${parts.join('')}${end ? `</${name}>` : ''}`);
  return fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof({ maxDepth: 4 }, fc.constantFrom('x', '', '\n\n'), tagsOf(names), element(tie('html'))),
  })).html;
}

const tags = fc.oneof(...families.map(tagsOf));
const body = fc
  .oneof(
    ...families.map((names) => fc.array(fc.oneof(tagsOf(names), pieces, nestedOf(names)), { maxLength: 10 })),
  )
  .map((parts) => parts.join(''));

function domOf(htmls: readonly string[]): string {
  const whole = document.implementation.createHTMLDocument('').createElement('div');
  for (const html of htmls) {
    const part = whole.ownerDocument.createElement('div');
    part.innerHTML = html;
    whole.append(...part.childNodes);
  }
  whole.normalize();
  return describe(whole);
}

/** `innerHTML` would hide how elements are nested where HTML text cannot say it. */
function describe(node: Node): string {
  const inside = [...node.childNodes].map(describe).join();
  return node instanceof Element
    ? `${node.nodeName}(${inside})`
    : `${node.nodeType}${JSON.stringify(node.nodeValue)}`;
}

test('the blocks, parsed one by one, are the page that the whole body parses to', () => {
  fc.assert(
    fc.property(body, (text) => {
      const htmls = createGfm()
        .render(text)
        .blocks.map((block) => block.html);
      expect(domOf(htmls)).toBe(domOf([htmls.join('')]));
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('the blocks stand in order and together hold every character of the body', () => {
  fc.assert(
    fc.property(body, (text) => {
      let end = 0;
      for (const block of createGfm().render(text).blocks) {
        expect(block.from).toBe(end);
        expect(block.to).toBeGreaterThan(block.from);
        end = block.to;
      }
      expect(end).toBe(text.length);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test('after any series of edits the blocks are those of an engine that has seen no other text', () => {
  const edit = fc.record({ at: fc.nat(200), remove: fc.nat(12), insert: fc.oneof(tags, pieces) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const gfm = createGfm();
      let text = '';
      for (const { at, remove, insert } of edits) {
        text = text.slice(0, at) + insert + text.slice(at + remove);
        expect(gfm.render(text)).toEqual(createGfm().render(text));
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
