import { type Application, createApplication } from '../../lib/app/application.ts';
import type { OpenChecking } from '../../lib/app/checking.ts';
import type { Environment } from '../../lib/app/environment.ts';
import type { IncomingFile } from '../../lib/app/incoming-file.ts';
import { en } from '../../lib/app/messages/en.ts';
import type { OpenDraft } from '../../lib/app/open-draft.ts';
import { defaultSettings, type Settings } from '../../lib/app/settings.ts';
import { createChecker } from '../../lib/checks/checker.ts';
import { FakeDevice } from './fake-device.ts';
import { FakePageShelf } from './fake-pages.ts';
import { settle } from './test-clock.ts';

/** What the world around an application saw of it. */
export interface Witness {
  clipboard: string | null;
  /** Whether the clipboard takes anything, as it does only with the focus. */
  hasFocus: boolean;
  readonly downloads: { readonly fileName: string; readonly bytes: Uint8Array }[];
  settings: Settings;
  readonly device: FakeDevice;
  /** The pages that were borrowed on the device. */
  readonly pages: FakePageShelf;
}

/** A window of the application on a device that remembers, with nothing of a browser behind it. */
function fakeEnvironment(device = new FakeDevice()): { environment: Environment; witness: Witness } {
  const settingsListeners = new Set<(settings: Settings) => void>();
  const witness: Witness = {
    clipboard: null,
    hasFocus: true,
    downloads: [],
    settings: defaultSettings,
    device,
    pages: new FakePageShelf(),
  };
  const write = async (text: string) => {
    if (witness.hasFocus) witness.clipboard = text;
    return witness.hasFocus;
  };
  const environment: Environment = {
    ...device.view(),
    settings: {
      load: async () => witness.settings,
      change: async (change) => {
        witness.settings = { ...witness.settings, ...change };
        for (const listener of settingsListeners) listener(witness.settings);
      },
      onChange: (listener) => {
        settingsListeners.add(listener);
        return () => void settingsListeners.delete(listener);
      },
    },
    clipboard: { writeText: write, writeRich: (html) => write(html) },
    host: {
      kind: 'panel',
      download: (fileName, _type, bytes) => void witness.downloads.push({ fileName, bytes }),
      openLink: () => {},
      openTab: () => {},
      persistStorage: async () => {},
      onLeave: () => () => {},
    },
    richText: async (source) => `<p>${source}</p>`,
    openChecking: checkAtOnce,
    checkPage: async (check) => `<p>About ${check}.</p>`,
    pages: witness.pages.view(),
  };
  return { environment, witness };
}

/** Answers at once, in the same thread; the dictionary lacks one word. */
const checkAtOnce: OpenChecking = (onAnswer) => {
  const checker = createChecker();
  const spelling = {
    isKnown: (word: string) => word !== 'recieved',
    suggest: () => ['received'],
  };
  return {
    ask: ({ revision, source, words, ...rest }) => {
      const context = { ...rest, files: null, spelling, words: new Set(words), style: null };
      onAnswer({ state: 'checked', revision, ...checker.check(source, context), isComplete: true });
    },
    stop: () => {},
  };
};

/** An application that has started, and what it did to the world. */
export async function startedApplication(device?: FakeDevice): Promise<{
  application: Application;
  witness: Witness;
}> {
  const { environment, witness } = fakeEnvironment(device);
  const application = createApplication(environment, en);
  await application.start(null);
  await settle();
  return { application, witness };
}

/** The draft in front; a test that has none is wrong. */
export function openDraftOf(application: Application): OpenDraft {
  const shown = application.screen.value;
  if (shown.screen !== 'draft') throw new Error(`no draft is open but: ${shown.screen}`);
  return shown.open;
}

export function file(name: string, content: string | Uint8Array): IncomingFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, bytes: async () => bytes };
}
