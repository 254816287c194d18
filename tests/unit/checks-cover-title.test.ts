import { describe, expect, test } from 'vitest';
import { altWithoutCover } from '../../lib/checks/front-matter/alt-without-cover.ts';
import { coverFolder } from '../../lib/checks/front-matter/cover-folder.ts';
import { coverMissing } from '../../lib/checks/front-matter/cover-missing.ts';
import { coverUnknownFile } from '../../lib/checks/front-matter/cover-unknown-file.ts';
import { coverWithoutAlt } from '../../lib/checks/front-matter/cover-without-alt.ts';
import { oldCoverField } from '../../lib/checks/front-matter/old-cover-field.ts';
import { pathWithoutSlash } from '../../lib/checks/front-matter/path-without-slash.ts';
import { titleAllCapitals } from '../../lib/checks/front-matter/title-all-capitals.ts';
import { titleDoubled } from '../../lib/checks/front-matter/title-doubled.ts';
import { titleEventName } from '../../lib/checks/front-matter/title-event-name.ts';
import { titleMarkup } from '../../lib/checks/front-matter/title-markup.ts';
import { titleQuotes } from '../../lib/checks/front-matter/title-quotes.ts';
import { titleTooLong } from '../../lib/checks/front-matter/title-too-long.ts';
import { titleYear } from '../../lib/checks/front-matter/title-year.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { plain } from '../../lib/sites/plain.ts';
import { contextFor, expectFound, filesOf, fixed } from '../support/check-notation.ts';
import { postWith, said, us2019 } from '../support/front-matter-post.ts';

const us2024 = contextFor('djangocon-us-2024');
const duth = contextFor('django-under-the-hood');

describe('pictures', () => {
  const group = 'static/img/blog/group_photo.png';
  const withFiles = { ...us2019, files: filesOf(group, 'static/img/stage.png', 'static/img/logo.jpg') };

  test('a path without its slash, and a bare file name', () => {
    expect(fixed(pathWithoutSlash, postWith('image: static/img/blog/a.png'), us2019)).toBe(
      postWith('image: /static/img/blog/a.png'),
    );
    expect(fixed(pathWithoutSlash, postWith('image: "a.png"'), us2019)).toBe(
      postWith('image: "/static/img/blog/a.png"'),
    );
    expect(fixed(pathWithoutSlash, postWith('image: stage.png'), withFiles)).toBe(
      postWith('image: /static/img/stage.png'),
    );
    expectFound(pathWithoutSlash, postWith('image: /static/img/blog/a.png'), us2019);
    expectFound(pathWithoutSlash, postWith('image: https://example.org/a.png'), us2019);
    expectFound(pathWithoutSlash, postWith('image: "{{ site.logo }}"'), us2019);
  });

  test('a path that ends with a folder', () => {
    expectFound(
      coverFolder,
      postWith('image: ⟦/static/img/blog/⟧', 'post_photo_url: /static/img/blog/a.png'),
      us2019,
    );
  });

  test('a file that the site does not have, with the nearest one', () => {
    for (const path of ['blog/group-photo.png', 'blog/group_photo.jpg', 'social/group_photo.png']) {
      expect(fixed(coverUnknownFile, postWith(`image: /static/img/${path}`), withFiles)).toBe(
        postWith(`image: /${group}`),
      );
    }
    expect(said(coverUnknownFile, postWith('image: /static/img/blog/other.png'), withFiles)[0]).toContain(
      'Add the picture',
    );
    expectFound(
      coverUnknownFile,
      postWith(`image: /${group}`, 'post_photo_url: https://example.org/a.png'),
      withFiles,
    );
    expectFound(coverUnknownFile, postWith('image: /static/img/blog/other.png'), us2019);
  });

  test('a folder of last year’s site is doubted without a list of files', () => {
    expect(fixed(coverUnknownFile, postWith('cover:', '  url: /static/img/blog/a.png'), us2024)).toBe(
      postWith('cover:', '  url: /assets/img/blog/a.png'),
    );
  });

  test('a post without any cover; one without a picture field that its site expects passes', () => {
    expectFound(coverMissing, postWith('title: A').replace('---', '⟦---⟧'), us2019);
    expectFound(coverMissing, postWith('post_photo_url: /static/img/blog/a.png'), us2019);
    expectFound(coverMissing, postWith('image:'), us2019);
    expectFound(coverMissing, postWith('title: A'), contextFor(plain));
  });

  test('a cover without words that say what it shows', () => {
    const cover = (alt: string) => postWith('cover:', '  url: /assets/img/blog/a.png', alt);
    expectFound(coverWithoutAlt, cover('  ⟦alt:⟧'), us2024);
    expectFound(coverWithoutAlt, cover('  ⟦alt: a.png⟧'), us2024);
    expectFound(coverWithoutAlt, postWith('cover:', '  url: ⟦/assets/img/blog/a.png⟧'), us2024);
    expectFound(coverWithoutAlt, cover('  alt: Everyone on the steps of the venue'), us2024);
    expectFound(coverWithoutAlt, postWith('image: /static/img/blog/a.png'), us2019);
  });

  test('a description that is left over from a picture', () => {
    expect(fixed(altWithoutCover, postWith('title: A', 'post_photo_alt: B', 'image: /a.png'), us2019)).toBe(
      postWith('title: A', 'image: /a.png'),
    );
    expectFound(altWithoutCover, postWith('post_photo_alt: B', 'post_photo_url: /a.png'), us2019);
  });

  test('a cover of last year’s layout is moved to where this site has it', () => {
    const old = postWith(
      'title: A',
      'post_photo_url: /a.jpg',
      'post_photo_alt: "People, seated"',
      'image: /a.png',
    );
    expectFound(
      oldCoverField,
      postWith(
        'title: A',
        '⟦post_photo_url: /a.jpg⟧',
        '⟦post_photo_alt: "People, seated"⟧',
        '⟦image: /a.png⟧',
      ),
      us2024,
    );
    expect(fixed(oldCoverField, old, us2024)).toBe(
      postWith('title: A', 'cover:', '    url: /a.jpg', '    alt: "People, seated"'),
    );
    expectFound(oldCoverField, postWith('⟦photo:\n    url: /a.jpg\n    alt: B⟧'), us2024);
    expectFound(oldCoverField, postWith('image: /a.png', 'cover:', '    url: /a.jpg'), us2024);
    expectFound(oldCoverField, postWith('image: null'), us2024);
    expectFound(oldCoverField, postWith('image: /a.png'), us2019);
  });
});

