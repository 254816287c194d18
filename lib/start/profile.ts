import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes an empty folder for a browser's profile, where that browser may write. */
export function freshProfile(executable: string): string {
  return mkdtempSync(join(parentFolder(executable), 'afterword-profile-'));
}

/** Deletes a profile's folder. Its browser must have ended. */
export function removeProfile(folder: string): void {
  // A browser that has just ended can still hold a file for a moment, on Windows above all.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** A browser that is a snap has a /tmp of its own and sees little more of the disk than its own folder. */
function parentFolder(executable: string): string {
  const snap =
    /^\/snap\/(?:bin\/)?([^/]+)/.exec(realpathSync(executable)) ?? /^\/snap\/bin\/([^/]+)/.exec(executable);
  return snap?.[1] ? join(homedir(), 'snap', snap[1], 'common') : tmpdir();
}
