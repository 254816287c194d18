import type { TextEdit } from '../../post/edit.ts';
import type { Range } from '../../post/split.ts';
import type { Block } from '../block.ts';
import { withoutWholes } from './without-wholes.ts';

/** A Markdown link that was meant and is none. Ranges count from the block's start. */
export interface LinkSlip extends Range {
  readonly kind: SlipKind;
  /** What makes it a link; null if that is not clear. */
  readonly fix: readonly TextEdit[] | null;
}

export type SlipKind =
  /** `[text(https://…)` */
  | 'no-closing-bracket'
  /** `text](https://…)` */
  | 'no-opening-bracket'
  /** `[text] (https://…)` */
  | 'blank-between'
  /** `[text](https://…` */
  | 'no-closing-parenthesis'
  /** `[text](https://…]`, `[text]{https://…}`, `[text][https://…]` */
  | 'wrong-bracket'
  /** `[text]((https://…))`, `[text]("https://…")` */
  | 'wrapped-address'
  /** `[text](Our tickets)` */
  | 'words-for-address'
  /** `[text](https://example.org/[more](https://…)` */
  | 'link-in-address'
  /** `(text)[https://…]` */
  | 'swapped'
  /** `[text[mailto:…](mailto:…)` */
  | 'bracket-inside'
  /** `[text](https://example.org/.)` */
  | 'punctuation-in-address'
  /** `[text](my photo.png)` */
  | 'blank-in-address'
  /** `[text](https://… "title)` */
  | 'unclosed-title';

/** Every link of a paragraph or heading that its writer did not bring off, in the order of the text. */
export function linkSlips({ text, inline }: Block): readonly LinkSlip[] {
  // Nearly every block has none of these, and looking for them is all that it costs.
  if (!/[[\]]/.test(text)) return [];
  const rest = withoutWholes(text, inline);
  const forms = [
    labelsWithoutEnd(rest),
    bracketsApart(rest),
    otherBrackets(rest),
    swappedBrackets(rest),
    bracketsInside(rest, inline.links),
    openAddresses(rest),
    wrappedAddresses(inline.links),
    endsOfSentences(inline.links),
  ];
  const slips = forms.flatMap((form) => firstOf(form, MOST_OF_A_FORM));
  return withoutOverlaps(slips);
}

/** More in one paragraph were not typed by a person. */
const MOST_OF_A_FORM = 200;

function firstOf<Item>(items: Iterable<Item>, most: number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    first.push(item);
    if (first.length === most) break;
  }
  return first;
}

/** How an address begins that cannot be anything else; in prose, `(` follows words as well. */
const ADDRESS = String.raw`(?:https?:\/\/|mailto:|www\.|\/(?=[\w/])|#(?=\w)|\ufffc)`;
/** The rest of it. */
const TAIL = String.raw`[^\s()[\]{}<>]{0,2000}`;
const LABEL = String.raw`[^[\]()\r\n\ufffd]{1,200}`;

const NO_CLOSING_BRACKET = new RegExp(String.raw`\[(${LABEL})\(${ADDRESS}${TAIL}\)`, 'g');

function* labelsWithoutEnd(rest: string): Generator<LinkSlip> {
  for (const { index, 0: whole, 1: label = '' } of rest.matchAll(NO_CLOSING_BRACKET)) {
    const to = index + whole.length;
    if (closesLater(rest, to)) continue;
    const bracket = index + 1 + label.trimEnd().length;
    yield {
      kind: 'no-closing-bracket',
      from: index,
      to,
      fix: [{ from: bracket, to: index + 1 + label.length, insert: ']' }],
    };
  }
}

/** Whether the next bracket is one that closes: `[as he says (https://…)]`. */
function closesLater(rest: string, from: number): boolean {
  const next = /[[\]]/g;
  next.lastIndex = from;
  return next.exec(rest)?.[0] === ']';
}

const BRACKETS_APART = new RegExp(
  String.raw`\[(?!\^)${LABEL}\]([ \t]{1,20}|[ \t]{0,20}\r?\n[ \t]{0,20})\(${ADDRESS}${TAIL}\)`,
  'g',
);

