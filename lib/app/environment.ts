import type { Stop } from '../draft/clock.ts';
import type { DraftPorts } from '../draft/ports.ts';
import type { PostFile } from '../markdown/print.ts';
import type { Site } from '../sites/site.ts';
import type { OpenChecking } from './checking.ts';
import type { PageLibrary } from './page-library.ts';
import type { Settings } from './settings.ts';

/**
 * Everything outside the application: built once by an entry point, faked by tests.
 * Nothing in the core reaches for time, chance, storage or the browser in any other way.
 */
export interface Environment extends DraftPorts {
  readonly settings: SettingsStore;
  readonly clipboard: Clipboard;
  readonly host: Host;
  /** The body of the post, as its site prints it, as cleaned HTML: to be pasted into mail or a document. */
  readonly richText: (source: string, site: Site, file: PostFile) => Promise<string>;
  readonly openChecking: OpenChecking;
  /** The page that explains a check as cleaned HTML, or null if there is none. */
  readonly checkPage: (check: string) => Promise<string | null>;
  readonly pages: PageLibrary;
}

/** Small preferences of the person on this device. */
export interface SettingsStore {
  /** What is stored, completed with defaults; anything unreadable falls back to its default. */
  load(): Promise<Settings>;
  /** Changes some settings and tells every other view. */
  change(change: Partial<Settings>): Promise<void>;
  onChange(listener: (settings: Settings) => void): Stop;
}

/** The system clipboard. Both resolve to false when the browser refuses, as it does without the focus. */
export interface Clipboard {
  writeText(text: string): Promise<boolean>;
  /** Offers the HTML to rich editors and the plain text to all others. */
  writeRich(html: string, text: string): Promise<boolean>;
}

/** The window around the application and what the browser lets it do. */
export interface Host {
  /** Which of the application's windows this is. */
  readonly kind: 'panel' | 'tab';
  /** Offers the bytes to the person as a file to keep. */
  download(fileName: string, type: string, bytes: Uint8Array): void;
  openLink(address: string): void;
  /** Opens the application in a full tab, on the given draft if there is one. */
  openTab(draft: string | null): void;
  /** Asks the browser, once a window, never to clear this extension's storage by itself. */
  persistStorage(): Promise<void>;
  /** Calls back when the window is hidden or about to close: the last moment to store something. */
  onLeave(listener: () => void): Stop;
}
