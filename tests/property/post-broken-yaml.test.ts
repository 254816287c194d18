import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../lib/post/edit.ts';
import { type Field, type FrontMatterProblemCode, readFrontMatter } from '../../lib/post/front-matter.ts';
import { cases, patience } from '../support/cases.ts';
import { anyText } from '../support/front-matter-texts.ts';

/** Some lines of YAML as they should be, and as somebody wrote them. */
interface Damage {
  readonly code: FrontMatterProblemCode | null;
  readonly sound: string;
  readonly broken: string;
}

const phrase = fc
  .array(fc.constantFrom('Recap', 'day two', 'Zürich', '漢字', '😀', '400+', 'of 2024', 'a-b', 'x.y'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

/** Lines for a key that is put in the place of KEY. */
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(phrase, phrase).map(([one, two]): Damage => {
    return { code: 'unquoted-colon', sound: `KEY: "${one}: ${two}"`, broken: `KEY: ${one}: ${two}` };
  }),
  fc.tuple(phrase, fc.constantFrom('"', "'")).map(([text, quote]): Damage => {
    return { code: 'unclosed-quote', sound: `KEY: ${quote}${text}${quote}`, broken: `KEY: ${quote}${text}` };
  }),
  fc.tuple(phrase, phrase).map(([one, two]): Damage => {
    return {
      code: 'quote-inside',
      sound: `KEY: "${one} \\"${two}\\" end"`,
      broken: `KEY: "${one} "${two}" end"`,
    };
  }),
  phrase.map((text): Damage => {
    return { code: 'quote-inside', sound: `KEY: 'It''s ${text}'`, broken: `KEY: 'It's ${text}'` };
  }),
  fc
    .tuple(phrase, fc.constantFrom('@', '`', '%', '*', '& ', '!', '| ', '> ', '- ', ', ', '] '))
    .map(([text, mark]): Damage => {
      return { code: 'reserved-mark', sound: `KEY: "${mark}${text}"`, broken: `KEY: ${mark}${text}` };
    }),
  fc.constantFrom('Recap', '"Recap"', "'a b'", 'yes').map((text): Damage => {
    return { code: 'no-blank-after-colon', sound: `KEY: ${text}`, broken: `KEY:${text}` };
  }),
  fc.constantFrom('  ', '    ').map((indent): Damage => {
    const sound = `KEY:\n${indent}url: /a.png\n${indent}alt: b`;
    return { code: 'tab', sound, broken: sound.replace(`\n${indent}alt`, '\n\talt') };
  }),
  fc.constant<Damage>({ code: 'tab', sound: 'KEY:\n  - a\n  - b', broken: 'KEY:\n\t- a\n\t- b' }),
  fc.constant<Damage>({ code: 'tab', sound: 'KEY: a\n', broken: 'KEY: a\n\t' }),
  fc.constantFrom(' ', '   ').map((indent): Damage => {
    const sound = 'KEY:\n  url: /a.png\n  alt: b';
    return { code: 'indentation', sound, broken: sound.replace('\n  alt', `\n${indent}alt`) };
  }),
  fc.constantFrom(' ', '  ', '   ').map((indent): Damage => {
    return { code: 'indentation', sound: 'KEY: a\nKEYb: c', broken: `KEY: a\n${indent}KEYb: c` };
  }),
  fc.tuple(phrase, phrase).map(([one, two]): Damage => {
    return { code: 'no-field', sound: `KEY: ${one}\n  ${two}`, broken: `KEY: ${one}\n${two}` };
  }),
  fc
    .constantFrom('KEY: Recap', 'KEY: "a: b"', 'KEY: # none', 'KEY: [a, b]', '# a note: here', '')
    .map((line): Damage => {
      return { code: null, sound: line, broken: line };
    }),
);

const post = fc
  .tuple(fc.array(damage, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'))
  .map(([damages, lineEnd]) => {
    const written = (side: 'sound' | 'broken') => {
      const pieces = damages.map((one, index) => one[side].replaceAll('KEY', `key${index}`));
      return ['---', ...pieces, '---', '', 'Body: [text'].join('\n').replaceAll('\n', lineEnd);
    };
    return { damages, sound: written('sound'), broken: written('broken') };
  });

function fieldsOf(source: string): [path: string, value: Field['value']][] {
  const frontMatter = readFrontMatter(source);
  if (frontMatter.state !== 'read') throw new Error(`${frontMatter.state}: ${JSON.stringify(source)}`);
  return frontMatter.fields.map(({ path, value }) => [path.join('.'), value]);
}

test(
  'what people get wrong in YAML is found, and its fixes together say what was meant',
  () => {
    fc.assert(
      fc.property(post, ({ damages, sound, broken }) => {
        const codes = damages.flatMap(({ code }) => code ?? []);
        const frontMatter = readFrontMatter(broken);
        const problems = frontMatter.state === 'broken' ? frontMatter.problems : [];
        expect([...new Set(problems.map(({ code }) => code))].toSorted()).toEqual(
          [...new Set(codes)].toSorted(),
        );
        expect(
          fieldsOf(
            applyEdits(
              broken,
              problems.flatMap(({ fix }) => fix ?? []),
            ),
          ),
        ).toEqual(fieldsOf(sound));
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'fields of broken front matter are those of its sound lines, with the same values',
  () => {
    fc.assert(
      fc.property(post, ({ sound, broken }) => {
        const frontMatter = readFrontMatter(broken);
        if (frontMatter.state !== 'broken') return fc.pre(false);
        const all = new Map(fieldsOf(sound));
        for (const { path, value } of frontMatter.fields) expect(all.get(path.join('.'))).toEqual(value);
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'wherever every problem of any text has a fix, all fixes together make it read',
  () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const frontMatter = readFrontMatter(source);
        if (frontMatter.state !== 'broken' || frontMatter.problems.some(({ fix }) => fix === null))
          return fc.pre(false);
        const fixed = applyEdits(
          source,
          frontMatter.problems.flatMap(({ fix }) => fix ?? []),
        );
        expect(readFrontMatter(fixed).state).toBe('read');
      }),
      { numRuns: cases },
    );
  },
  patience,
);
