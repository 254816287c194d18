import { describe, expect, test } from 'vitest';
import { addressStaysText } from '../../lib/checks/engine/address-stays-text.ts';
import { attributeListStaysText } from '../../lib/checks/engine/attribute-list-stays-text.ts';
import { dollarsMakeMath } from '../../lib/checks/engine/dollars-make-math.ts';
import { emojiNameStaysText } from '../../lib/checks/engine/emoji-name-stays-text.ts';
import { fenceStaysText } from '../../lib/checks/engine/fence-stays-text.ts';
import { footnoteStaysText } from '../../lib/checks/engine/footnote-stays-text.ts';
import { hardBreakByBlanks } from '../../lib/checks/engine/hard-break-by-blanks.ts';
import { lineEndsBecomeBreaks } from '../../lib/checks/engine/line-ends-become-breaks.ts';
import { listUnderParagraph } from '../../lib/checks/engine/list-under-paragraph.ts';
import { markdownInHtml } from '../../lib/checks/engine/markdown-in-html.ts';
import { parenthesisList } from '../../lib/checks/engine/parenthesis-list.ts';
import { pipeMakesTable } from '../../lib/checks/engine/pipe-makes-table.ts';
import { strikethroughStaysText } from '../../lib/checks/engine/strikethrough-stays-text.ts';
import { tableStaysText } from '../../lib/checks/engine/table-stays-text.ts';
import { textOverDashes } from '../../lib/checks/engine/text-over-dashes.ts';
import { isAble } from '../../lib/checks/engine-ability.ts';
import { siteById } from '../../lib/sites/site-list.ts';
import { contextFor, expectFound, fixed } from '../support/check-notation.ts';
import { ownTime } from '../support/check-time.ts';

const kramdown = contextFor('djangocon-us-2019');
const markdownIt = contextFor('djangocon-us-2024');
const pythonMarkdown = contextFor('django-under-the-hood');
const gfm = contextFor('eldarion');

describe('kramdown', () => {
  test('makes a table of lines that have a bar', () => {
    expectFound(pipeMakesTable, 'Keycloak ⟦| FreeIPA |⟧ SSSD', kramdown);
    expectFound(pipeMakesTable, '- a ⟦|⟧ b\n- c', kramdown);
    expect(fixed(pipeMakesTable, 'a | b\nc | d', kramdown)).toBe('a \\| b\nc \\| d');
  });

  test('makes none where a line has no bar, or where it is code, Liquid or escaped', () => {
    expectFound(pipeMakesTable, 'a | b\nc', kramdown);
    expectFound(pipeMakesTable, '`a | b` {{ x | escape }} a \\| b', kramdown);
    expectFound(pipeMakesTable, '| a | b |\n|---|---|\n| 1 | 2 |\n\na | b\n--|--\n1 | 2', kramdown);
    expectFound(pipeMakesTable, 'a | b', markdownIt);
  });

  test('knows no lists of numbers with a bracket', () => {
    expectFound(parenthesisList, '⟦1)⟧ a\n⟦2)⟧ b\n', kramdown);
    expect(fixed(parenthesisList, '1) a\n2) b\n', kramdown)).toBe('1. a\n2. b\n');
    expectFound(parenthesisList, '1) a\n2) b\n', markdownIt);
    expectFound(parenthesisList, '1. a (see 2) b\n', kramdown);
  });

  test('leaves an address as text, unless it is the text of a link', () => {
    expectFound(addressStaysText, 'see ⟦https://a.example⟧ or ⟦www.a.example⟧.', kramdown);
    expect(fixed(addressStaysText, 'see https://a.example.', kramdown)).toBe('see <https://a.example>.');
    expectFound(
      addressStaysText,
      '<https://a.example> [https://a.example](https://a.example) `https://a.example` <a href="https://a.example">https://a.example</a>',
      kramdown,
    );
    expectFound(addressStaysText, '[Tickets(https://a.example) and [a] (https://a.example)', kramdown);
    expectFound(addressStaysText, 'https://a.example', markdownIt);
  });

  test('sets what stands between two pairs of dollar signs as a formula', () => {
    expectFound(dollarsMakeMath, 'cost ⟦$$5$$⟧ each, $5 to $10, \\$$5$$, `$$5$$`', kramdown);
    expect(fixed(dollarsMakeMath, '$$5$$', kramdown)).toBe('\\$\\$5\\$\\$');
    expectFound(dollarsMakeMath, 'cost $$5$$ each', markdownIt);
  });
});

