import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../lib/checks/check-list.ts';
import { checkPost } from '../../lib/checks/checker.ts';
import { englishSpelling, styleEngine } from '../support/check-libraries.ts';
import { readCheckPage } from '../support/check-page.ts';

test('every check has an id of its own, and every page a check', () => {
  const ids = checks.map(({ id }) => id).toSorted();
  expect(new Set(ids).size).toBe(ids.length);
  const pages = globSync('docs/checks/*.md').map((file) => file.replace(/^.*[\\/]|\.md$/g, ''));
  expect(pages.filter((page) => page !== 'README').toSorted()).toEqual(ids);
});

test.each(checks.map((check) => [check.id, check] as const))(
  'the page of %s has its title, an example that it finds and one that it passes',
  (_, check) => {
    const { title, bad, good, ...page } = readCheckPage(check);
    const context = { ...page.context, spelling: englishSpelling, style: styleEngine };
    const found = (source: string) => checkPost(source, context, { checks: [check] }).findings;
    expect(title).toBe(check.title);
    expect(found(bad)).not.toEqual([]);
    expect(found(good)).toEqual([]);
  },
);
