import { accessSync, constants } from 'node:fs';
import { runCommand } from './command.ts';

const packages = { chromium: ['chromium'], firefox: ['firefox-esr'] } as const;

/** Whether this machine lets us install Debian's packages: apt-get is there and we are root. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

/** Installs Debian's package of a browser. Resolves to what went wrong, or to undefined. */
export async function installBrowser(browser: 'chromium' | 'firefox'): Promise<string | undefined> {
  const wanted = packages[browser];
  console.log(`Installing Debian's ${wanted.join(' ')} with apt-get …`);
  return (await aptGet('update')) ?? (await aptGet('install', '--yes', '--no-install-recommends', ...wanted));
}

async function aptGet(...parts: readonly string[]): Promise<string | undefined> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, text } = await runCommand('apt-get', ['--quiet', ...parts], { env, output: 'keep' });
  if (code === 0) return undefined;
  return `apt-get ${parts[0]} failed: ${text.trim().split('\n').slice(-3).join(' ')}`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
