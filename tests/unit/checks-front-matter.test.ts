import { describe, expect, test } from 'vitest';
import { checkPost } from '../../lib/checks/checker.ts';
import { authorSpeltTwoWays } from '../../lib/checks/front-matter/author-spelt-two-ways.ts';
import { coverUnknownFile } from '../../lib/checks/front-matter/cover-unknown-file.ts';
import { dateDisagrees } from '../../lib/checks/front-matter/date-disagrees.ts';
import { dateFormat } from '../../lib/checks/front-matter/date-format.ts';
import { duplicateField } from '../../lib/checks/front-matter/duplicate-field.ts';
import { emptyField } from '../../lib/checks/front-matter/empty-field.ts';
import { fieldBlanks } from '../../lib/checks/front-matter/field-blanks.ts';
import { frontMatterBroken } from '../../lib/checks/front-matter/front-matter-broken.ts';
import { frontMatterMissing } from '../../lib/checks/front-matter/front-matter-missing.ts';
import { frontMatterUnclosed } from '../../lib/checks/front-matter/front-matter-unclosed.ts';
import { futureDate } from '../../lib/checks/front-matter/future-date.ts';
import { missingField } from '../../lib/checks/front-matter/missing-field.ts';
import { titleMarkup } from '../../lib/checks/front-matter/title-markup.ts';
import { unknownField } from '../../lib/checks/front-matter/unknown-field.ts';
import { unknownValue } from '../../lib/checks/front-matter/unknown-value.ts';
import { wrongDay } from '../../lib/checks/front-matter/wrong-day.ts';
import { wrongType } from '../../lib/checks/front-matter/wrong-type.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { plain } from '../../lib/sites/plain.ts';
import { contextFor, expectFound, filesOf, fixed } from '../support/check-notation.ts';
import { offered, postWith, said, severities, us2019 } from '../support/front-matter-post.ts';
import { threadTime } from '../support/thread-time.ts';

const us2024 = contextFor('djangocon-us-2024');
const duth = contextFor('django-under-the-hood');
const eldarion = contextFor('eldarion');

describe('front matter as a whole', () => {
  test('a colon in a title is underlined, and one click puts it in quotes', () => {
    expectFound(frontMatterBroken, postWith('title: ⟦Sprints: a guide⟧'));
    expect(fixed(frontMatterBroken, postWith('title: Sprints: a guide'))).toBe(
      postWith('title: "Sprints: a guide"'),
    );
    expectFound(frontMatterBroken, postWith('title: "Sprints: a guide"', 'image:'));
  });

  test('a value that a template fills in may stay without quotes where the generator is not known', () => {
    const source = postWith('template: {{year}}/page.html');
    const [hint] = said(frontMatterBroken, source, contextFor(plain));
    expect(hint).toMatch(/^hint: /);
    const [error] = said(frontMatterBroken, source);
    expect(error).toMatch(/^error: /);
  });

  test('front matter without an end gets one, under its last field', () => {
    expectFound(frontMatterUnclosed, '⟦---⟧\ntitle: A\n\nText\n');
    expect(fixed(frontMatterUnclosed, '---\ntitle: A\nlist:\n- b\n\nText\n')).toBe(
      '---\ntitle: A\nlist:\n- b\n---\n\nText\n',
    );
    expect(fixed(frontMatterUnclosed, '---\r\ntitle: A\r\n——\r\nText')).toBe(
      '---\r\ntitle: A\r\n---\r\nText',
    );
  });

  test('a rule above a text is no front matter', () => {
    expectFound(frontMatterUnclosed, '---\n\nText: with a colon\n');
    expectFound(frontMatterUnclosed, '---\nText goes on\n');
  });

  test('a post without front matter is found where the site needs it', () => {
    expectFound(frontMatterMissing, '⟦Thank you⟧\n', us2019);
    expectFound(frontMatterMissing, '# Thank you\n', duth);
    expectFound(frontMatterMissing, 'Thank you\n', contextFor(plain));
    expectFound(frontMatterMissing, ' \n', us2019);
    expect(fixed(frontMatterMissing, 'Text\n', us2019)).toContain('layout: post\n');
  });

  test('TOML is no front matter where the generator reads only YAML', () => {
    const [longer] = expectFound(frontMatterMissing, '⟦----⟧\ntitle: A\n----\nText\n', us2019);
    expect(longer?.message).toContain('exactly three');
    expect(fixed(frontMatterMissing, postWith('title: A').replaceAll('---', '----'), us2019)).toBe(
      postWith('title: A'),
    );
    expectFound(frontMatterMissing, '⟦+++⟧\ntitle = "A"\n+++\nText\n', us2019);
    expectFound(
      frontMatterMissing,
      '+++\ntitle = "A"\n+++\n',
      contextFor({ ...djangoconUs2019, generator: 'hugo' }),
    );
  });

  test('blank lines above the front matter are removed', () => {
    expect(fixed(frontMatterMissing, `\n \n${postWith('title: A')}`, us2019)).toBe(postWith('title: A'));
  });

  test('a field that is there twice is underlined at its second key', () => {
    expectFound(duplicateField, postWith('title: A', '⟦title⟧: B'));
    expect(offered(duplicateField, postWith('title: A', 'title: B'))).toEqual([
      'Keep the last one',
      'Keep the first one',
    ]);
    expect(fixed(duplicateField, postWith('title: A', 'title: A'))).toBe(postWith('title: A'));
    expectFound(duplicateField, postWith('cover:', '  alt: A', 'alt: A'));
  });
});

