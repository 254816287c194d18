import { expect, test } from 'vitest';
import { storageProblem } from '../../lib/browser/indexeddb-problem.ts';
import { StorageError } from '../../lib/draft/storage-problem.ts';

test.each([
  ['QuotaExceededError', '', 'full'],
  ['DataError', 'Failed to write blobs (IOError)', 'full'],
  ['UnknownError', 'Connection is closing because of: IO error: FILE_ERROR_NO_SPACE', 'full'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'failed'],
  ['VersionError', '', 'newer'],
  ['SecurityError', '', 'blocked'],
  ['InvalidStateError', '', 'blocked'],
  ['AbortError', '', 'failed'],
])('%s "%s" of IndexedDB is the problem: %s', (name, message, code) => {
  const cause = new DOMException(message, name);
  expect(storageProblem(cause)).toEqual({ code, cause });
});

test('a problem that is known already stays what it is', () => {
  const problem = { code: 'newer' } as const;
  expect(storageProblem(new StorageError(problem))).toBe(problem);
});
