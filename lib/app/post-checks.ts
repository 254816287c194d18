import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { Finding, Fix } from '../checks/check.ts';
import type { Fact } from '../checks/fact.ts';
import { quoteAt } from '../checks/quote.ts';
import { safeEdits } from '../checks/safe-fixes.ts';
import type { Stop } from '../draft/clock.ts';
import {
  type Confirmation,
  confirm,
  listConfirmations,
  onConfirmations,
  takeBack,
} from '../draft/confirmations.ts';
import type { Draft } from '../draft/draft.ts';
import { type Kept, LONGEST_QUOTE } from '../draft/kept-records.ts';
import { shortText } from '../draft/plain-data.ts';
import {
  LONGEST_REASON,
  listSilences,
  onSilences,
  type Silence,
  silence,
  unsilence,
} from '../draft/silences.ts';
import type { TextEdit } from '../post/edit.ts';
import { movedEdits, movedRanges } from '../post/moved-edits.ts';
import type { Range } from '../post/split.ts';
import type { Site } from '../sites/site.ts';
import type { CheckAnswer } from './checking.ts';
import type { Environment } from './environment.ts';
import { rememberFixed } from './fixed-findings.ts';
import { dayOf } from './post-facts.ts';

/** What is wrong with a post, what needs a person's word, and what can be done about both. */
export interface PostChecks {
  readonly state: ReadonlySignal<CheckingState>;
  /** In the order of the text, without those switched off or just fixed. Empty until the first answer. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** What was switched off, the oldest first. */
  readonly silences: ReadonlySignal<readonly SilencedCheck[]>;
  /** Each once, in the order of the text. */
  readonly facts: ReadonlySignal<readonly FactToConfirm[]>;
  /** How much of both is left to look at. */
  readonly counts: ReadonlySignal<CheckCounts>;
  /** Where ranges of findings or facts stand in the text as it is now; null where that was changed. */
  placesNow(ranges: readonly Range[]): readonly (Range | null)[];
  /** The text that it is about, as it was checked. */
  wordsOf(range: Range): string;
  /** The word that would take the finding away once it is learnt, or null. */
  wordToLearn(finding: Finding): string | null;
  /** False if the text at that place was changed since, or checked anew: then there is another fix, or none. */
  fix(fix: Fix): boolean;
  /** Applies every fix that cannot change what the post says; returns how many findings had one. */
  fixSafe(): number;
  silence(finding: Finding, where: 'place' | 'draft', reason: string): void;
  unsilence(key: string): void;
  /** Gives the person's word for a fact, under the name from the settings. */
  confirm(fact: Fact): void;
  takeBack(fact: FactToConfirm): void;
}

export type CheckingState =
  | { readonly state: 'waiting' }
  /** `isCurrent`: of the text as it last rested. `isComplete`: the dictionary was there too. */
  | { readonly state: 'checked'; readonly isCurrent: boolean; readonly isComplete: boolean }
  | { readonly state: 'failed'; readonly reason: 'broken' | 'too-slow' };

export interface CheckCounts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  /** Facts that nobody has confirmed. */
  readonly fact: number;
}

/** `title` and `count` are of the findings that it hides just now. */
export interface SilencedCheck extends Kept<Silence> {
  readonly title: string | null;
  readonly count: number;
}

export interface FactToConfirm extends Fact {
  readonly confirmation: Kept<Confirmation> | null;
}

interface Checked {
  readonly source: string;
  readonly answer: Extract<CheckAnswer, { state: 'checked' }>;
}

interface PostChecksOptions {
  readonly environment: Environment;
  readonly draft: Draft;
  readonly undo: Y.UndoManager;
  readonly site: ReadonlySignal<Site>;
  readonly fileName: ReadonlySignal<string>;
  /** The text as it was when it last rested. */
  readonly settled: ReadonlySignal<string>;
  /** Words that are right although no dictionary knows them. */
  readonly words: ReadonlySignal<readonly string[]>;
  /** The name under which the person confirms facts; at most `LONGEST_NAME` (lib/draft/confirmations.ts). */
  readonly name: () => string;
  /** Changes the text in a way that Undo takes back at once. */
  readonly edit: (edits: readonly TextEdit[]) => void;
}

