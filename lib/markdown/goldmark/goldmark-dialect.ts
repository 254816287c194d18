import {
  fenceStart,
  hashHeadingStart,
  listStart,
  quoteStart,
  ruleStart,
} from '../commonmark/block-starts.ts';
import { htmlStart } from '../commonmark/html-block.ts';
import type { DelimiterRun } from '../commonmark/inline-item.ts';
import { type InlineReader, type InlineRule, rulesByCharacter } from '../commonmark/inline-reader.ts';
import {
  characterReferenceRule,
  codeSpanRule,
  emphasisRule,
  escapeRule,
  findNextBackticks,
  lineEndRule,
} from '../commonmark/inline-rules.ts';
import type { Dialect } from '../commonmark/lexer.ts';
import { closeBracketRule, openBracketRule } from '../commonmark/link-rules.ts';
import { isLooseByStarts } from '../commonmark/looseness.ts';
import { commentEnd, endsWith, type Markup, pointedRule } from '../commonmark/pointed-rule.ts';
import { definitionStart } from './definition-list.ts';
import { continuesEmptyItem } from './empty-items.ts';
import { footnoteStart, gatherFootnotes } from './footnote-block.ts';
import { footnoteRule } from './footnote-rule.ts';
import { createHeadings } from './heading-ids.ts';
import { goldmarkHtmlRules, isLoneGoldmarkTag } from './html-rules.ts';
import { linkifyAtStart, linkifyRule } from './linkify.ts';
import type { GoldmarkOptions } from './options.ts';
import { lineOfParagraph, settleParagraph } from './paragraph-lines.ts';
import { strikethroughRule } from './strikethrough.ts';
import { taskBoxRule } from './task-box.ts';
import { doubleQuoteRule, markRule, singleQuoteRule } from './typographer.ts';
import { goldmarkUnderlineStart } from './underline.ts';

/** What goldmark reads as Hugo sets it up, in the order in which it tries. */
export function goldmarkDialect(options: GoldmarkOptions): Dialect {
  const { extensions } = options;
  return {
    blocks: {
      starts: [
        goldmarkUnderlineStart,
        ...(extensions.definitionList ? [definitionStart] : []),
        ruleStart,
        listStart,
        hashHeadingStart,
        fenceStart(({ indent }) => indent),
        quoteStart,
        htmlStart(goldmarkHtmlRules, isLoneGoldmarkTag),
        ...(extensions.footnote ? [footnoteStart] : []),
      ],
      settle: (paragraph, line) => settleParagraph(paragraph, line, extensions.table),
      continues: continuesEmptyItem,
      isLoose: isLooseByStarts,
      lineOf: lineOfParagraph,
    },
    alignsMissingCells: false,
    arrange: extensions.footnote ? gatherFootnotes : null,
    createHeadings: () => createHeadings(options),
    inline: {
      rules: rulesByCharacter(inlineRules(options)),
      delimiters: { pairLength, kindOf },
      startRule: extensions.linkify ? linkifyAtStart(extensions.linkifyProtocol) : null,
      linkBottom,
      splitText: null,
    },
  };
}

function inlineRules({ extensions }: GoldmarkOptions): InlineRule[] {
  return [
    lineEndRule,
    escapeRule,
    characterReferenceRule,
    ...(extensions.taskList ? [taskBoxRule] : []),
    codeSpanRule(findNextBackticks),
    ...(extensions.footnote ? [footnoteRule] : []),
    openBracketRule,
    closeBracketRule(() => false),
    pointedRule(markup),
    emphasisRule(''),
    ...(extensions.strikethrough ? [strikethroughRule] : []),
    ...(extensions.linkify ? [linkifyRule(extensions.linkifyProtocol)] : []),
    ...(extensions.typographer ? [markRule, doubleQuoteRule, singleQuoteRule] : []),
  ];
}

function pairLength(opener: DelimiterRun, closer: DelimiterRun): number {
  return opener.left >= 2 && closer.left >= 2 ? 2 : 1;
}

function kindOf({ character, length, canOpen }: DelimiterRun): string {
  return `${character}${length % 3}${canOpen}`;
}

/** Goldmark counts from the bracket that was opened last, whichever it closes; a second link counts from the start. */
function linkBottom(reader: InlineReader): number {
  const bottom = reader.bottom ?? 0;
  reader.bottom = null;
  return bottom;
}

const markup: readonly Markup[] = [
  { start: /<!--/y, end: commentEnd },
  // The question mark of `<?>` is both its start and its end.
  { start: /<\?/y, end: endsWith('?>', 1) },
  { start: /<![A-Z]/y, end: endsWith('>', 2) },
  { start: /<!\[CDATA\[/y, end: endsWith(']]>', 9) },
];
