import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../lib/start/project.ts';
import { brokenImports } from '../support/import-rules.ts';

test('every file imports only what its folder may import', () => {
  expect(brokenImports(projectFolder)).toEqual([]);
});

test('a file that breaks the rules is named, with what it may not import', () => {
  expect(brokenImports(join(projectFolder, 'tests', 'fixtures', 'bad-imports'))).toEqual([
    'components/view.tsx may not import lib/browser',
    'components/view.tsx may not import lib/draft',
    'entrypoints/sidepanel/main.ts may not import lib/draft',
    'lib/post/reaches-out.ts may not import components',
    'lib/post/reaches-out.ts may not import lib/preview',
    'lib/post/reaches-out.ts may not import node:fs',
    'lib/post/reaches-out.ts may not import preact',
    'lib/preview/imports-entrypoint.ts may not import entrypoints/sidepanel',
    'lib/preview/imports-entrypoint.ts may not import lib/start',
    'lib/stray.ts may not import yjs',
  ]);
});