export function createPostChecks(options: PostChecksOptions): PostChecks & { stop: Stop } {
  const { environment, draft } = options;
  const { state, checked, stop: stopAsking } = askAgain(options);
  const silences = recordSignal(
    () => listSilences(draft),
    (changed) => onSilences(draft, changed),
  );
  const confirmations = recordSignal(
    () => listConfirmations(draft.talk),
    (changed) => onConfirmations(draft.talk, changed),
  );
  const all = computed(() => quoted(checked.value));
  const now = () => draft.source.toString();
  const checkedSource = computed(() => checked.value?.source ?? '');
  const wordsOf = ({ from, to }: Range) => checkedSource.peek().slice(from, to);
  const fixed = rememberFixed(draft.source, options.undo, checkedSource);
  const apply = (fixable: readonly Finding[], edits: readonly TextEdit[]): boolean => {
    const moved = movedEdits(edits, checkedSource.peek(), now());
    if (!moved || moved.length === 0) return moved !== null;
    options.edit(moved);
    fixed.add(fixable);
    return true;
  };
  const findings = computed(() =>
    all.value
      .filter((each) => !silences.list.value.some((silence) => hides(silence, each)))
      .map(({ finding }) => finding)
      .filter((finding) => !fixed.list.value.some((each) => isSame(each, finding))),
  );
  const facts = computed(() => confirmable(checked.value?.answer.facts ?? [], confirmations.list.value));

  return {
    state,
    findings,
    silences: computed(() => silences.list.value.map((silence) => silencedCheck(silence, all.value))),
    facts,
    counts: computed(() => countsOf(findings.value, facts.value)),
    placesNow: (ranges) => movedRanges(ranges, checkedSource.peek(), now()),
    wordsOf,
    wordToLearn: (finding) => (finding.check === SPELLING ? wordIn(wordsOf(finding)) : null),
    fix: (fix) => {
      // By what it does: a second answer to the same text brings the same fix as another object.
      const fixable = findings.peek().filter(({ fixes }) => fixes.some((each) => isSameFix(each, fix)));
      return fixable.length > 0 && apply(fixable, fix.edits);
    },
    fixSafe: () => {
      const fixable = findings.peek().filter(hasSafeFix);
      return apply(fixable, safeEdits(fixable)) ? fixable.length : 0;
    },
    silence: (finding, where, reason) => {
      // Where there are no words to bind it to, it can only hold everywhere.
      const quote = where === 'draft' ? null : quotes.get(finding) || null;
      const record = { check: finding.check, quote, reason: shortText(reason, LONGEST_REASON) };
      silence(draft, { ...record, at: environment.clock.now() });
    },
    unsilence: (key) => unsilence(draft, key),
    confirm: ({ quote }) => {
      confirm(draft.talk, { quote: bound(quote), by: options.name(), at: environment.clock.now() });
    },
    takeBack: ({ confirmation }) => {
      if (confirmation) takeBack(draft.talk, confirmation.key);
    },
    stop: () => {
      stopAsking();
      fixed.stop();
      silences.stop();
      confirmations.stop();
    },
  };
}

/** The id of the check that knows of learnt words (lib/checks/text/spelling.ts). */
const SPELLING = 'spelling';

/** As the dictionary writes it, or null for more than one word. */
function wordIn(text: string): string | null {
  return /^\S+$/.test(text) ? text.replaceAll('’', "'") : null;
}

function isSameFix(one: Fix, other: Fix): boolean {
  return (
    one.title === other.title &&
    one.edits.length === other.edits.length &&
    one.edits.every(({ from, to, insert }, index) => {
      const edit = other.edits[index];
      return edit?.from === from && edit.to === to && edit.insert === insert;
    })
  );
}

