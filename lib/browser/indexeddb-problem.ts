import { StorageError, type StorageProblem } from '../draft/storage-problem.ts';

/** What an error of IndexedDB means to a person. */
export function storageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageError) return error.problem;
  return { code: codeOf(error), cause: error };
}

function codeOf(error: unknown): StorageProblem['code'] {
  switch (error instanceof Error ? error.name : '') {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'SecurityError':
      return 'blocked';
    // Firefox refuses every database like this in windows that keep nothing.
    case 'InvalidStateError':
      return 'blocked';
    default:
      return 'failed';
  }
}
