import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../lib/start/build.ts';
import { outputFolder } from '../../lib/start/project.ts';
import { testBrowser } from './test-browser.ts';

/**
 * A copy of the built extension that may read what 127.0.0.1 serves, as if a person had allowed it: no browser without
 * a screen asks anyone. For every other host without encryption the browser refuses by itself. Returns the folder.
 */
export function buildForLoopback(): string {
  const target = testBrowser() === 'firefox' ? 'firefox' : 'chrome';
  const folder = join(outputFolder(), `${target}-mv3-for-loopback`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildFolder(target), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions = ['http://127.0.0.1/*', 'https://127.0.0.1/*'];
  manifest.optional_host_permissions = ['https://*/*'];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
