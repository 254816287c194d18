import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deferred } from './deferred.ts';
import { showSidebar } from './firefox-window.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { inChrome, marionettePage } from './marionette-page.ts';
import type { BrowserPage } from './page.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  readonly executable: string;
  /** The folder with the built extension's manifest. Absolute. */
  readonly extension: string;
  readonly profile: string;
  readonly headless: boolean;
  /** More preferences for the profile, by their names in about:config. */
  readonly preferences?: Readonly<Record<string, Preference>>;
}

type Preference = string | number | boolean;

/** A running Firefox with the extension in it. */
export interface Firefox {
  /** The remote control itself, for what this type does not offer. */
  readonly marionette: Marionette;
  readonly pid: number;
  /** Drives the one tab of this Firefox. */
  readonly page: BrowserPage;
  /** The address of a page of the extension: `sidepanel.html`. */
  address(page: string): string;
  /** Opens the real sidebar beside the tab. */
  openSidebar(): Promise<void>;
  /** Ends the browser as a person would, so that everything is written. */
  close(): Promise<void>;
  /** Calls back once when the browser has ended, for whatever reason. */
  onEnd(listener: () => void): void;
}

/** Starts Firefox with the unpacked extension, installed for this run only. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const extensionId = readExtensionId(options.extension);
  const host = randomUUID();
  writePreferences(options.profile, {
    ...quietly,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: host }),
    ...(options.headless && { 'dom.events.testing.asyncClipboard': true }),
    ...options.preferences,
  });
  const child = startProcess(options);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const marionette = await connectMarionette(await readPort(child, options.profile));
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
    return {
      marionette,
      pid: child.pid ?? 0,
      page: await marionettePage(marionette),
      address: (page) => `moz-extension://${host}/${page}`,
      openSidebar: () => inChrome(marionette, showSidebar, extensionId),
      close: async () => {
        if (child.exitCode === null) await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
        await ended;
      },
      onEnd: (listener) => void ended.then(listener),
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** No first-run pages, no questions, no reports, no updates. Port 0 lets the system choose a free one. */
const quietly: Readonly<Record<string, Preference>> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.warnOnQuit': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,none',
  'startup.homepage_welcome_url': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
};

function writePreferences(profile: string, preferences: Readonly<Record<string, Preference>>): void {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}

/** Firefox keeps storage by the extension's random host; its id in the manifest is what stays the same. */
function readExtensionId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function startProcess({ executable, profile, headless }: FirefoxOptions): ChildProcess {
  rmSync(portFile(profile), { force: true });
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  // In a process group of its own, so that Ctrl-C reaches only the one who ends it in order.
  return spawn(executable, [...(headless ? ['--headless'] : []), ...flags], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
}

/** Firefox writes the port it was given into its profile. */
async function readPort(child: ChildProcess, profile: string): Promise<number> {
  const { promise: failed, reject } = deferred<never>();
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`Firefox ended at once, with ${code}`)));
  return Promise.race([failed, pollPort(profile)]);
}

function pollPort(profile: string): Promise<number> {
  const read = () => (existsSync(portFile(profile)) ? Number(readFileSync(portFile(profile), 'utf8')) : 0);
  return until(async () => read(), { timeout: 60_000, what: 'port from Firefox' });
}

function portFile(profile: string): string {
  return join(profile, 'MarionetteActivePort');
}
