// markdown-it: 44 kB gzip, loaded for Eleventy sites only, whose own engine it is (docs/decisions/0011).
import Library, { type MarkdownIt, type MarkdownItOptions } from 'markdown-it';
import type { JsonValue } from '../../sites/json.ts';
import type { EngineOptions } from '../engine.ts';
import { addHeadingIds } from './heading-ids.ts';

/**
 * markdown-it as a site's record sets it up. What the record names and the library would not take is passed over.
 * - `preset`: `default` or `commonmark`.
 * - `html`, `xhtmlOut`, `breaks`, `typographer`, `langPrefix`, `quotes`: markdown-it's own.
 * - `linkify`: true, or an object for linkify-it's `set`: `{ "fuzzyLink": false }`.
 * - `anchor`: markdown-it-anchor's `level`, `tabIndex` and `uniqueSlugStartIndex`; true for its defaults.
 */
export function createLibrary(options: EngineOptions): MarkdownIt {
  const library = new Library(options.preset === 'commonmark' ? 'commonmark' : 'default', given(options));
  library.linkify.set({ ...linksOfVersion14, ...booleansOf(options.linkify) });
  if (isSet(options.anchor)) addHeadingIds(library, options.anchor);
  return library;
}

/**
 * Up to version 14 `www.example.org` became a link too, and an address could hold a password. Version 15 wants to be
 * asked for that, and the sites that are known run 12 to 14.
 */
const linksOfVersion14 = { fuzzyLink: true, urlAuth: true };

/** Of the library's own options those that the record names, and as the library takes them. */
function given(options: EngineOptions): MarkdownItOptions {
  const { langPrefix, quotes, linkify } = options;
  const { html, xhtmlOut, breaks, typographer } = booleansOf(options);
  return {
    ...(html !== undefined && { html }),
    ...(xhtmlOut !== undefined && { xhtmlOut }),
    ...(breaks !== undefined && { breaks }),
    ...(typographer !== undefined && { typographer }),
    ...(linkify !== undefined && { linkify: isSet(linkify) }),
    ...(typeof langPrefix === 'string' && { langPrefix }),
    ...readQuotes(quotes),
  };
}

/** Four quotation marks: one text of four characters, or a list for those that are longer than one. */
function readQuotes(quotes: JsonValue | undefined): { readonly quotes?: string | string[] } {
  if (typeof quotes === 'string') return quotes.length === 4 ? { quotes } : {};
  if (!isList(quotes) || quotes.length !== 4) return {};
  return quotes.every((one) => typeof one === 'string') ? { quotes: [...quotes] } : {};
}

function isSet(value: JsonValue | undefined): value is true | EngineOptions {
  return value === true || isObject(value);
}

function booleansOf(value: JsonValue | undefined): Readonly<Record<string, boolean | undefined>> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, one]) => (typeof one === 'boolean' ? [[name, one]] : [])),
  );
}

function isObject(value: JsonValue | undefined): value is EngineOptions {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** As `Array.isArray`, which does not know of lists that cannot be changed. */
function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
