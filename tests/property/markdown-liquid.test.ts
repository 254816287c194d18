import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrinter } from '../../lib/markdown/printer.ts';
import { createTextMapping, through } from '../../lib/markdown/text-map.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../lib/sites/djangocon-us-2024.ts';
import { cases, patience } from '../support/cases.ts';

const engine = { id: 'gfm', options: { plugins: ['jemoji', 'jekyll-mentions'] } } as const;
const printers = [
  await createPrinter({ ...djangoconUs2019, engine }),
  await createPrinter({ ...djangoconUs2024, engine }),
];
const plainPrinter = await createPrinter({ ...djangoconUs2019, engine, liquid: null });

const words = [
  'text',
  ' ',
  '\n',
  '\n\n',
  '- a\n',
  '> ',
  '`',
  '<b>',
  '<!-- ',
  ' -->',
  '"',
  "'",
  ':tada:',
  '@a',
  '| a |',
];
const liquid = [
  '{{ site.title }}',
  '{{ page.title | upcase }}',
  '{{',
  '}}',
  '{%',
  '%}',
  '{{ x',
  '{{- 1 -}}',
  '{% if true %}',
  '{% if x %}',
  '{%- else -%}',
  '{% endif %}',
  '{% for i in (1..3) %}',
  '{{ i }}',
  '{% endfor %}',
  '{% break %}',
  '{% raw %}',
  '{% endraw %}',
  '{% comment %}',
  '{% endcomment %}',
  '{% capture a %}',
  '{% endcapture %}',
  '{{ a }}',
  '{% assign a = "b" %}',
  '{% case x %}',
  '{% when 1 %}',
  '{% endcase %}',
  '{% gist 1 %}',
  '{% post_url x %}',
  '{% highlight ruby %}',
  '{% endhighlight %}',
  '{% cycle "a", "b" %}',
  '{% liquid if %}',
  '<!-- excerpt -->',
];

const bodies = fc
  .array(fc.constantFrom(...words, ...liquid, ...liquid), { maxLength: 40 })
  .map((pieces) => pieces.join(''));
const front = fc.constantFrom('', '---\ntitle: A\n---\n', '---\ntitle: "A\n---\n');

test(
  'any Liquid at all is printed, and the blocks cover the body in order',
  () => {
    fc.assert(
      fc.property(front, bodies, fc.constantFrom(...printers), (head, text, printer) => {
        const { body, cards } = printer.print(head + text, { name: '2019-10-13-a.md' });
        let at = body[0]?.from ?? 0;
        for (const { from, to } of body) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThanOrEqual(from);
          at = to;
        }
        if (body.length > 0) expect(at).toBe(head.length + text.length);
        for (const { source, from, to } of cards) expect((head + text).slice(from, to)).toBe(source);
        printer.intro(head + text, { name: null });
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'a body without Liquid is printed as if there were none, block by block',
  () => {
    const text = fc
      .array(fc.constantFrom(...words, '{', '%', '}'), { maxLength: 40 })
      .map((each) => each.join('.'));
    fc.assert(
      fc.property(text, (source) => {
        const [jekyll] = printers;
        const file = { name: null };
        expect(jekyll?.print(source, file).body).toEqual(plainPrinter.print(source, file).body);
      }),
      { numRuns: cases },
    );
  },
  patience,
);

const source = '0123456789';
const pieces = fc.array(
  fc.record({
    isCopy: fc.boolean(),
    text: fc.string({ maxLength: 5 }),
    from: fc.nat({ max: 10 }),
    length: fc.nat({ max: 5 }),
  }),
  { maxLength: 20 },
);

const maps = pieces.map((list) => {
  const mapping = createTextMapping(source);
  for (const { isCopy, text, from, length } of list) {
    const to = Math.min(from + length, source.length);
    if (isCopy) mapping.copy(from, to);
    else mapping.put(text, from, to);
  }
  return mapping.map();
});

test(
  'the origin of an offset never goes back and never leaves the text',
  () => {
    fc.assert(
      fc.property(maps, maps, (one, other) => {
        for (const map of [one, through(one, other)]) {
          let last = 0;
          for (let offset = 0; offset <= map.text.length; offset += 1) {
            const origin = map.originOf(offset);
            expect(origin).toBeGreaterThanOrEqual(last);
            expect(origin).toBeLessThanOrEqual(source.length);
            last = origin;
          }
        }
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'what is copied in order comes from where it was',
  () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 9 })), (kept) => {
        const mapping = createTextMapping(source);
        const inOrder = kept.toSorted((one, other) => one - other);
        for (const at of inOrder) mapping.copy(at, at + 1);
        const map = mapping.map();
        expect([...map.text].map((_, from) => map.rangeOf({ from, to: from + 1 }).from)).toEqual(inOrder);
      }),
      { numRuns: cases },
    );
  },
  patience,
);
