import { describe, expect, test } from 'vitest';
import { boldLineAsHeading } from '../../lib/checks/structure/bold-line-as-heading.ts';
import { emptyHeading } from '../../lib/checks/structure/empty-heading.ts';
import { firstHeadingLevel } from '../../lib/checks/structure/first-heading-level.ts';
import { h1InBody } from '../../lib/checks/structure/h1-in-body.ts';
import { headingAsParagraph } from '../../lib/checks/structure/heading-as-paragraph.ts';
import { headingPunctuation } from '../../lib/checks/structure/heading-punctuation.ts';
import { headingWithoutBlank } from '../../lib/checks/structure/heading-without-blank.ts';
import { listMarkWithoutBlank } from '../../lib/checks/structure/list-mark-without-blank.ts';
import { skippedHeadingLevel } from '../../lib/checks/structure/skipped-heading-level.ts';
import { contextFor, expectFound, fixed } from '../support/check-notation.ts';
import { ownTime } from '../support/check-time.ts';

const underTheHood = contextFor('django-under-the-hood');

describe('levels of headings', () => {
  test('level 1 belongs to the title', () => {
    expectFound(h1InBody, '---\ntitle: Recap\n---\n\n⟦# Talks⟧\n\n## Keynotes\n');
    expect(fixed(h1InBody, '---\ntitle: Recap\n---\n\n# Talks #\n\ntext')).toBe(
      '---\ntitle: Recap\n---\n\n## Talks #\n\ntext',
    );
    expectFound(h1InBody, '```\n# a comment\n```\n');
  });

  test('where the title stands in the text, only the second one of level 1 is too much', () => {
    expectFound(h1InBody, '# Title\n\n⟦# Talks⟧\n', underTheHood);
    expectFound(h1InBody, '# Title\n\n⟦# Talks⟧\n');
  });

  test('one that repeats the title is left to the check of that', () => {
    expectFound(h1InBody, '---\ntitle: Recap\n---\n\n# Recap\n');
  });

  test('underlined ones of level 1 are found too', () => {
    expectFound(h1InBody, 'Title\n=====\n\n⟦Talks⟧\n=====\n');
  });

  test('none is left out on the way down; on the way up any may follow', () => {
    expectFound(skippedHeadingLevel, '#### a\n\n## b\n\n#### ⟦c⟧\n\n## d\n\n### e\n');
    expectFound(skippedHeadingLevel, '# Title\n\n### a\n', contextFor('eldarion'));
    expect(fixed(skippedHeadingLevel, '## a\n\n##### b\n')).toBe('## a\n\n### b\n');
  });

  test('the first is not deeper than on the site, and the others rise with it', () => {
    expectFound(firstHeadingLevel, '## a\n\n#### b\n');
    expectFound(firstHeadingLevel, '# a\n');
    expectFound(firstHeadingLevel, '#### ⟦a⟧\n\n##### b\n\n### c\n');
    expect(fixed(firstHeadingLevel, '#### a\n\n##### b\n\n### c\n')).toBe('## a\n\n### b\n\n### c\n');
    expectFound(firstHeadingLevel, '# Title\n\n### ⟦a⟧\n', underTheHood);
    expectFound(firstHeadingLevel, '# Title\n\n### a\n', contextFor('eldarion'));
  });
});

describe('headings', () => {
  test('need a blank after their marks, unless the engine goes without', () => {
    expectFound(headingWithoutBlank, 'words\n⟦##About⟧ us\n'.replace('⟧ us', ' us⟧'));
    expect(fixed(headingWithoutBlank, '##About us\n')).toBe('## About us\n');
    expectFound(headingWithoutBlank, '#djangocon is over, ticket #12, ##\n\n```\n##x\n```\n');
    expectFound(headingWithoutBlank, '##About us\n', underTheHood);
  });

  test('are no paragraphs', () => {
    const long =
      'Everything that you may want to know about the days before the conference, the days of the conference and those after it';
    expectFound(headingAsParagraph, `## ⟦${long} too⟧\n`);
    expectFound(
      headingAsParagraph,
      `## Do you know ${long}?\n\n## Are you new? So were we. Come and see us!\n`,
    );
    expectFound(
      headingAsParagraph,
      `## A title of an ordinary length, with a [link](https://example.org/${'x'.repeat(200)})\n`,
    );
  });

  test('do not end like sentences', () => {
    expectFound(headingPunctuation, '## What you get⟦:⟧\n');
    expect(fixed(headingPunctuation, '## The end.\n')).toBe('## The end\n');
    expectFound(headingPunctuation, '## Why?\n\n## Yes!\n\n## And so...\n\n## Caktus, Inc.\n\n## 9 a.m.\n');
  });

  test('have words', () => {
    expectFound(emptyHeading, 'a\n\n⟦##⟧\n\nb\n\n## c\n');
    expect(fixed(emptyHeading, 'a\n\n### **\n\nb\n')).toBe('a\n\n\n\nb\n');
  });

  test('are written as such, not as a bold line', () => {
    expectFound(boldLineAsHeading, '⟦**Where to stay**⟧\n\ntext\n');
    expectFound(
      boldLineAsHeading,
      '**Book soon!**\n\n**When**: 5 pm\n\n**a** and **b**\n\n- **one**\n\n**[Tickets](/a/)**\n',
    );
  });
});

describe('lists', () => {
  test('need a blank after each mark', () => {
    expectFound(listMarkWithoutBlank, '⟦-⟧Talks\n⟦-⟧Sprints\n');
    expect(fixed(listMarkWithoutBlank, '1.Talks\n2.Sprints\n')).toBe('1. Talks\n2. Sprints\n');
    expectFound(listMarkWithoutBlank, '- Talks\n⟦-⟧Sprints\n');
  });

  test('are not seen in single lines, emphasis and numbers', () => {
    expectFound(listMarkWithoutBlank, '-Talks\n\n*one*\n*two*\n\n-5\n-6\n\n1.5\n2.5\n\n---\n');
  });
});

test.each([
  [headingWithoutBlank, '##a\n'],
  [listMarkWithoutBlank, '*a\n'],
  [skippedHeadingLevel, '# a\n### b\n'],
  [headingAsParagraph, '# ab. Ab. '],
  [boldLineAsHeading, '**a'],
] as const)(
  '1 MB of what is worst for the check takes less than a second of its own time: %#',
  (check, attack) => {
    const source = attack.repeat(Math.ceil(1_000_000 / attack.length));
    expect(ownTime(check, source, contextFor('djangocon-us-2019'))).toBeLessThan(1_000);
  },
  60_000,
);