/** Asks whenever the text has rested or what is known of it has changed. */
function askAgain(options: PostChecksOptions): {
  readonly state: ReadonlySignal<CheckingState>;
  readonly checked: ReadonlySignal<Checked | null>;
  readonly stop: Stop;
} {
  const { environment, settled } = options;
  const checked = signal<Checked | null>(null);
  const failure = signal<'broken' | 'too-slow' | null>(null);
  const asked = new Map<number, string>();
  let last = 0;
  const checking = environment.openChecking((answer) => {
    const source = asked.get(answer.revision);
    for (const revision of asked.keys()) if (revision < answer.revision) asked.delete(revision);
    failure.value = answer.state === 'failed' ? answer.reason : null;
    if (source !== undefined && answer.state === 'checked') checked.value = { source, answer };
  });
  const stopAsking = effect(() => {
    const request = {
      source: settled.value,
      site: options.site.value,
      today: dayOf(environment.clock.now()),
      fileName: options.fileName.value,
      words: options.words.value,
    };
    last += 1;
    asked.set(last, request.source);
    checking.ask({ revision: last, ...request });
  });
  return {
    state: computed(() => stateOf(checked.value, failure.value, settled.value)),
    checked,
    stop: () => {
      stopAsking();
      checking.stop();
    },
  };
}

function stateOf(
  checked: Checked | null,
  failure: 'broken' | 'too-slow' | null,
  settled: string,
): CheckingState {
  if (failure) return { state: 'failed', reason: failure };
  if (!checked) return { state: 'waiting' };
  return { state: 'checked', isCurrent: checked.source === settled, isComplete: checked.answer.isComplete };
}

/** A list of shared records that changes with them. */
function recordSignal<Item>(
  list: () => readonly Item[],
  listen: (changed: () => void) => Stop,
): { readonly list: ReadonlySignal<readonly Item[]>; readonly stop: Stop } {
  const records: Signal<readonly Item[]> = signal(list());
  const stop = listen(() => {
    records.value = list();
  });
  return { list: records, stop };
}

interface QuotedFinding {
  readonly finding: Finding;
  readonly quote: string;
}

function quoted(checked: Checked | null): readonly QuotedFinding[] {
  return (checked?.answer.findings ?? []).map((finding) => {
    const quote = quoteAt(checked?.source ?? '', finding);
    quotes.set(finding, quote);
    return { finding, quote };
  });
}

/** They stay true of a finding that someone holds while newer ones have come. */
const quotes = new WeakMap<Finding, string>();

function hides(silence: Silence, { finding, quote }: QuotedFinding): boolean {
  return silence.check === finding.check && (silence.quote === null || silence.quote === quote);
}

function silencedCheck(silence: Kept<Silence>, all: readonly QuotedFinding[]): SilencedCheck {
  const hidden = all.filter((each) => hides(silence, each));
  return { ...silence, title: hidden[0]?.finding.title ?? null, count: hidden.length };
}

function confirmable(
  facts: readonly Fact[],
  confirmations: readonly Kept<Confirmation>[],
): readonly FactToConfirm[] {
  const byQuote = new Map(confirmations.toReversed().map((each) => [each.quote, each]));
  return facts
    .filter(({ quote }) => bound(quote) !== '')
    .map((fact) => ({ ...fact, confirmation: byQuote.get(bound(fact.quote)) ?? null }));
}

/** What of a fact's words a confirmation is bound to: as much as can be kept, and no half of a character. */
function bound(quote: string): string {
  return shortText(quote, LONGEST_QUOTE);
}

function isSame(one: Finding, other: Finding): boolean {
  return one.check === other.check && one.from === other.from && one.to === other.to;
}

function hasSafeFix({ fixes }: Finding): boolean {
  return fixes.some(({ isSafe }) => isSafe);
}

function countsOf(findings: readonly Finding[], facts: readonly FactToConfirm[]): CheckCounts {
  const count = (severity: Finding['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    hint: count('hint'),
    fact: facts.filter(({ confirmation }) => confirmation === null).length,
  };
}
