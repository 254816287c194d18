import { splitMail, urlRule, wwwRule } from '../commonmark/autolink-rules.ts';
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
import { rulesByCharacter } from '../commonmark/inline-reader.ts';
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
import { strikethroughRule } from './strikethrough.ts';
import { taskStart } from './task.ts';

/** What cmark-gfm reads with its extensions, in the order in which it tries. */
export const gfmDialect: Dialect = {
  starts: [
    quoteStart,
    hashHeadingStart,
    fenceStart,
    htmlStart(htmlRules, isLoneTag),
    underlineStart,
    ruleStart,
    listStart,
    tableStart,
    taskStart,
  ],
  settle: null,
  isLoose: isLooseByEnds,
  alignsMissingCells: true,
  arrange: null,
  createHeadings: () => (text) => ({ text, attributes: [] }),
  inline: {
    rules: rulesByCharacter([
      lineEndRule,
      escapeRule,
      characterReferenceRule,
      emphasisRule('~'),
      codeSpanRule,
      pointedRule(markup()),
      openBracketRule,
      closeBracketRule,
      strikethroughRule,
      urlRule,
      wwwRule,
    ]),
    delimiters: { pairLength, kindOf: ({ character, length }) => `${character}${length % 3}` },
    startRule: null,
    linkBottom: (_reader, { runs }) => runs,
    splitText: splitMail,
  },
};

/** Strong emphasis as far as it goes; a strikethrough only between runs of the same length. */
function pairLength(opener: DelimiterRun, closer: DelimiterRun): number {
  if (opener.character === '~') return opener.length === closer.length ? opener.length : 0;
  return opener.left >= 2 && closer.left >= 2 ? 2 : 1;
}

function markup(): Markup[] {
  return [
    { start: /<!--/y, end: commentEnd },
    { start: /<\?/y, end: endsWith('?>', 2) },
    { start: /<![A-Z]+\s/y, end: endsWith('>', 2) },
    { start: /<!\[CDATA\[/y, end: endsWith(']]>', 9) },
  ];
}
