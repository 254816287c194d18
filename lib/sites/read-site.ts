import { type OutputUnit, Validator } from '@cfworker/json-schema';
import type { JsonValue } from './json.ts';
import { type RecordDataReason, recordData } from './record-data.ts';
import { recordProblems, type SiteProblem } from './record-problems.ts';
import type { Site } from './site.ts';
import { siteSchema } from './site-schema.ts';

/** A site's record from outside, read; or everything that is wrong with it, at least one problem. */
export type SiteReading =
  | { readonly state: 'read'; readonly site: Site }
  | { readonly state: 'refused'; readonly problems: readonly SiteProblem[] };

export type { SiteProblem };

/**
 * Reads a site's record that came with a draft or from a file: other people's input. The site is a copy, of
 * bounded size, that can be used without further care: no expression in it can hang, no path leaves its
 * folder, no key touches a prototype. Never throws on what JSON can say; ends within about 100 ms.
 */
export function readSite(value: unknown): SiteReading {
  const data = recordData(value);
  if (data.state === 'refused') return refused([{ path: data.path, message: NO_DATA[data.reason] }]);
  const { valid, errors } = validator.validate(data.value);
  if (!valid) return refused(problemsOf(errors));
  const site = asSite(data.value);
  const problems = recordProblems(site);
  return problems.length > 0 ? refused(problems) : { state: 'read', site };
}

/** More would not be read. */
const MOST_PROBLEMS = 20;

function refused(problems: readonly SiteProblem[]): SiteReading {
  return { state: 'refused', problems: problems.slice(0, MOST_PROBLEMS) };
}

const NO_DATA: Readonly<Record<RecordDataReason, string>> = {
  'not-json': 'Only text, numbers, true, false, null, lists and groups can stand here.',
  'too-deep': 'Groups are nested too deeply.',
  'too-long': 'The text is too long.',
  'too-many': 'The record has too many values.',
  'forbidden-key': 'A key cannot have this name.',
};

/** All problems at once, not only the first. */
const validator = new Validator(siteSchema, '2020-12', false);

/** The validator answers yes or no and cannot narrow a type: what it has passed has the shape of one. */
function asSite(value: JsonValue): Site {
  return value as unknown as Site;
}

/** Only those that say something of a value, not those that say where others lie. */
function problemsOf(errors: readonly OutputUnit[]): SiteProblem[] {
  return errors
    .filter(({ keyword }) => !WRAPPERS.has(keyword))
    .map(({ instanceLocation, keyword, error }) => ({
      path: pathOf(instanceLocation),
      message: keyword === 'false' ? 'No key of this name is known here.' : error,
    }));
}

const WRAPPERS: ReadonlySet<string> = new Set([
  '$ref',
  'additionalProperties',
  'allOf',
  'if',
  'items',
  'properties',
  'propertyNames',
]);

/** From a JSON Pointer (RFC 6901) after a `#`. */
function pathOf(location: string): string {
  return decodeURIComponent(location.replace(/^#\/?/, '')).replaceAll('~1', '/').replaceAll('~0', '~');
}
