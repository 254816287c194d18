import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Check } from '../../lib/checks/check.ts';
import { checks } from '../../lib/checks/check-list.ts';
import { checkPost } from '../../lib/checks/checker.ts';
import { brokenLink } from '../../lib/checks/links/broken-link.ts';
import { applyEdits } from '../../lib/post/edit.ts';
import { contextFor, filesOf } from '../support/check-notation.ts';

const own: readonly Check[] = checks.filter(({ group }) => ['links', 'pictures', 'liquid'].includes(group));

const parts = fc.constantFrom(
  ...'[ ] ( ) { } < > " \' ! ` # \\ / . : @ = % | - a é 😀 2018 2026'.split(' '),
  ...[' ', '\n', '\n\n', '](', '{{', '}}', '{%', '%}', '![', '<a href="', '</a>', '<b>', '<!--', '-->'],
  ...[
    'https://',
    'http://',
    'mailto:',
    'www.',
    'a.org',
    'fostodon.com',
    'site.ticket_link',
    'site.',
    'if a',
    'raw',
  ],
  ...['/news/', '/static/img/', 'photo.png', '2019.djangocon.us', 'a@b.org', '---\n', 'image: ', '## '],
);
const text = fc.array(parts, { maxLength: 40 }).map((pieces) => pieces.join(''));

const contexts = ['djangocon-us-2019', 'djangocon-us-2024', 'django-under-the-hood', 'plain'].map((id) =>
  contextFor(id, { files: filesOf('_posts/2019-01-01-a.md', 'static/img/blog/photo.jpg', '_talks/a.md') }),
);
const context = fc.constantFrom(...contexts);

test('findings of links, pictures and Liquid, and their edits, stay within any text', () => {
  fc.assert(
    fc.property(text, context, (source, context) => {
      for (const { from, to, fixes } of checkPost(source, context, { checks: own }).findings) {
        for (const range of [{ from, to }, ...fixes.flatMap(({ edits }) => edits)]) {
          expect(range.from).toBeGreaterThanOrEqual(0);
          expect(range.to).toBeGreaterThanOrEqual(range.from);
          expect(range.to).toBeLessThanOrEqual(source.length);
        }
      }
    }),
    { numRuns: 10_000 },
  );
});

test('a link with one bracket less is found, and its first fix makes the same link of it', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}(?: [a-z]{1,8}){0,3}$/);
  const address = fc.stringMatching(/^https:\/\/[a-z]{1,8}\.org(?:\/[a-z]{1,8}){0,3}$/);
  const slips = [
    (label: string, to: string) => `[${label}(${to})`,
    (label: string, to: string) => `[${label}] (${to})`,
    (label: string, to: string) => `[${label}](${to}`,
    (label: string, to: string) => `[${label}](${to}]`,
    (label: string, to: string) => `(${label})[${to}]`,
  ];
  fc.assert(
    fc.property(word, address, fc.constantFrom(...slips), word, (label, to, slip, after) => {
      const source = `See ${slip(label, to)} ${after}.\n`;
      const { findings } = checkPost(source, contextFor(), { checks: [brokenLink] });
      expect(findings).toHaveLength(1);
      expect(applyEdits(source, findings[0]?.fixes[0]?.edits ?? [])).toBe(
        `See [${label}](${to}) ${after}.\n`,
      );
    }),
    { numRuns: 10_000 },
  );
});
