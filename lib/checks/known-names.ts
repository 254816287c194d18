import type { Range } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import { FIELD_NAMES, JOINED_NAMES } from './field-names.ts';

/** A name in a text that is not written as its owners write it. */
export interface MiswrittenName extends Range {
  readonly typed: string;
  readonly name: string;
}

/** Names of the field, of the site and of its event that a text writes in another way. */
export function* miswrittenNames(text: string, site: Site): Generator<MiswrittenName> {
  const { pattern, names } = namesOf(site);
  for (const { index, 0: typed } of text.matchAll(pattern)) {
    const name = names.get(keyOf(typed));
    if (name === undefined || name === typed || isWantedSo(typed, name)) continue;
    const to = index + typed.length;
    if (isPartOfAddress(text, index, to)) continue;
    yield { from: index, to, typed, name };
  }
}

interface NameList {
  /** Any of the names, whatever its case and whatever stands between its words. */
  readonly pattern: RegExp;
  readonly names: ReadonlyMap<string, string>;
}

const known = new WeakMap<Site, NameList>();

function namesOf(site: Site): NameList {
  const found = known.get(site) ?? readNames(site);
  known.set(site, found);
  return found;
}

function readNames({ writing }: Site): NameList {
  const own = [...writing.names, ...(writing.event ? [writing.event.name] : [])].filter(isDistinct);
  const all = [...FIELD_NAMES, ...own].filter((name) => name.length <= LONGEST);
  const names = new Map([
    ...JOINED_NAMES.map(([apart, name]): [string, string] => [keyOf(apart), name]),
    ...all.map((name): [string, string] => [keyOf(name), name]),
  ]);
  const patterns = [...names.keys()].map((key) => key.split(' ').map(escaped).join('[\\s:,]{1,2}'));
  const longestFirst = patterns.toSorted((one, other) => other.length - one.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'giu'),
    names,
  };
}

/** Longer is no name. */
const LONGEST = 80;

/** Several words, or capitals inside: `Tito` and `Azure` may be common words, `ConFreaks` is none. */
function isDistinct(name: string): boolean {
  return /\s/.test(name) || /\p{L}\p{Lu}/u.test(name);
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s:,]+/g, ' ')
    .trim();
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/**
 * All capitals are a headline. Several words may be meant as common ones (`deep dive day`, `Git help desk`), and
 * the small words of a title may have capitals (`Under The Hood`).
 */
function isWantedSo(typed: string, name: string): boolean {
  if (typed === typed.toUpperCase()) return true;
  if (!/\s/.test(typed)) return false;
  const rest = name.split(/\s+/).length > 2 ? typed.slice(1) : typed;
  return rest === rest.toLowerCase() || withSmallWords(typed) === withSmallWords(name);
}

function withSmallWords(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/\b(?:The|Of|And|For|In|De|A)\b/g, (word) => word.toLowerCase());
}

/** `@djangocon`, `#djangocon`, `djangocon.us`, `/github/` */
function isPartOfAddress(text: string, from: number, to: number): boolean {
  return (
    /[@#/._=&\-:\\`]/.test(text.charAt(from - 1)) || /^(?:[@/_=-]|\.\p{Ll})/u.test(text.slice(to, to + 2))
  );
}