describe('fields', () => {
  test('required fields are missed, recommended ones are warned of', () => {
    const source = postWith('title: A', 'author: First Organizer', 'category: General');
    expect(said(missingField, source, us2024)).toEqual([
      'warning: Most posts of the site have “Layout” (`layout`); this one does not.',
      'error: “Date and time” (`published_datetime`) is missing, and the site needs it. Add it to the front matter.',
    ]);
    expect(fixed(missingField, source, us2024)).toContain('\nlayout: post\n');
    expectFound(missingField, postWith('any: thing'), contextFor(plain));
  });

  test('fields that stand in the text are missed there', () => {
    expect(said(missingField, 'Text\n', duth).at(-1)).toContain('`> Published on … by the DUTH team`');
    expectFound(missingField, '# A\n\n> Published on 28th Feb 2018 by the DUTH team\n', duth);
  });

  test('nothing is missed in front matter that is not there or broken', () => {
    expectFound(missingField, 'Text\n', us2019);
    expectFound(missingField, postWith('title: a: b'), us2019);
  });

  test('an empty field is an error only where the site needs it', () => {
    const fields = ['title: ""', 'category:', 'image:', 'post_photo_url: null'];
    expect(severities(emptyField, postWith(...fields))).toEqual(['error', 'error', 'warning']);
    expectFound(emptyField, postWith('⟦category:⟧', 'title: A'), us2019);
    expect(fixed(emptyField, postWith('category:', 'image: ""'), us2019)).toBe(postWith('category: General'));
    expectFound(emptyField, '⟦#⟧\n\nPublished May 1, 2026\n\n⟦### Description⟧\n\n### Blog Post\n', eldarion);
  });

  test('a misspelt key, and one of another site, are renamed', () => {
    const source = (key: string) => postWith('title: A', `${key}: 2024-10-07 06:00:00`);
    for (const key of ['publishd_datetime', 'date', 'datetime', 'Published_Datetime']) {
      expect(fixed(unknownField, source(key), us2024)).toBe(source('published_datetime'));
    }
    expectFound(unknownField, postWith('⟦hiden⟧: true', 'cover:', '  ⟦ulr⟧: /a.png', '  alt: A'), us2024);
  });

  test('keys that the generator knows pass; others are a hint', () => {
    expectFound(unknownField, postWith('permalink: /thanks/', 'tags: [a]'), us2019);
    expect(said(unknownField, postWith('mood: happy'))).toEqual([
      'hint: No post of DjangoCon US 2019 is known to use `mood`. Remove it unless you know what it does.',
    ]);
    expectFound(unknownField, postWith('mood: happy'), contextFor(plain));
  });

  test('a value of the wrong kind is said in plain words', () => {
    expect(said(wrongType, postWith('title: 1.10', 'author: [A, B]', 'layout: yes'))).toEqual([
      'error: “Title” (`title`) should be text, but is the number 1.1 here. Put it in quotes: `"1.10"`.',
      'warning: “Author” (`author`) should be text, but is a list here. Write it in one line, without brackets and dashes.',
      'error: “Layout” (`layout`) should be text, but is `true` here. Put it in quotes: `"yes"`.',
    ]);
    expect(fixed(wrongType, postWith('title: 2019', 'author: [A, B]'), us2019)).toBe(
      postWith('title: "2019"', 'author: A and B'),
    );
    expect(fixed(wrongType, postWith('hidden: "no"', 'cover: /a.png'), us2024)).toBe(
      postWith('hidden: false', 'cover:\n    url: /a.png'),
    );
  });

  test('dates, empty values and text of the right kind are not of the wrong kind', () => {
    expectFound(wrongType, postWith('title: "2019"', 'date: 2019-10-13', 'image:', 'author: ""'), us2019);
  });

  test('a value that no post has, with the nearest one', () => {
    expectFound(unknownValue, postWith('category: ⟦Progr30⟧', "layout: '⟦posts⟧'"), us2019);
    expect(fixed(unknownValue, postWith('category: Progr30', "layout: 'posts'"), us2019)).toBe(
      postWith('category: Program', "layout: 'post'"),
    );
    expect(offered(unknownValue, postWith('category: Travel'))).toEqual([]);
    expectFound(unknownValue, postWith('category: Sponsorship', 'author: Second Organizer'), us2019);
  });

  test('an author is taken for a known one only if one letter differs', () => {
    expectFound(authorSpeltTwoWays, postWith('author: Katia Lira and ⟦Heather Lunna⟧'), us2019);
    expect(fixed(authorSpeltTwoWays, postWith('author: "drew winstel"'), us2019)).toBe(
      postWith('author: "Drew Winstel"'),
    );
    expectFound(authorSpeltTwoWays, postWith('author: First Organizer, Heather Luna & Nic Jones'), us2019);
  });

  test('blanks inside quotes weigh as much as they break', () => {
    const source = postWith('title: "A "', 'category: " General"', 'image: "/a.png "', 'author: A ');
    expect(severities(fieldBlanks, source)).toEqual(['hint', 'warning', 'error']);
    expect(fixed(fieldBlanks, source, us2019)).toBe(
      postWith('title: "A"', 'category: "General"', 'image: "/a.png"', 'author: A '),
    );
  });
});

