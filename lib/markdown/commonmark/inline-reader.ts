import type { Token } from 'marked';
import { type DelimiterRules, pairDelimiters } from './delimiters.ts';
import type { Bracket, DelimiterRun, InlineItem, TextItem } from './inline-item.ts';
import { tokensOf } from './inline-tree.ts';
import type { References } from './references.ts';

/** One way in which a character begins something else than text. Answers whether it took anything. */
export interface InlineRule {
  readonly characters: string;
  read(reader: InlineReader): boolean;
}

/** What differs between dialects inside a run of text. */
export interface InlineDialect {
  /** By character code. */
  readonly rules: readonly (readonly InlineRule[] | undefined)[];
  readonly delimiters: DelimiterRules;
  /** What may begin with any character, but at the start of a line or behind something that is not text only. */
  readonly startRule: InlineRule | null;
  /** Where the delimiters inside of a link begin, by the number of runs before them. */
  linkBottom(reader: InlineReader, bracket: Bracket): number;
  /** Looks once more at text outside of links, after everything else has been found. */
  readonly splitText: ((text: string) => Token[]) | null;
}

/** What one run of text leaves to the next: how many quotes of each kind are open. */
export interface TextState {
  readonly single: number;
  readonly double: number;
}

/** What is known where a run is read. */
interface RunState {
  single: number;
  double: number;
  /** It is the first thing in an item of a list. */
  readonly isItemStart: boolean;
}

/** Reads the inside of one run of text: a paragraph, a heading, a cell (CommonMark, section 6). */
export class InlineReader {
  readonly text: string;
  readonly references: References;
  readonly brackets: Bracket[] = [];
  /** How many of them keep bare addresses from becoming links. */
  barringBrackets = 0;
  readonly runs: DelimiterRun[] = [];
  /** The character that is being read. */
  at = 0;
  readonly state: RunState;
  /** How many delimiter runs stood before the bracket that was opened last; null once a link has used it. */
  bottom: number | null = null;
  private readonly dialect: InlineDialect;
  private readonly items: InlineItem[] = [];
  private notes: Map<unknown, unknown> | null = null;
  /** Where a start rule may apply. */
  private startAt = 0;
  /** What stands between here and `at` is text that is not in `items` yet. */
  private textFrom = 0;
  /** The text before that, since the last thing that is none. */
  private pending = noText;

  constructor(text: string, references: References, dialect: InlineDialect, state: RunState) {
    this.text = text;
    this.state = state;
    this.references = references;
    this.dialect = dialect;
  }

  read(): Token[] {
    const { text, dialect } = this;
    while (this.at < text.length) {
      const rules = dialect.rules[text.charCodeAt(this.at)];
      if (rules?.some((rule) => rule.read(this))) continue;
      if (this.at !== this.startAt || !dialect.startRule?.read(this)) this.at++;
    }
    this.addRest(text.length);
    this.flush();
    pairDelimiters(this.runs, 0, dialect.delimiters);
    return tokensOf(this.items, dialect.splitText);
  }

  /** What a rule has kept under its key. */
  noted(key: unknown): unknown {
    return this.notes?.get(key);
  }

  /** Keeps what a rule has found out of the text, so that it looks only once. */
  note(key: unknown, value: unknown): void {
    this.notes ??= new Map();
    this.notes.set(key, value);
  }

  /** Where the text before the current character begins that no rule has taken. */
  get untaken(): number {
    return this.textFrom;
  }

  /** The current character, and what follows up to `end`, is this. `from` may be earlier in the text before it. */
  take(item: InlineItem, end: number, from = this.at): void {
    this.addRest(from);
    if (item.kind === 'text') this.addText(item.text, item.raw);
    else {
      this.flush();
      this.items.push(item);
    }
    this.at = end;
    this.textFrom = end;
    if (item.kind !== 'text') this.startAt = end;
  }

  takeText(text: string, end: number, from = this.at, raw = this.text.slice(from, end)): void {
    this.take({ kind: 'text', text, raw }, end, from);
  }

  /** What follows is at a start, as it is behind a token. */
  start(): void {
    this.startAt = this.at;
  }

  takeToken(token: Token, end: number, from = this.at): void {
    this.take({ kind: 'token', token }, end, from);
  }

  takeRun(run: DelimiterRun): void {
    this.take(run, this.at + run.length);
    this.runs.push(run);
  }

  /** Gives back all that was taken from that bracket on: it is read as one thing. */
  takeBack(bracket: Bracket): void {
    this.items.length = this.items.lastIndexOf(bracket);
    this.runs.length = bracket.runs;
    this.pending = noText;
    this.textFrom = this.at;
  }

  /** Makes pairs of the delimiters inside of a link. */
  pairInside(bracket: Bracket): void {
    pairDelimiters(this.runs, this.dialect.linkBottom(this, bracket), this.dialect.delimiters);
  }

  /** The text up to there that no rule has taken. */
  private addRest(to: number): void {
    if (to <= this.textFrom) return;
    const text = this.text.slice(this.textFrom, to);
    this.addText(text, text);
  }

  private addText(text: string, raw: string): void {
    this.pending = { kind: 'text', text: this.pending.text + text, raw: this.pending.raw + raw };
  }

  private flush(): void {
    if (this.pending.text !== '') this.items.push(this.pending);
    this.pending = noText;
  }
}

const noText: TextItem = { kind: 'text', text: '', raw: '' };

/** The rules in order, found by the character that they begin with. */
export function rulesByCharacter(rules: readonly InlineRule[]): (readonly InlineRule[] | undefined)[] {
  const byCharacter: (readonly InlineRule[] | undefined)[] = [];
  for (const rule of rules) {
    for (const character of rule.characters) {
      const code = character.charCodeAt(0);
      byCharacter[code] = [...(byCharacter[code] ?? []), rule];
    }
  }
  return byCharacter;
}
