/**
 * Minutes by which a zone's clocks are ahead of UTC when they show that day (YYYY-MM-DD) and time (HH:mm:ss):
 * `zoneOffset('America/Chicago', '2019-10-13', '06:00:00')` is -300. Of a time that the clocks show twice it
 * is the first one's; for one that they skip, the offset before the change. The zone must be one that `Intl`
 * knows (`isZone`).
 */
export function zoneOffset(zone: string, day: string, time: string): number {
  const local = Date.parse(`${day}T${time}Z`);
  const [before, after] = [offsetAt(zone, local - DAY), offsetAt(zone, local + DAY)];
  return [before, after].find((offset) => offsetAt(zone, local - offset * MINUTE) === offset) ?? before;
}

/** The day, YYYY-MM-DD, that a zone's calendars show at a moment, in milliseconds since 1970. */
export function dayInZone(zone: string, moment: number): string {
  return new Date(moment + offsetAt(zone, moment) * MINUTE).toISOString().slice(0, 10);
}

/** Whether `Intl` knows a zone of that name. */
export function isZone(zone: string): boolean {
  try {
    clock(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function offsetAt(zone: string, moment: number): number {
  const shown = new Map(
    clock(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  const local = new Date(0);
  local.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  local.setUTCHours(part('hour'), part('minute'), part('second'));
  return (local.getTime() - moment) / MINUTE;
}

/** Making one takes longer than all the rest. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
}