function* bracketsApart(rest: string): Generator<LinkSlip> {
  for (const { index, 0: whole, 1: blanks = '' } of rest.matchAll(BRACKETS_APART)) {
    const from = rest.indexOf(']', index) + 1;
    const fix = [{ from, to: from + blanks.length, insert: '' }];
    yield { kind: 'blank-between', from: index, to: index + whole.length, fix };
  }
}

const OTHER_BRACKETS = new RegExp(
  String.raw`\[(?!\^)${LABEL}\](?:\{(?!:)|\[)(?!\/\])${ADDRESS}${TAIL}[)\]}]`,
  'g',
);

function* otherBrackets(rest: string): Generator<LinkSlip> {
  for (const { index, 0: whole } of rest.matchAll(OTHER_BRACKETS)) {
    const to = index + whole.length;
    const opening = rest.indexOf(']', index) + 1;
    // `[our fix][#1102]` has the name of a reference, given elsewhere.
    if (rest.startsWith('[#', opening)) continue;
    yield { kind: 'wrong-bracket', from: index, to, fix: [replaced(opening, '('), replaced(to - 1, ')')] };
  }
}

const SWAPPED = new RegExp(String.raw`\((${LABEL})\)\[(${ADDRESS}${TAIL})\]`, 'g');

function* swappedBrackets(rest: string): Generator<LinkSlip> {
  for (const { index, 0: whole, 1: label = '' } of rest.matchAll(SWAPPED)) {
    const to = index + whole.length;
    const middle = index + 1 + label.length;
    const fix = [
      replaced(index, '['),
      replaced(middle, ']'),
      replaced(middle + 1, '('),
      replaced(to - 1, ')'),
    ];
    yield { kind: 'swapped', from: index, to, fix };
  }
}

function replaced(at: number, insert: string): TextEdit {
  return { from: at, to: at + 1, insert };
}