describe('titles', () => {
  const title = (text: string) => postWith(`title: ${text}`);

  test('a title that is cut off is a hint, one beyond all measure a warning', () => {
    const lengths = [70, 71, 121].map((length) =>
      said(titleTooLong, title('a'.repeat(length)))
        .join()
        .slice(0, 4),
    );
    expect(lengths).toEqual(['', 'hint', 'warn']);
    expectFound(titleTooLong, `# ${'[a](https://example.org/very/long/address) '.repeat(9)}\n`, duth);
  });

  test('a title in capitals is written in small letters, but for names', () => {
    expect(fixed(titleAllCapitals, title('"THANK YOU, DJANGOCON US"'), us2019)).toBe(
      title('"Thank You, DjangoCon US"'),
    );
    expectFound(titleAllCapitals, '# ⟦WE NEED YOU ALL⟧\n', duth);
    for (const fine of ['DEFNA', 'A CFP for DCUS', 'REVSYS & JBS', '2019'])
      expectFound(titleAllCapitals, title(fine), us2019);
  });

  test('a first heading that repeats the title', () => {
    expect(
      fixed(titleDoubled, `${title('Thank you')}\n`.replace('\nThank you.', '\n# Thank *you*!\n\nText.')),
    ).toBe(`${title('Thank you')}\n`.replace('\nThank you.', '\nText.'));
    expectFound(titleDoubled, `${title('Thank you')}\n## Thank you\n`);
    expectFound(titleDoubled, `${title('Thank you')}\n# Thanks\n`);
  });

  test('an event that is called by half of its name', () => {
    expectFound(titleEventName, title('"Tito & ⟦DjangoCon⟧"'), us2019);
    expect(fixed(titleEventName, title('"Reflecting on DjangoCon 2019"'), us2019)).toBe(
      title('"Reflecting on DjangoCon US 2019"'),
    );
    for (const fine of [
      'DjangoCon US',
      'DjangoCon Europe',
      'DjangoCon 2018 EU',
      'The European DjangoCon',
      'djangocon.us',
      '@DjangoCon',
    ]) {
      expectFound(titleEventName, title(`"To ${fine}"`), us2019);
    }
    const { writing } = djangoconUs2019;
    const event = { name: 'North Bay Python', year: 2019, days: null };
    expectFound(
      titleEventName,
      title('North of the bay'),
      contextFor({ ...djangoconUs2019, writing: { ...writing, event } }),
    );
  });

  test('a year that is neither the event’s nor the next', () => {
    expectFound(titleYear, title('DjangoCon US ⟦2018⟧'), us2019);
    expectFound(titleYear, title('DjangoCon US 2019, 2020 and room 2018-b'), us2019);
  });

  test('marks that are shown as typed', () => {
    expect(fixed(titleMarkup, title('"The **best** of [us](/a) &amp; `you`"'))).toBe(
      title('"The best of us & you"'),
    );
    expectFound(titleMarkup, title('"⟦Sprints &rarr; releases⟧"'));
    for (const fine of ['C* and 5 * 3 * 2', 'snake_case_names', 'Q&A; and more', 'a < b > c', 'We #rock']) {
      expectFound(titleMarkup, title(`"${fine}"`));
    }
    expectFound(titleMarkup, '# The **best** of us\n', duth);
  });

  test('quotes without a partner, or around the whole title', () => {
    expect(fixed(titleQuotes, title(`'"Thank you"'`))).toBe(title(`'Thank you'`));
    expect(fixed(titleQuotes, title('Thank you"'))).toBe(title('Thank you'));
    for (const fine of [`'Reading "Two Scoops"'`, `'"One" and "two"'`, `'A 7" single'`, `It's "it"`]) {
      expectFound(titleQuotes, title(fine));
    }
  });
});