describe('Markdown inside HTML', () => {
  test('stays as it is typed', () => {
    for (const context of [kramdown, markdownIt, pythonMarkdown, gfm]) {
      expectFound(markdownInHtml, '<center>⟦[a](/b)⟧</center>\n\n[c](/d)\n', context);
      expectFound(markdownInHtml, '<div>\n⟦**bold**⟧\n</div>\n', context);
    }
  });

  test('is read in CommonMark after a blank line, in kramdown only where the element asks for it', () => {
    expectFound(markdownInHtml, '<div>\n\n[a](/b)\n\n</div>\n', markdownIt);
    expectFound(markdownInHtml, '<div>\n\n⟦[a](/b)⟧\n\n</div>\n\n[c](/d)\n', kramdown);
    expectFound(markdownInHtml, '<div markdown="1">\n[a](/b)\n</div>\n', kramdown);
  });

  test('is read beside inline elements and after the end of a block', () => {
    expectFound(markdownInHtml, '<span>[a](/b)</span> and <img src="c.png"> **d**\n', kramdown);
    expectFound(markdownInHtml, '<div>a</div>\n\n**b**\n\n<iframe></iframe>\n\n[c](/d)\n', kramdown);
  });
});

describe('lines', () => {
  test('of dashes right under text are no line across the page', () => {
    expectFound(textOverDashes, 'Thank you all for coming.\n⟦---⟧\n\nMore.\n', markdownIt);
    expect(fixed(textOverDashes, 'Thank you.\n---\n')).toBe('Thank you.\n\n---\n');
    expect(expectFound(textOverDashes, 'a\nb\n⟦---⟧\n', kramdown)[0]?.message).toContain('long dash');
  });

  test('of dashes under a short line make the heading that was meant', () => {
    expectFound(textOverDashes, 'The talks\n---\n\na\n\n---\n\n| a | b |\n|---|---|\n', markdownIt);
    expectFound(textOverDashes, 'a\nb\n---\n', pythonMarkdown);
    expectFound(textOverDashes, '----\nlayout: news\n\ntitle: A\ndate: 2018-04-05\n----\n\nText\n', kramdown);
  });

  test('that end with blanks break', () => {
    expectFound(hardBreakByBlanks, 'one⟦  ⟧\ntwo  \n');
    expectFound(hardBreakByBlanks, '- one  \n- two⟦  ⟧\n  and more\n');
    expectFound(hardBreakByBlanks, 'one \ntwo\n\n```\na  \nb\n```\n');
  });

  test('that an editor has wrapped stay wrapped where the site keeps line ends', () => {
    const wrapped = [
      'We strive for a schedule that appeals to the wider community, and the',
      'best way for us to do that is to ask people of that community to help',
      'us.',
    ];
    expectFound(lineEndsBecomeBreaks, `⟦${wrapped.join('\n')}⟧`, markdownIt);
    expect(fixed(lineEndsBecomeBreaks, wrapped.join('\n'), markdownIt)).toBe(wrapped.join(' '));
    expectFound(lineEndsBecomeBreaks, wrapped.join('\n'), kramdown);
    expectFound(lineEndsBecomeBreaks, wrapped.join('  \n'), markdownIt);
    expectFound(lineEndsBecomeBreaks, 'First Organizer\nSecond Organizer\nThe whole team\n', markdownIt);
  });
});

