import { describe, expect, test } from 'vitest';
import { pictureAltIsFileName } from '../../lib/checks/pictures/picture-alt-is-file-name.ts';
import { pictureElsewhere } from '../../lib/checks/pictures/picture-elsewhere.ts';
import { picturePath } from '../../lib/checks/pictures/picture-path.ts';
import { pictureWithoutAlt } from '../../lib/checks/pictures/picture-without-alt.ts';
import { contextFor, expectFound, filesOf, fixed } from '../support/check-notation.ts';
import { ownTime } from '../support/check-time.ts';

const in2019 = contextFor('djangocon-us-2019');
const in2024 = contextFor('djangocon-us-2024');
const elsewhere = contextFor('eldarion');

describe('the path of a picture', () => {
  test.each([
    ['![a](⟦static/img/blog/pool.jpg⟧)', '![a](/static/img/blog/pool.jpg)'],
    ['![a](⟦../../static/img/blog/pool.jpg⟧)', '![a](/static/img/blog/pool.jpg)'],
    ['<img src="⟦pool.jpg⟧" alt="a">', '<img src="/static/img/blog/pool.jpg" alt="a">'],
    ['![a](⟦/assets/img/blog/pool.jpg⟧)', '![a](/static/img/blog/pool.jpg)'],
    ['![a](⟦/static/img/blog/⟧)', '![a](/static/img/blog/)'],
  ])('is wrong in %s, whatever files there are', (marked, repaired) => {
    expectFound(picturePath, marked, in2019);
    expect(fixed(picturePath, marked.replaceAll(/[⟦⟧]/g, ''), in2019)).toBe(repaired);
  });

  test('is not where the file lies in the repository', () => {
    expect(fixed(picturePath, '![a](/src/assets/img/blog/pool.jpg)', in2024)).toBe(
      '![a](/assets/img/blog/pool.jpg)',
    );
    expect(fixed(picturePath, '![a](src/assets/img/blog/pool.jpg)', in2024)).toBe(
      '![a](/assets/img/blog/pool.jpg)',
    );
  });

  test.each([
    '![a](/static/img/blog/pool.jpg) ![b](https://example.org/pool.jpg) ![c](//example.org/pool.jpg)',
    '![a]({{ page.image }}) ![b](/{{ site.logo }}) ![c]() ![d](data:image/png;base64,AA==)',
    '![a](/tickets/badge.svg) [a file](pool.jpg)',
  ])('is fine in %s', (text) => {
    expectFound(picturePath, text, in2019);
  });

  test('may count from the post where the site writes it so', () => {
    expectFound(picturePath, '![a](recap-images/pool.jpg)', elsewhere);
    expectFound(picturePath, '![a](pool.jpg)');
  });

  describe('when the files are known', () => {
    const files = filesOf(
      'src/assets/img/blog/organizers-on-stage.jpg',
      'src/assets/img/blog/mood_board.jpg',
      'src/assets/img/sponsors/logo.png',
      'src/assets/img/theme/logo.png',
    );
    const context = { ...in2024, files };

    test.each([
      ['/assets/img/blog/organizer-on-stage.jpg', '/assets/img/blog/organizers-on-stage.jpg'],
      ['/assets/img/blog/organizers-on-stage.png', '/assets/img/blog/organizers-on-stage.jpg'],
      ['/static/img/blog/organizers-on-stage.jpg', '/assets/img/blog/organizers-on-stage.jpg'],
      ['/assets/img/blog/mood-board.jpg', '/assets/img/blog/mood_board.jpg'],
      ['/assets/img/sponsor/logo.png', '/assets/img/sponsors/logo.png'],
      ['https://2024.djangocon.us/assets/img/logo.png', '/assets/img/theme/logo.png'],
    ])('%s is corrected to the nearest', (typed, meant) => {
      expectFound(picturePath, `![a](⟦${typed}⟧)`, context);
      expect(fixed(picturePath, `![a](${typed})`, context)).toBe(`![a](${meant})`);
    });

    test('one that is there is fine, with escapes and a query too', () => {
      expectFound(picturePath, '![a](/assets/img/blog/mood%5Fboard.jpg?v=2)', context);
    });

    test('nothing is said of kinds of files that the list does not have', () => {
      expectFound(picturePath, '![a](/assets/img/blog/wave.webp)', context);
    });

    test('nothing is suggested where no name is near', () => {
      const [finding] = expectFound(picturePath, '![a](⟦/assets/img/blog/closing.jpg⟧)', context);
      expect(finding?.fixes).toEqual([]);
    });
  });
});

describe('the description of a picture', () => {
  test('is missing', () => {
    expectFound(pictureWithoutAlt, '⟦![]⟧(/a.png) ⟦![ ]⟧(b.png) ⟦<img src="c.png">⟧ [⟦![]⟧(d.png)](e)');
    expectFound(
      pictureWithoutAlt,
      '![A pool](/a.png) <img src="b.png" alt=""> <img src="c" alt="A pool"> [](d)',
    );
    expectFound(pictureWithoutAlt, '`![](a.png)`\n\n```\n![](b.png)\n```\n');
  });

  test('may be taken from the caption below, if that names who took the picture', () => {
    const caption = 'The stage at noon; photo credit: First Organizer (https://example.org/)';
    expect(fixed(pictureWithoutAlt, `![](a.png)\n\n${caption}\n`)).toBe(
      `![The stage at noon](a.png)\n\n${caption}\n`,
    );
    const [finding] = expectFound(pictureWithoutAlt, '⟦![]⟧(a.png)\n\nThe next day we met again.\n');
    expect(finding?.fixes).toEqual([]);
  });

  test('is the name of a file or of a camera', () => {
    expectFound(
      pictureAltIsFileName,
      '![⟦IMG_2041⟧](a.jpg) ![⟦pool.jpg⟧](/img/pool.jpg) ![⟦group-photo⟧](/img/Group-Photo.png) ![⟦image⟧](b.png) <img src="c" alt="⟦Screenshot 2026-01-02⟧">',
    );
    expectFound(
      pictureAltIsFileName,
      '![Logo](/img/logo.png) ![A picture of the pool](p.jpg) ![Wi-Fi](x.png) ![Photo by First Organizer](y.jpg) ![](z.jpg)',
    );
  });
});

test('a picture on another site may disappear', () => {
  expectFound(
    pictureElsewhere,
    '![a](⟦https://example.org/a.png⟧) <img src="⟦http://example.org/b.png⟧" alt="b">',
    in2019,
  );
  expectFound(
    pictureElsewhere,
    '![a](/a.png) ![b](https://2019.djangocon.us/b.png) [c](https://example.org/c.png)',
    in2019,
  );
  expectFound(pictureElsewhere, '![a](https://example.org/a.png)');
});

test.each([
  [pictureWithoutAlt, '![](a.png) '],
  [pictureWithoutAlt, '![](a)\n\nphoto by photo by '],
  [pictureAltIsFileName, '![img_](a.png) '],
  [pictureAltIsFileName, '![IMG-1-1-1-1a](a) '],
  [picturePath, '![a](../../a.png) '],
  [picturePath, '![a](/static/img/c.png)\n\n'],
  [pictureElsewhere, '![a](https://a.org/b) '],
] as const)(
  '1 MB of what is worst for the check takes less than a second of its own time: %#',
  (check, attack) => {
    const source = attack.repeat(Math.ceil(1_000_000 / attack.length));
    expect(ownTime(check, source, { ...in2019, files: filesOf('static/img/blog/b.png') })).toBeLessThan(
      1_000,
    );
  },
  60_000,
);
