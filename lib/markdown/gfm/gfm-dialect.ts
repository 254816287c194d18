import { splitMail, urlRule, wwwRule } from '../commonmark/autolink-rules.ts';
import type { BlockStart } from '../commonmark/block-reader.ts';
import {
  fenceStart,
  hashHeadingStart,
  listStart,
  quoteStart,
  ruleStart,
  underlineStart,
} from '../commonmark/block-starts.ts';
import { htmlRules, htmlStart, isLoneTag } from '../commonmark/html-block.ts';
import type { DelimiterRun } from '../commonmark/inline-item.ts';
import { type InlineRule, rulesByCharacter } from '../commonmark/inline-reader.ts';
import {
  characterReferenceRule,
  codeSpanRule,
  emphasisRule,
  escapeRule,
  lineEndRule,
} from '../commonmark/inline-rules.ts';
import type { Dialect } from '../commonmark/lexer.ts';
import { closeBracketRule, openBracketRule } from '../commonmark/link-rules.ts';
import { isLooseByEnds } from '../commonmark/looseness.ts';
import { commentEnd, endsWith, type Markup, pointedRule } from '../commonmark/pointed-rule.ts';
import { tableStart } from '../commonmark/table.ts';
import { findSeenBackticks } from './backticks.ts';
import { footnoteMark, footnoteStart, listFootnotes } from './footnotes.ts';
import { strikethroughRule } from './strikethrough.ts';
import { taskStart } from './task.ts';

/** What cmark-gfm reads with its extensions, in the order in which it tries. */
export function gfmDialect(hasFootnotes: boolean): Dialect {
  return {
    blocks: {
      starts: blockStarts(hasFootnotes),
      settle: null,
      continues: null,
      isLoose: isLooseByEnds,
      // cmark leaves the blanks before a lazy line: no definition of a link begins there.
      lineOf: (line, isLazy) => (isLazy ? line.remainder : line.rest),
    },
    alignsMissingCells: true,
    arrange: hasFootnotes ? listFootnotes : null,
    createHeadings: () => (text) => ({ text, attributes: [] }),
    inline: {
      rules: rulesByCharacter(inlineRules(hasFootnotes)),
      delimiters: { pairLength, kindOf: ({ character, length }) => `${character}${length % 3}` },
      startRule: null,
      linkBottom: (_reader, { runs }) => runs,
      splitText: splitMail,
    },
  };
}

function blockStarts(hasFootnotes: boolean): BlockStart[] {
  return [
    quoteStart,
    hashHeadingStart,
    fenceStart(({ content, offset }) => content - offset),
    htmlStart(htmlRules, isLoneTag),
    underlineStart,
    ruleStart,
    ...(hasFootnotes ? [footnoteStart] : []),
    listStart,
    tableStart,
    taskStart,
  ];
}

function inlineRules(hasFootnotes: boolean): InlineRule[] {
  return [
    lineEndRule,
    escapeRule,
    characterReferenceRule,
    emphasisRule('~'),
    codeSpanRule(findSeenBackticks),
    pointedRule(markup),
    openBracketRule,
    closeBracketRule(hasFootnotes ? footnoteMark : () => false),
    strikethroughRule,
    urlRule,
    wwwRule,
  ];
}

/** Strong emphasis as far as it goes; a strikethrough only between runs of the same length. */
function pairLength(opener: DelimiterRun, closer: DelimiterRun): number {
  if (opener.character === '~') return opener.length === closer.length ? opener.length : 0;
  return opener.left >= 2 && closer.left >= 2 ? 2 : 1;
}

const markup: readonly Markup[] = [
  { start: /<!--/y, end: commentEnd },
  { start: /<\?/y, end: endsWith('?>', 2) },
  { start: /<![A-Z]+\s/y, end: endsWith('>', 2) },
  { start: /<!\[CDATA\[/y, end: endsWith(']]>', 9) },
];
