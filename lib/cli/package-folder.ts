import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A file of this package, from its root: `docs/checks/empty-link.md`. What npm packs lies in `dist/cli`, two
 * folders down like this file, so that the same way leads up from both.
 */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export function packageVersion(): string {
  const about: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  const version = typeof about === 'object' && about !== null && 'version' in about ? about.version : null;
  return String(version);
}
