import { characterAfter, characterBefore, isPunctuation, isWhiteSpace } from './characters.ts';
import type { DelimiterRun } from './inline-item.ts';

/** What differs between dialects in how delimiters find each other. */
export interface DelimiterRules {
  /** How many delimiters of two runs make a pair: 0 if the two may not, though no other may take their place. */
  pairLength(opener: DelimiterRun, closer: DelimiterRun): number;
  /** Closers of one kind: where one of them found no opener, the others will find none either. */
  kindOf(closer: DelimiterRun): string;
}

/**
 * Pairs delimiters, from the run at index `bottom` on, and forgets them (CommonMark, appendix "process emphasis").
 * Openers wait on one stack for each character, and what was passed over in vain is not looked at again.
 */
export function pairDelimiters(runs: DelimiterRun[], bottom: number, rules: DelimiterRules): void {
  if (runs.length === bottom) return;
  const openers = new Map<string, Opener[]>();
  const bounds = new Map<string, number>();
  for (let index = bottom; index < runs.length; index++) {
    const run = runs[index];
    if (!run) break;
    const waiting = openers.get(run.character) ?? [];
    openers.set(run.character, waiting);
    if (run.canClose) closeRun(run, index, { openers, waiting, bounds, rules });
    if (run.canOpen && run.left > 0) waiting.push({ run, index });
  }
  runs.length = bottom;
}

interface Opener {
  readonly run: DelimiterRun;
  readonly index: number;
}

interface Pairing {
  readonly openers: ReadonlyMap<string, Opener[]>;
  /** Those of the same character. */
  readonly waiting: Opener[];
  readonly bounds: Map<string, number>;
  readonly rules: DelimiterRules;
}

function closeRun(closer: DelimiterRun, index: number, pairing: Pairing): void {
  const { openers, waiting, bounds, rules } = pairing;
  const bound = rules.kindOf(closer);
  while (closer.left > 0) {
    const found = findOpener(waiting, closer, bounds.get(bound) ?? -1);
    if (found === -1) {
      bounds.set(bound, index);
      return;
    }
    const opener = waiting[found];
    const length = opener ? rules.pairLength(opener.run, closer) : 0;
    if (!opener || length === 0) return;
    opener.run.opens.push(length);
    closer.closes.push(length);
    opener.run.left -= length;
    closer.left -= length;
    const last = opener.run.left > 0 ? opener.index : opener.index - 1;
    for (const stack of openers.values()) {
      while ((stack.at(-1)?.index ?? -1) > last) stack.pop();
    }
  }
}

/** The place of the last one that may be the partner, not below the bound. */
function findOpener(waiting: readonly Opener[], closer: DelimiterRun, bound: number): number {
  for (let at = waiting.length - 1; at >= 0; at--) {
    const opener = waiting[at];
    if (!opener || opener.index < bound) return -1;
    if (mayPair(opener.run, closer)) return at;
  }
  return -1;
}

/** The rule of three: of runs that can both open and close, the lengths may not add up to a multiple of three. */
function mayPair(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (!closer.canOpen && !opener.canClose) return true;
  return closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

/** The run of equal characters at `from`, with what its neighbours let it do. `passed` is no neighbour. */
export function delimiterRunAt(text: string, from: number, passed = ''): DelimiterRun {
  const end = runEnd(text, from);
  return delimiterRun(text, from, end, passed);
}

/** Where the run of equal characters ends that begins at `from`. */
export function runEnd(text: string, from: number): number {
  const code = text.charCodeAt(from);
  let end = from + 1;
  while (text.charCodeAt(end) === code) end++;
  return end;
}

export function delimiterRun(text: string, from: number, end: number, passed = ''): DelimiterRun {
  const character = text.charAt(from);
  const length = end - from;
  let before = from;
  let after = end;
  while (before > 0 && text.charAt(before - 1) === passed) before--;
  while (after < text.length && text.charAt(after) === passed) after++;
  const flanks = flanksOf(characterBefore(text, before), characterAfter(text, after));
  return { kind: 'run', character, length, left: length, closes: [], opens: [], ...mayDo(character, flanks) };
}

interface Flanks {
  readonly isLeft: boolean;
  readonly isRight: boolean;
  readonly isAfterPunctuation: boolean;
  readonly isBeforePunctuation: boolean;
}

function flanksOf(before: string, after: string): Flanks {
  const isAfterSpace = isWhiteSpace(before);
  const isBeforeSpace = isWhiteSpace(after);
  const isAfterPunctuation = !isAfterSpace && isPunctuation(before);
  const isBeforePunctuation = !isBeforeSpace && isPunctuation(after);
  return {
    isLeft: !isBeforeSpace && (!isBeforePunctuation || isAfterSpace || isAfterPunctuation),
    isRight: !isAfterSpace && (!isAfterPunctuation || isBeforeSpace || isBeforePunctuation),
    isAfterPunctuation,
    isBeforePunctuation,
  };
}

/** Underscores inside a word are part of it. */
function mayDo(character: string, flanks: Flanks): { canOpen: boolean; canClose: boolean } {
  const { isLeft, isRight, isAfterPunctuation, isBeforePunctuation } = flanks;
  if (character !== '_') return { canOpen: isLeft, canClose: isRight };
  return {
    canOpen: isLeft && (!isRight || isAfterPunctuation),
    canClose: isRight && (!isLeft || isBeforePunctuation),
  };
}
