import { type PostDate, readDate } from '../../sites/shown-date.ts';
import type { Site } from '../../sites/site.ts';
import { zoneOffset } from '../../sites/zone-offset.ts';

/** A point in time that prints as Ruby prints one, in the zone of the site: `2019-10-13 01:00:00 -0500`. */
export class Moment extends Date {
  readonly #zone: string;

  constructor(time: number, zone: string) {
    super(time);
    this.#zone = zone;
  }

  override toString(): string {
    const day = this.toISOString().slice(0, 10);
    const minutes = zoneOffset(this.#zone, day, this.toISOString().slice(11, 19));
    const local = new Date(this.getTime() + minutes * MINUTE).toISOString();
    const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
    const offset = `${minutes < 0 ? '-' : '+'}${two(hours)}${two(rest)}`;
    return `${local.slice(0, 10)} ${local.slice(11, 19)} ${offset}`;
  }
}

/** In which zone a date without one is read. */
export type ReadIn = 'utc' | 'site';

/** The moment that a text names, or null if it is no date. */
export function momentOf(text: string, site: Site, readIn: ReadIn): Moment | null {
  const date = readDate(text, site);
  const zone = site.zone ?? 'UTC';
  return date && new Moment(timeOf(date, readIn === 'utc' ? 'UTC' : zone), zone);
}

const MINUTE = 60_000;

function timeOf({ typedDay, time, offset }: PostDate, zone: string): number {
  const clock = time ?? '00:00:00';
  const ahead = offset ?? zoneOffset(zone, typedDay, clock);
  return Date.parse(`${typedDay}T${clock}Z`) - ahead * MINUTE;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
