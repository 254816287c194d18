import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../../lib/checks/check-list.ts';
import { checkIndex } from '../support/check-index.ts';

test('the list of checks in docs/checks is that of the program (npm run checks:index makes it anew)', () => {
  const page = readFileSync(new URL('../../docs/checks/README.md', import.meta.url), 'utf8');
  expect(page).toBe(checkIndex(checks));
});
