import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldValue, readFrontMatter } from '../../lib/post/front-matter.ts';
import { readPostFields } from '../../lib/post/post-fields.ts';
import type { Range } from '../../lib/post/split.ts';
import { cases, patience } from '../support/cases.ts';
import {
  anyText,
  type KnownFrontMatter,
  textPost,
  textRules,
  tomlPost,
  yamlPost,
} from '../support/front-matter-texts.ts';

test(
  'front matter of any text is read without an error, and every range is a part of the source',
  () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          yamlPost.map(({ source }) => source),
        ),
        (source) => {
          const frontMatter = readFrontMatter(source);
          expect(rangesOf(frontMatter)).toSatisfy((ranges: Range[]) =>
            ranges.every(({ from, to }) => 0 <= from && from <= to && to <= source.length),
          );
        },
      ),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'the fields of a text post have ranges inside the source',
  () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textPost), (source) => {
        for (const { key, at } of readPostFields(source, textRules).all) {
          expect([0, key.from, at.from, at.to, source.length]).toEqual(
            [0, key.from, at.from, at.to, source.length].toSorted((one, other) => one - other),
          );
        }
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'sound front matter says what it was made of, in YAML and in TOML',
  () => {
    fc.assert(
      fc.property(fc.oneof(yamlPost, tomlPost), (post) => {
        expect(outermost(post.source)).toEqual(known(post));
      }),
      { numRuns: cases },
    );
  },
  patience,
);

function known({ entries }: KnownFrontMatter): [string, FieldValue][] {
  return entries.map(({ name, value }) => [name, value]);
}

function outermost(source: string): [string, FieldValue][] {
  const frontMatter = readFrontMatter(source);
  if (frontMatter.state !== 'read') throw new Error(`${frontMatter.state}: ${JSON.stringify(source)}`);
  return frontMatter.fields
    .filter(({ path }) => path.length === 1)
    .map(({ path, value }) => [path[0] ?? '', value]);
}

/** Every object inside it that has `from` and `to`. */
function rangesOf(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(rangesOf);
  return 'from' in value && 'to' in value
    ? [{ from: Number(value.from), to: Number(value.to) }, ...inner]
    : inner;
}
