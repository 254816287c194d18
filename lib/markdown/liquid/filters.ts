import type { FilterHandler, Liquid } from 'liquidjs/dist/liquid.browser.mjs';
import type { Site } from '../../sites/site.ts';
import { momentOf } from './moment.ts';
import { printedValue } from './printed-value.ts';

/** Markdown to HTML, as the site's own engine makes it. */
export type Markdown = (text: string) => string;

/** Dates that name no zone are read in the zone of the site and not in that of this machine. */
export function setUpDates(library: Liquid, site: Site): void {
  for (const name of [
    'date',
    'date_to_string',
    'date_to_long_string',
    'date_to_xmlschema',
    'date_to_rfc822',
  ]) {
    const filter = library.filters[name];
    if (typeof filter !== 'function') continue;
    library.registerFilter(name, function (value, ...given) {
      const readable = readableDate(value, site);
      if (readable === null) return value;
      const [format, ...rest] = given;
      const isRuby = site.generator === 'jekyll' && name === 'date' && typeof format === 'string';
      return filter.call(this, readable, ...(isRuby ? [spelledOut(format), ...rest] : given));
    });
  }
}

/** Without Ruby's short forms for several letters: liquidjs lacks most of them, and prints the others differently. */
function spelledOut(format: string): string {
  return format.replace(/%[%cDFrRTvxX]/g, (mark) => SHORT_FORMS[mark] ?? mark);
}

const SHORT_FORMS: Readonly<Record<string, string>> = {
  '%c': '%a %b %e %H:%M:%S %Y',
  '%D': '%m/%d/%y',
  '%F': '%Y-%m-%d',
  '%r': '%I:%M:%S %p',
  '%R': '%H:%M',
  '%T': '%H:%M:%S',
  '%v': '%e-%^b-%Y',
  '%x': '%m/%d/%y',
  '%X': '%H:%M:%S',
};

/** Null if it is no date: filters then print it as it is. */
function readableDate(value: unknown, site: Site): unknown {
  if (typeof value !== 'string' || value === 'now' || value === 'today' || /^\d+$/.test(value)) return value;
  return momentOf(value, site, 'site');
}

/** What Jekyll has beyond liquidjs, or has otherwise (Jekyll 3.10, lib/jekyll/filters.rb; Liquid 4.0.4). */
export function jekyllFilters(site: Site, markdown: Markdown): Readonly<Record<string, FilterHandler>> {
  const base = configText(site, 'baseurl');
  const origin = configText(site, 'url') || (site.address ?? '');
  const relative = (value: unknown) => relativeAddress(printedValue(value), base);
  return {
    relative_url: (value) => (isNothing(value) ? value : relative(value)),
    absolute_url: (value) => {
      const address = printedValue(value);
      if (isNothing(value) || isAbsolute(address)) return value;
      return origin === '' ? relative(value) : origin + (address === '' ? base : relative(value));
    },
    strip_index: (value) => printedValue(value).replace(/\/index\.html?$/, '/'),
    markdownify: (value) => markdown(printedValue(value)),
    smartify: (value) => smartened(printedValue(value), markdown),
    divided_by: (value, by) => divided(Number(value), Number(by)),
  };
}

/** Eleventy's own (Eleventy 2, src/Filters). */
export const eleventyFilters: Readonly<Record<string, FilterHandler>> = {
  // A site at the root of its address.
  url: (value) => value,
  log: (value) => value,
};

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function isAbsolute(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(address);
}

function relativeAddress(address: string, base: string): string {
  if (isAbsolute(address)) return address;
  const path = base === '' || /^\//.test(base) ? base : `/${base}`;
  const rest = address === '' || address.startsWith('/') ? address : `/${address}`;
  return `${path}${rest}`.replace(/\/{2,}/g, '/') || '/';
}

function configText(site: Site, key: string): string {
  const values = site.liquid?.site ?? {};
  const value = Object.hasOwn(values, key) ? values[key] : null;
  return typeof value === 'string' ? value.replace(/\/+$/, '') : '';
}

/** Ruby divides whole numbers into whole numbers. */
function divided(value: number, by: number): number {
  if (by === 0) throw new Error('divided by 0');
  const exact = value / by;
  return Number.isInteger(value) && Number.isInteger(by) ? Math.floor(exact) : exact;
}

/** Quotes, dashes and dots only: what else would be Markdown is escaped, and the paragraph around it left out. */
function smartened(text: string, markdown: Markdown): string {
  const html = markdown(text.replace(/[\\`*_[\]{}#|<>~:^]/g, '\\$&'));
  return html
    .trim()
    .replace(/^<p>/, '')
    .replace(/<\/p>$/, '');
}
