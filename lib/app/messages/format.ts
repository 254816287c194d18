/** A number with the right plural form; `#` in the form stands for the number as the language writes it. */
export function counted(locale: string, count: number, forms: { one: string; other: string }): string {
  const rule = new Intl.PluralRules(locale).select(count);
  const form = rule === 'one' ? forms.one : forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}

/** `A, B and C` as the language writes it. */
export function listed(locale: string, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago, for the last week; a date before that. Both in milliseconds since the epoch. */
export function momentText(locale: string, at: number, now: number): string {
  const ago = Math.max(0, now - at);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (ago < minute) return relative.format(0, 'second');
  if (ago < hour) return relative.format(-Math.floor(ago / minute), 'minute');
  if (ago < day) return relative.format(-Math.floor(ago / hour), 'hour');
  if (ago < 7 * day) return relative.format(-Math.floor(ago / day), 'day');
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
}