/** A bracket that opens right before a link whose own text is an address. */
function* bracketsInside(rest: string, links: Block['inline']['links']): Generator<LinkSlip> {
  for (const { syntax, kind, from, to, text, textAt } of links) {
    if (syntax !== 'markdown' || kind !== 'link' || !textAt || !/^(?:https?:|mailto:|www\.)/.test(text))
      continue;
    const opening = rest.slice(Math.max(0, from - 200), from).search(/\[[^[\]\r\n\ufffd]*$/);
    if (opening === -1 || closesLater(rest, to)) continue;
    const start = Math.max(0, from - 200) + opening;
    yield { kind: 'bracket-inside', from: start, to, fix: [{ from, to: textAt.to, insert: '' }] };
  }
}

const OPEN_ADDRESS = /\]\(/g;

/** Every `](` that is left is part of no link. */
function* openAddresses(rest: string): Generator<LinkSlip> {
  for (const { index } of rest.matchAll(OPEN_ADDRESS)) {
    const opening = rest.slice(Math.max(0, index - 500), index).search(/\[[^[\]]*$/);
    if (opening === -1) {
      const slip = labelWithoutStart(rest, index);
      if (slip) yield slip;
    } else yield openAddress(rest, Math.max(0, index - 500) + opening, index + 2);
  }
}

const TARGET = new RegExp(String.raw`${ADDRESS}${TAIL}\)`, 'y');

function labelWithoutStart(rest: string, bracket: number): LinkSlip | null {
  TARGET.lastIndex = bracket + 2;
  if (!TARGET.test(rest)) return null;
  const to = TARGET.lastIndex;
  const from = startOfWord(rest, bracket);
  const fix = from === bracket ? null : [{ from, to: from, insert: '[' }];
  return { kind: 'no-opening-bracket', from, to, fix };
}

function startOfWord(text: string, end: number): number {
  let at = end;
  while (/[\p{L}\p{N}'’_-]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** From the `[` at `from`; the address begins at `start`. */
function openAddress(rest: string, from: number, start: number): LinkSlip {
  const line = /[^\r\n]{0,2000}/.exec(rest.slice(start, start + 2000))?.[0] ?? '';
  const address = /^[^\s[\]{})>\ufffd]*/.exec(line)?.[0] ?? '';
  const end = start + address.length;
  const after = line.slice(address.length);
  if (address !== '' && /^\ufffd+[\w/-]/.test(after)) {
    return { kind: 'link-in-address', from, to: end, fix: null };
  }
  if (/^[\]}>]/.test(after)) {
    const to = after.charAt(1) === ')' ? end + 2 : end + 1;
    return { kind: 'wrong-bracket', from, to, fix: [{ from: end, to, insert: ')' }] };
  }
  const close = after.indexOf(')');
  const between = close === -1 ? '' : after.slice(0, close);
  if (/^[ \t]+["'][^"']*$/.test(between)) {
    const quote = between.trimStart().charAt(0);
    const to = end + close;
    return { kind: 'unclosed-title', from, to: to + 1, fix: [{ from: to, to, insert: quote }] };
  }
  if (close !== -1 && isMoreAddress(between)) return blanksInAddress(rest, from, start, end + close);
  if (close !== -1 && isAllWords(address + between)) {
    return { kind: 'words-for-address', from, to: end + close + 1, fix: null };
  }
  const shown = address.replace(/[.,;:!?]{1,9}$/, '');
  const to = start + shown.length;
  const fix = shown === '' ? null : [{ from: to, to, insert: ')' }];
  return { kind: 'no-closing-parenthesis', from, to, fix };
}

/** Whether words behind a blank go on with the address: a file's name, or more of its path. */
function isMoreAddress(between: string): boolean {
  const words = between.trimEnd();
  const last = words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf('\t')) + 1);
  return !/[([]/.test(words) && (last.includes('/') || /\.[a-z0-9]{2,5}$/i.test(last));
}

/** `CSSconf EU 2018`: no address begins or goes on so. */
function isAllWords(target: string): boolean {
  return target.length < 80 && !/[./:#?=@(){}[\]\ufffc\ufffd]/.test(target);
}

function blanksInAddress(rest: string, from: number, start: number, to: number): LinkSlip {
  const address = rest.slice(start, to).trimEnd();
  const fix = [...address.matchAll(/[ \t]/g)].map(({ index }) => replaced(start + index, '%20'));
  return { kind: 'blank-in-address', from, to: to + 1, fix };
}

/** Links whose address has a bracket or a quote too many: the engine takes it for a part of the address. */
function* wrappedAddresses(links: Block['inline']['links']): Generator<LinkSlip> {
  for (const { syntax, from, to, address, addressAt } of links) {
    if (
      (syntax !== 'markdown' && syntax !== 'reference') ||
      !/^[("'“”[]|(?:["'“”\]]|(?<![}%])})$/.test(address)
    )
      continue;
    const inner = address.replace(/^[("'“”[]{1,2}/, '').replace(/[)\]"'“”}]{1,2}$/, '');
    if (/^(?:https?:\/\/|mailto:|\/)[^\s"“”]+$/.test(inner))
      yield { kind: 'wrapped-address', from, to, fix: [{ ...addressAt, insert: inner }] };
  }
}

/** After a host or a slash, where no path of its own ends so: `https://example.org/.` */
const SENTENCE_END = /^https?:\/\/(?:[^\s/]+|\S+\/)[.,;:]$/;

function* endsOfSentences(links: Block['inline']['links']): Generator<LinkSlip> {
  for (const { syntax, from, to, address, addressAt } of links) {
    if (syntax !== 'markdown' || !SENTENCE_END.test(address)) continue;
    const fix = [{ from: addressAt.to - 1, to: addressAt.to, insert: '' }];
    yield { kind: 'punctuation-in-address', from, to, fix };
  }
}

function withoutOverlaps(slips: readonly LinkSlip[]): readonly LinkSlip[] {
  let end = 0;
  return slips
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from, to }) => {
      const isNext = from >= end;
      if (isNext) end = to;
      return isNext;
    });
}
