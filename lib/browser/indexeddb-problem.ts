import { StorageError, type StorageProblem } from '../draft/storage-problem.ts';

/** What an error of IndexedDB means to a person. */
export function storageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageError) return error.problem;
  return { code: codeOf(error), cause: error };
}

/** Chromium's words when the disk itself is full, not the allowance: it has no name of its own for that. */
const FULL_DISK = /NO_SPACE|full disk|Failed to write blobs/i;

function codeOf(error: unknown): StorageProblem['code'] {
  if (!(error instanceof Error)) return 'failed';
  if (FULL_DISK.test(error.message)) return 'full';
  switch (error.name) {
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
