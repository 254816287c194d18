import { existsSync, globSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.ts';

/**
 * A browser on this machine. `branded` are Google Chrome and Microsoft Edge, which refuse to load an
 * extension from the command line (Chrome since 137); Chromium and Chrome for Testing load it.
 */
export interface Browser {
  readonly kind: 'chromium' | 'branded' | 'firefox';
  /** What it calls itself: `Chromium 156.0.8078.79`. */
  readonly name: string;
  readonly executable: string;
}

/** A browser that is not here, and how to bring it. */
export interface MissingBrowser {
  readonly missing: 'chromium' | 'firefox';
  readonly reason: string;
  /** The command that brings it, as one would type it; on systems that have no such command, an address. */
  readonly command: string;
}

/**
 * Every browser of the kind, those that can load the extension first. AFTERWORD_CHROMIUM and
 * AFTERWORD_FIREFOX name an executable that is then the only one looked at.
 */
export async function findBrowsers(kind: 'chromium' | 'firefox'): Promise<readonly Browser[]> {
  const named = process.env[kind === 'chromium' ? 'AFTERWORD_CHROMIUM' : 'AFTERWORD_FIREFOX'];
  const executables = named ? [named] : [...onPath(names[kind]), ...places[kind]().flatMap(filesAt)];
  const present = new Map(
    executables
      .filter(existsSync)
      .toReversed()
      .map((file) => [realpathSync(file), file]),
  );
  const found = await Promise.all([...present.values()].toReversed().map((file) => identify(file, kind)));
  const browsers = found.filter((browser) => browser !== undefined);
  return browsers.toSorted((one, other) => Number(one.kind === 'branded') - Number(other.kind === 'branded'));
}

/** What to say when a browser is not here. */
export function missingBrowser(missing: 'chromium' | 'firefox', reason: string): MissingBrowser {
  return {
    missing,
    reason,
    command: commands[missing][process.platform] ?? 'https://www.mozilla.org/firefox/',
  };
}

const names = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
} as const;

/** Where browsers stand that are not on the search path; `*` stands for a version. */
const places: Readonly<Record<'chromium' | 'firefox', () => readonly string[]>> = {
  chromium: () => {
    const { LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
    const perSystem: Partial<Record<NodeJS.Platform, readonly string[]>> = {
      linux: [
        join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome'),
        join(homedir(), '.cache/puppeteer/chrome/*/chrome-linux*/chrome'),
        '/snap/bin/chromium',
        '/opt/google/chrome/chrome',
      ],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        join(homedir(), 'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
        join(homedir(), '.cache/puppeteer/chrome/*/chrome-mac*/*.app/Contents/MacOS/*'),
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        join(LOCALAPPDATA, 'Chromium/Application/chrome.exe'),
        join(LOCALAPPDATA, 'ms-playwright/chromium-*/chrome-win*/chrome.exe'),
        join(homedir(), '.cache/puppeteer/chrome/*/chrome-win*/chrome.exe'),
        join(ProgramFiles, 'Google/Chrome/Application/chrome.exe'),
        join(LOCALAPPDATA, 'Google/Chrome/Application/chrome.exe'),
      ],
    };
    return perSystem[process.platform] ?? [];
  },
  firefox: () => {
    const { LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
    const perSystem: Partial<Record<NodeJS.Platform, readonly string[]>> = {
      linux: ['/snap/bin/firefox', '/opt/firefox/firefox'],
      darwin: [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ],
      win32: [
        join(ProgramFiles, 'Mozilla Firefox/firefox.exe'),
        join(LOCALAPPDATA, 'Mozilla Firefox/firefox.exe'),
      ],
    };
    return perSystem[process.platform] ?? [];
  },
};

const commands: Readonly<Record<'chromium' | 'firefox', Partial<Record<NodeJS.Platform, string>>>> = {
  chromium: {
    linux: 'sudo apt-get install chromium',
    darwin: 'brew install --cask chromium',
    win32: 'winget install Hibbiki.Chromium',
  },
  firefox: {
    linux: 'sudo apt-get install firefox-esr',
    darwin: 'brew install --cask firefox',
    win32: 'winget install Mozilla.Firefox',
  },
};

function onPath(programs: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)).filter(existsSync));
}

function filesAt(place: string): string[] {
  return place.includes('*') ? globSync(place) : [place];
}

/** Asks the browser for its name; on Windows asking would open it, so the folder must tell. */
async function identify(executable: string, asked: 'chromium' | 'firefox'): Promise<Browser | undefined> {
  const name = process.platform === 'win32' ? executable : await readVersion(executable);
  if (name === undefined) return undefined;
  const isBranded = /Google Chrome(?! for Testing)|Microsoft Edge|[\\/]Google[\\/]Chrome[\\/]/.test(name);
  return { kind: asked === 'chromium' && isBranded ? 'branded' : asked, name, executable };
}

async function readVersion(executable: string): Promise<string | undefined> {
  const { code, text } = await runCommand(executable, ['--version'], { output: 'keep' });
  if (code !== 0) return undefined;
  return /(?:Chromium|Google Chrome|Microsoft Edge|Mozilla Firefox)[^\d\n]*[\d.]+/.exec(text)?.[0];
}
