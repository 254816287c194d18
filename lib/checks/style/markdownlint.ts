import { lint } from 'markdownlint/sync';
import type { Fix, Found } from '../check.ts';
import { mayBreakRule } from './markdown-marks.ts';

/** Runs markdownlint on a block of up to 20,000 characters, with the rules below and no others. */
export function markdownStyle(text: string): readonly Found[] {
  return text.length > LONGEST || !mayBreakRule(text) ? [] : rulesBroken(text);
}

/** The same, however long the text is and whatever it holds. */
export function rulesBroken(text: string): readonly Found[] {
  const { block = [] } = lint({
    strings: { block: text },
    config,
    frontMatter: null,
    noInlineConfig: true,
    handleRuleFailures: true,
  });
  const starts = lineStarts(text);
  return block
    .filter((error) => !isFailure(error))
    .flatMap((error) => found(error, text, starts[error.lineNumber - 1] ?? 0));
}

/** A rule that could not read the block, as MD027 with a tab after `>` (markdownlint 0.42), has nothing to say. */
function isFailure({ errorDetail }: LintError): boolean {
  return errorDetail?.startsWith('This rule threw an exception') ?? false;
}

/** Longer is no paragraph. */
const LONGEST = 20_000;

/**
 * The rules that are on, and what they tell. Measured on 127 published posts block by block: each finds
 * something in at most one post of ten. Left out are those that published posts break (MD004, MD009, MD012,
 * MD013, MD022, MD026, MD032, MD033), that need the whole post (MD001, MD003, MD024, MD025, MD028, MD035, MD041, MD043,
 * MD046–MD048, MD051–MD053) or the list around the block (MD007, MD029), and those of which a check of our own
 * tells more (MD010, MD011, MD018, MD020, MD034, MD042, MD044, MD045, MD059).
 */
const RULES: Readonly<Record<string, string>> = {
  MD005: 'Items of one list level begin at different columns, so that some sites show them on another level.',
  MD014: 'A `$` stands before each command, so that readers copy it too.',
  MD019: 'There are several blanks after the `#` of this heading. One is enough.',
  MD021: 'There are several blanks inside the `#` of this heading. One is enough.',
  MD023: 'The heading is indented. Some sites show it as text then.',
  MD027: 'There are several blanks after the `>` of this quotation. One is enough.',
  MD030: 'There are several blanks after the mark of this list item. One is enough.',
  MD037: 'A blank stands inside the marks of emphasis, so that readers see the marks.',
  MD038: 'A blank stands at the edge of this code.',
  MD039: 'A blank stands at the edge of the link’s text and is underlined with it.',
  MD040: 'This code has no language after its ```, so that the site cannot colour it.',
  MD049: 'Emphasis is written with `*` in one place and with `_` in another.',
  MD050: 'Strong emphasis is written with `**` in one place and with `__` in another.',
  MD055: 'The lines of this table begin or end in different ways.',
  MD056: 'A line of this table has more or fewer cells than its head, so that cells are lost or empty.',
  MD058: 'A table without a blank line around it is text on some sites.',
};

const config = { default: false, ...Object.fromEntries(Object.keys(RULES).map((rule) => [rule, true])) };

type LintError = ReturnType<typeof lint>[string][number];

function found(error: LintError, text: string, start: number): readonly Found[] {
  const message = RULES[error.ruleNames[0] ?? ''];
  if (message === undefined) return [];
  const line = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const [column = 1, length = line.length] = error.errorRange ?? [];
  const from = start + column - 1;
  const fix = fixFor(error, start);
  return [{ from, to: from + Math.max(1, length), message, fixes: fix ? [fix] : [] }];
}

function fixFor({ fixInfo, lineNumber }: LintError, start: number): Fix | null {
  if (!fixInfo || (fixInfo.lineNumber ?? lineNumber) !== lineNumber || fixInfo.deleteCount === -1)
    return null;
  const from = start + (fixInfo.editColumn ?? 1) - 1;
  const edit = { from, to: from + (fixInfo.deleteCount ?? 0), insert: fixInfo.insertText ?? '' };
  return { title: 'Write it the usual way', edits: [edit], isSafe: false };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}
