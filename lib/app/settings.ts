import { LONGEST_NAME } from '../draft/confirmations.ts';
import { isShortText } from '../draft/plain-data.ts';

/** Preferences on this device. Stored as one JSON object; a missing or unknown value means its default. */
export interface Settings {
  readonly theme: Theme;
  /** Under which the person confirms facts; empty until it is asked for. At most `LONGEST_NAME` long. */
  readonly name: string;
  /** The draft that the panel opens with, or null for the list. */
  readonly lastDraft: string | null;
  /** The id of the site that a draft was last begun for, or null. */
  readonly lastSite: string | null;
  /** When the person was told that uninstalling erases the drafts (ms since the epoch), or null. */
  readonly toldAboutUninstall: number | null;
  /** When all drafts were last exported, or the offer to do so was last put off, or null. */
  readonly exportOffered: number | null;
  /** How wide the preview lays the page out. */
  readonly previewWidth: PageWidth;
}

export type Theme = 'system' | 'light' | 'dark';

/** As wide as there is room, or as on one of these. */
export const pageWidths = ['fit', 'phone', 'tablet', 'desktop'] as const;
export type PageWidth = (typeof pageWidths)[number];

export const defaultSettings: Settings = {
  theme: 'system',
  name: '',
  lastDraft: null,
  lastSite: null,
  toldAboutUninstall: null,
  exportOffered: null,
  previewWidth: 'fit',
};

/** Completes what was stored, whatever it is. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const value = stored as Record<string, unknown>;
  return {
    theme: isTheme(value.theme) ? value.theme : defaultSettings.theme,
    name: isShortText(value.name, LONGEST_NAME) ? value.name : defaultSettings.name,
    lastDraft: typeof value.lastDraft === 'string' ? value.lastDraft : null,
    lastSite: typeof value.lastSite === 'string' ? value.lastSite : null,
    toldAboutUninstall: typeof value.toldAboutUninstall === 'number' ? value.toldAboutUninstall : null,
    exportOffered: typeof value.exportOffered === 'number' ? value.exportOffered : null,
    previewWidth: choiceOf(pageWidths, value.previewWidth) ?? defaultSettings.previewWidth,
  };
}

function isTheme(value: unknown): value is Theme {
  return value === 'system' || value === 'light' || value === 'dark';
}

function choiceOf<Choice>(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find((choice) => choice === value);
}