describe('Python-Markdown without extensions', () => {
  test('begins no list right under a paragraph', () => {
    expectFound(listUnderParagraph, 'Bring:\n⟦- a badge⟧\n- a friend\n', pythonMarkdown);
    expect(fixed(listUnderParagraph, 'Bring:\n- a\n- b\n', pythonMarkdown)).toBe('Bring:\n\n- a\n- b\n');
    expectFound(listUnderParagraph, 'Bring:\n\n- a\n- b\n\na - b\n- c\n', pythonMarkdown);
    expectFound(listUnderParagraph, 'Bring:\n- a\n- b\n', kramdown);
  });

  test('knows no fenced code, no tables, no struck text', () => {
    expectFound(fenceStaysText, '⟦```python⟧\nx = 1\n```\n', pythonMarkdown);
    expect(fixed(fenceStaysText, '```\nx = 1\n\ny\n```\n', pythonMarkdown)).toBe('    x = 1\n\n    y\n');
    expectFound(tableStaysText, '⟦| a | b |⟧\n|---|---|\n| 1 | 2 |\n\na | b\n', pythonMarkdown);
    expect(fixed(strikethroughStaysText, 'now ~~200~~ 150, ~5', pythonMarkdown)).toBe(
      'now <del>200</del> 150, ~5',
    );
    for (const check of [fenceStaysText, tableStaysText, strikethroughStaysText]) {
      expectFound(check, '```\nx\n```\n\n| a |\n|---|\n\n~~a~~\n', kramdown);
    }
  });
});

describe('what other engines know', () => {
  test('are names of emoji', () => {
    expectFound(
      emojiNameStaysText,
      'Done ⟦:tada:⟧ at 10:30:45, `:tada:`, ::tada::, :unknown_thing:',
      markdownIt,
    );
    expect(fixed(emojiNameStaysText, ':+1:', pythonMarkdown)).toBe('👍');
    expectFound(emojiNameStaysText, ':tada:', kramdown);
    expectFound(emojiNameStaysText, ':tada:', gfm);
  });

  test('are lists of attributes', () => {
    expectFound(attributeListStaysText, 'para\n⟦{: .lead}⟧\n\n[a](/b)⟦{:target="_blank"}⟧\n', markdownIt);
    expectFound(attributeListStaysText, 'a {: and} {b: c}', markdownIt);
    expectFound(attributeListStaysText, 'para\n{: .lead}\n', kramdown);
  });

  test('are footnotes', () => {
    expectFound(footnoteStaysText, 'a⟦[^1]⟧ and `[^1]`, \\[^1]', markdownIt);
    expectFound(footnoteStaysText, 'a[^1]\n\n[^1]: note\n', kramdown);
  });

  test('can be switched on by the site', () => {
    const site = siteById('django-under-the-hood');
    if (!site) throw new Error('the site is gone');
    const engine = { id: 'python-markdown', options: { extensions: ['markdown.extensions.extra'] } } as const;
    expect(isAble({ engine }, 'table')).toBe(true);
    expect(isAble({ engine }, 'strikethrough')).toBe(false);
    expectFound(fenceStaysText, '```\nx\n```\n', contextFor({ ...site, engine }));
  });
});

test.each([
  [pipeMakesTable, 'a|b\n'],
  [textOverDashes, '---\na\n'],
  [addressStaysText, '[a(https://b '],
  [markdownInHtml, '<div>**a** '],
  [markdownInHtml, '<div>\n\n'],
  [dollarsMakeMath, '$$a'],
  [attributeListStaysText, '{: .a '],
  [footnoteStaysText, '[^a'],
  [strikethroughStaysText, '~~a'],
  [lineEndsBecomeBreaks, `${'a '.repeat(30)}\n`],
  [emojiNameStaysText, ':a'],
] as const)(
  '1 MB of what is worst for the check takes less than a second of its own time: %#',
  (check, attack) => {
    const source = attack.repeat(Math.ceil(1_000_000 / attack.length));
    expect(ownTime(check, source, kramdown)).toBeLessThan(1_000);
  },
  60_000,
);
