import { buildFolder } from '../../lib/start/build.ts';
import { type Firefox, launchFirefox } from '../../lib/start/firefox.ts';
import { freshProfile, removeProfile } from '../../lib/start/profile.ts';
import { installedBrowser } from './installed-browser.ts';

export interface TestFirefoxOptions {
  /** The built extension's folder; the Firefox build if not given. */
  readonly extensionDir?: string;
  /** More preferences, by their names in about:config. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** A headless Firefox with the built extension and one tab, in a profile that `close` removes. */
export async function openFirefox(options: TestFirefoxOptions = {}): Promise<Firefox> {
  const { extensionDir = buildFolder('firefox'), preferences = {} } = options;
  const { executable } = await installedBrowser('firefox');
  const profile = freshProfile(executable);
  const firefox = await launchFirefox({
    executable,
    extension: extensionDir,
    profile,
    headless: true,
    preferences,
  });
  return {
    ...firefox,
    close: async () => {
      await firefox.close();
      removeProfile(profile);
    },
  };
}