describe('dates', () => {
  test('a day that no calendar has is explained', () => {
    const reasons = ['2019-13-10', '2019-11-31', '2019-10-13 25:00:00', 'soon'].map(
      (date) => said(dateFormat, postWith(`date: ${date}`))[0]?.split(', so')[0],
    );
    expect(reasons).toEqual([
      'error: There is no month 13',
      'error: November 2019 has 30 days, and no day 31',
      'error: No clock shows 25:00',
      'error: “soon” is no date',
    ]);
    expect(fixed(dateFormat, postWith('date: 2019-13-10'), us2019)).toBe(
      postWith('date: 2019-10-13 06:00:00'),
    );
    expectFound(dateFormat, '# A\n\n> Published on ⟦31st Feb 2018⟧ by the DUTH team\n', duth);
  });

  test('dates that the site reads pass; those that only people read are a warning', () => {
    for (const date of [
      '2019-10-13',
      '2019-10-13 9:45:00',
      '"2019-10-13T06:00:00Z"',
      '2019-10-13 06:00:00 -0500',
    ]) {
      expectFound(dateFormat, postWith(`date: ${date}`), us2019);
    }
    expect(fixed(dateFormat, postWith('date: October 13, 2019'), us2019)).toBe(
      postWith('date: 2019-10-13 06:00:00'),
    );
    expectFound(dateFormat, '# A\n\nPublished October 28, 2019\n', eldarion);
  });

  test('midnight in UTC is the day before in America', () => {
    const source = postWith('date: 2019-10-13 00:00:00');
    expectFound(wrongDay, postWith('date: ⟦2019-10-13 00:00:00⟧'), us2019);
    expect(said(wrongDay, source)[0]).toContain('Shown as Oct 12, 2019, not Oct 13, 2019.');
    expect(offered(wrongDay, source)).toEqual([
      'Write 2019-10-13 06:00:00',
      'Write 2019-10-13 00:00:00-05:00',
    ]);
    expect(fixed(wrongDay, source, us2019)).toBe(postWith('date: 2019-10-13 06:00:00'));
  });

  test('a day is right with a late time, the site’s own offset, or where dates are printed as typed', () => {
    for (const date of ['2019-10-13 06:00:00', '2019-10-13 00:00:00-05:00', '2019-10-13 23:59:59']) {
      expectFound(wrongDay, postWith(`date: ${date}`), us2019);
    }
    expectFound(wrongDay, postWith('date: 2019-10-13'), contextFor(plain));
  });

  test('the file’s name, the line in the text and the date are compared', () => {
    const named = contextFor('djangocon-us-2019', { fileName: '_posts/2019-10-14-thanks.md' });
    expectFound(dateDisagrees, postWith('date: ⟦2019-10-13 06:00:00⟧'), named);
    expect(fixed(dateDisagrees, postWith('date: 2019-10-13 06:00:00'), named)).toBe(
      postWith('date: 2019-10-14 06:00:00'),
    );
    expectFound(dateDisagrees, postWith('date: 2019-10-14 06:00:00'), named);
    expectFound(
      dateDisagrees,
      `${postWith('date: ⟦2019-10-13 06:00:00⟧')}\nPublished on October 15, 2019\n`,
      us2019,
    );
    expectFound(
      dateDisagrees,
      `${postWith('date: 2019-10-13 06:00:00')}\nPublished in the year 2012 by us\n`,
      us2019,
    );
    expectFound(dateDisagrees, '# A\n\n> Published on ⟦1st Feb 2018⟧ by the DUTH team\n', {
      ...duth,
      fileName: '2018-02-28-a.md',
    });
  });

  test('the year before the event and the year after it are right', () => {
    for (const year of [2018, 2019, 2020])
      expectFound(dateDisagrees, postWith(`date: ${year}-05-01 06:00:00`), us2019);
    expectFound(dateDisagrees, postWith('date: ⟦2021-05-01 06:00:00⟧'), us2019);
  });

  test('tomorrow is no future, next week is a hint, next year a warning', () => {
    const found = ['2026-06-02', '2026-06-08', '2027-06-01'].map((date) =>
      severities(futureDate, postWith(`date: ${date} 12:00:00`), contextFor(plain)),
    );
    expect(found).toEqual([[], ['hint'], ['warning']]);
    const hugo = contextFor({ ...plain, generator: 'hugo' });
    expect(said(futureDate, postWith('date: 2026-06-08'), hugo)[0]).toContain('leaves the post out');
  });
});

test('a hostile post is checked in bounded time', () => {
  const checks = [
    unknownField,
    wrongType,
    duplicateField,
    missingField,
    titleMarkup,
    coverUnknownFile,
    dateFormat,
  ];
  const many = Array.from({ length: 5_000 }, (_, index) => `k${index}: v`);
  const long = ['title: "', 'image: /', 'date: 2019-'].map((start) => `${start}${'*a'.repeat(100_000)}`);
  const context = { ...us2019, files: filesOf('static/img/blog/a.png') };
  const check = () => {
    checkPost(postWith(...many), context, { checks });
    checkPost(postWith(`${long[0]}"`, ...long.slice(1)), context, { checks });
  };
  expect(threadTime(check)).toBeLessThan(3_000);
});
