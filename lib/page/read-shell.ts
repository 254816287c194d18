import { readMarks } from './read-marks.ts';
import type { FoundPlace, PlaceName, Shell } from './shell.ts';

/** A shell from storage, or null if what is stored is none, or one whose marks are broken. */
export function readShell(stored: unknown): Shell | null {
  if (!isRecord(stored) || stored.format !== 1) return null;
  const { site, address, taken, html } = stored;
  const places = readPlaces(stored.places);
  const title = readTitle(stored.documentTitle);
  if (typeof site !== 'string' || typeof taken !== 'number' || !Number.isFinite(taken)) return null;
  if (typeof address !== 'string' || !isWebAddress(address) || typeof html !== 'string') return null;
  if (!places || title === undefined || !readMarks(html)) return null;
  return { format: 1, site, address, taken, html, places, documentTitle: title };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

const states: ReadonlySet<unknown> = new Set<FoundPlace>(['known', 'guessed', 'not-shown', 'unknown']);

function isState(value: unknown): value is FoundPlace {
  return states.has(value);
}

function readPlaces(stored: unknown): Readonly<Record<PlaceName, FoundPlace>> | null {
  if (!isRecord(stored)) return null;
  const { body, title, date, cover } = stored;
  if (body !== 'known' && body !== 'guessed') return null;
  return isState(title) && isState(date) && isState(cover) ? { body, title, date, cover } : null;
}

/** Undefined if it is neither a title nor null. */
function readTitle(stored: unknown): Shell['documentTitle'] | undefined {
  if (stored === null) return null;
  if (!isRecord(stored)) return undefined;
  const { before, after } = stored;
  return typeof before === 'string' && typeof after === 'string' ? { before, after } : undefined;
}
