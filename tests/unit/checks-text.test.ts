import { describe, expect, test } from 'vitest';
import type { Check } from '../../lib/checks/check.ts';
import { checkPost } from '../../lib/checks/checker.ts';
import { aOrAn } from '../../lib/checks/text/a-or-an.ts';
import { blankAfterPunctuation } from '../../lib/checks/text/blank-after-punctuation.ts';
import { blankBeforePunctuation } from '../../lib/checks/text/blank-before-punctuation.ts';
import { blankBesideLink } from '../../lib/checks/text/blank-beside-link.ts';
import { crossedEmphasis } from '../../lib/checks/text/crossed-emphasis.ts';
import { doubledPunctuation } from '../../lib/checks/text/doubled-punctuation.ts';
import { doubledWord } from '../../lib/checks/text/doubled-word.ts';
import { fieldNameSpelling } from '../../lib/checks/text/field-name-spelling.ts';
import { impossibleDate } from '../../lib/checks/text/impossible-date.ts';
import { invisibleCharacter } from '../../lib/checks/text/invisible-character.ts';
import { manyBlankLines } from '../../lib/checks/text/many-blank-lines.ts';
import { mojibake } from '../../lib/checks/text/mojibake.ts';
import { monthInSmallLetters } from '../../lib/checks/text/month-in-small-letters.ts';
import { nameSpeltTwoWays } from '../../lib/checks/text/name-spelt-two-ways.ts';
import { noBreakSpace } from '../../lib/checks/text/no-break-space.ts';
import { noFinalNewline } from '../../lib/checks/text/no-final-newline.ts';
import { ordinalEnding } from '../../lib/checks/text/ordinal-ending.ts';
import { placeholder } from '../../lib/checks/text/placeholder.ts';
import { possessiveOfName } from '../../lib/checks/text/possessive-of-name.ts';
import { replacementCharacter } from '../../lib/checks/text/replacement-character.ts';
import { sentenceWithoutEnd } from '../../lib/checks/text/sentence-without-end.ts';
import { smallLetterAfterFullStop } from '../../lib/checks/text/small-letter-after-full-stop.ts';
import { tabInText } from '../../lib/checks/text/tab-in-text.ts';
import { trailingBlanks } from '../../lib/checks/text/trailing-blanks.ts';
import { unbalancedBrackets } from '../../lib/checks/text/unbalanced-brackets.ts';
import { unbalancedEmphasis } from '../../lib/checks/text/unbalanced-emphasis.ts';
import { unbalancedQuotes } from '../../lib/checks/text/unbalanced-quotes.ts';
import { verbAfterHave } from '../../lib/checks/text/verb-after-have.ts';
import { verbAfterPronoun } from '../../lib/checks/text/verb-after-pronoun.ts';
import { weekdayDate } from '../../lib/checks/text/weekday-date.ts';
import { wordMixedUp } from '../../lib/checks/text/word-mixed-up.ts';
import { wrongYear } from '../../lib/checks/text/wrong-year.ts';
import { sites } from '../../lib/sites/site-list.ts';
import { contextFor, expectFound, fixed } from '../support/check-notation.ts';
import { ownTime } from '../support/check-time.ts';

const us2018 = contextFor('djangocon-us-2018');
const us2019 = contextFor('djangocon-us-2019');
const underTheHood = contextFor('django-under-the-hood');

/** The text without the marks of the notation, and with what stands there fixed. */
function expectFixed(check: Check, marked: string, after: string, context = contextFor()): void {
  expectFound(check, marked, context);
  expect(fixed(check, marked.replaceAll(/[⟦⟧]/g, ''), context)).toBe(after);
}

const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('characters in the wrong encoding', () => {
  test('are turned back into what they were', () => {
    expectFixed(mojibake, 'for ⟦â‚¬⟧ 10', 'for € 10');
    expectFixed(mojibake, 'the cafÃ©'.replace('Ã©', '⟦Ã©⟧'), 'the café');
    expectFixed(mojibake, '# Thatâ€™s it'.replace('â€™', '⟦â€™⟧'), '# That’s it');
  });

  test.each(['€', 'é', '’', '“', '🎉', 'ł', 'ñ', '…'])(
    'are found for %s once and twice over',
    (character) => {
      const once = misread(character);
      expect(fixed(mojibake, `a ${once} b`)).toBe(`a ${character} b`);
      expect(fixed(mojibake, `a ${misread(once)} b`)).toBe(`a ${character} b`);
    },
  );

  test('are found in code and in the title too', () => {
    expectFound(mojibake, '`â‚¬`'.replace('â‚¬', '⟦â‚¬⟧'));
    const [found] = expectFound(mojibake, '---\ntitle: "⟦â‚¬⟧ 10"\n---\n\nText.\n');
    expect(found?.field).toEqual(['title']);
  });

  test('leave real text of any language alone', () => {
    for (const text of [
      'Zoë’s café – naïve “Ångström” … £5, €10, ½ ±',
      'Loïc Bistuer, José Ñandú, Łukasz, Ærø, Þór',
      '“MAÇÔ “VOILÀ” «É»',
      'Спасибо, ありがとう, 谢谢 🎉 👩‍💻',
      'MAÇÃ” “CAFÉ”…',
    ]) {
      expectFound(mojibake, text);
    }
  });

  test('that are lost are shown', () => {
    expectFound(replacementCharacter, 'Zo⟦�⟧ and Jos⟦��⟧');
    expectFound(replacementCharacter, 'Zoë');
  });
});

describe('a weekday and its date', () => {
  test('are compared in the year that is said', () => {
    expectFound(weekdayDate, 'On ⟦Tuesday, October 14, 2019⟧ we meet.');
    expectFound(weekdayDate, 'On ⟦Tuesday, 14th of October 2019⟧, on ⟦Oct 14, 2019 (Tue)⟧.');
    expectFound(weekdayDate, 'Monday, October 14, 2019; Monday the 14th of October 2019; Mon, Oct. 14, 2019');
  });

  test('are compared in the year of the event where none is said', () => {
    expectFound(weekdayDate, 'Sessions are ⟦Monday, October 14⟧ at 9 am and Monday, October 15.', us2018);
    expectFound(weekdayDate, 'Monday, October 14', contextFor('plain'));
  });

  test('are compared in the year of the post, and for a day that has passed in the next', () => {
    const post = (text: string) => `---\ntitle: News\ndate: 2025-12-20\n---\n\n${text}\n`;
    expectFound(weekdayDate, post('Friday, December 19, then Monday, January 5.'));
    expectFound(weekdayDate, post('⟦Friday, December 20⟧, then ⟦Tuesday, January 5⟧.'));
  });

  test('are compared through marks of Markdown and over a line end', () => {
    expectFound(weekdayDate, '**When**: **⟦Tuesday**,\nOctober 14, 2019⟧, 5:45 pm');
  });

  test('are left alone where several weekdays share a date', () => {
    expectFound(weekdayDate, 'Saturday and Sunday, October 12, 2019, or Sunday-Tuesday, October 13, 2019');
    expectFound(weekdayDate, 'On Tuesday 386 people came in May 2024; Sunday, Maybe 5, 2024.');
  });

  test('are put right by either', () => {
    const [found] = expectFound(weekdayDate, '⟦Monday, October 14th, 2018⟧');
    expect(found?.fixes.map(({ title }) => title)).toEqual(['Write “Sunday”', 'Write “October 15th”']);
    expect(fixed(weekdayDate, 'Mon, Oct 14, 2018')).toBe('Sun, Oct 14, 2018');
  });
});

describe('a day', () => {
  test('that no calendar has is found', () => {
    expectFound(impossibleDate, 'by ⟦June 31⟧, on ⟦February 30, 2020⟧, the ⟦31st of September⟧');
    expectFound(impossibleDate, '⟦February 29, 2023⟧');
  });

  test('that the calendar has passes, and so does a number after a month', () => {
    expectFound(
      impossibleDate,
      'February 29, 2024; February 29; October 31; In March 45 people came; May 12:30',
    );
  });

  test('of a year long past is doubted where readers are sent to it', () => {
    const post = (text: string) => `---\ntitle: Call\ndate: 2024-02-01\n---\n\n${text}\n`;
    expectFixed(wrongYear, post('Apply by March 15, ⟦2023⟧.'), post('Apply by March 15, 2024.'));
    expectFound(wrongYear, post('It ran until October 20, 2023, and was held on March 5, 2022.'));
    expectFound(wrongYear, post('It will be on October 6, 2024. We met on October 6, 2022.'));
  });
});

describe('punctuation', () => {
  test('that is doubled is found', () => {
    expectFixed(doubledPunctuation, 'October 7⟦,,⟧ the fee', 'October 7, the fee');
    expectFixed(doubledPunctuation, 'See you⟦..⟧ Bye', 'See you. Bye');
    expectFound(doubledPunctuation, 'Wait… so... see ../docs, 1..5, etc., a.m., `a,,b` and "Really?".');
  });

  test('has no blank before it', () => {
    expectFixed(
      blankBeforePunctuation,
      'our [sponsors](/s)⟦ .⟧ Thanks⟦ ,⟧ all',
      'our [sponsors](/s). Thanks, all',
    );
    expectFound(blankBeforePunctuation, 'It runs on .NET ... and `x` , well, | . | :)');
  });

  test('has a blank after it', () => {
    expectFixed(blankAfterPunctuation, 'over⟦.⟧They went⟦,⟧really', 'over. They went, really');
    expectFound(
      blankAfterPunctuation,
      'See django.Model, a.B, Vue.Js, 10,000, e.g.This, example.org, U.S.A.',
    );
  });

  test('is followed by a capital', () => {
    expectFixed(smallLetterAfterFullStop, 'It ended. ⟦they⟧ left.', 'It ended. They left.');
    expectFound(
      smallLetterAfterFullStop,
      'At 9 a.m. we met, vs. them, approx. six. Install it. pip helps. Wow! so',
    );
  });
});

describe('words', () => {
  test('that stand twice are found, over a line end too', () => {
    expectFixed(doubledWord, 'to ⟦the\nthe⟧ next, ⟦and and⟧ so', 'to the next, and so');
    expectFound(doubledWord, '⟦The the⟧ end.');
  });

  test('that English says twice pass', () => {
    expectFound(doubledWord, 'I know that that was very, very good; they had had luck, many many times.');
    expectFound(
      doubledWord,
      'Walla Walla, Bora Bora; we logged in in June; `the` the; the **the**; pip pip.conf',
    );
  });

  test('that were taken for others are found', () => {
    expectFixed(
      wordMixedUp,
      'Take a ⟦peak⟧. ⟦Ever⟧ year I could ⟦of⟧ come.',
      'Take a peek. Every year I could have come.',
    );
    expectFixed(
      wordMixedUp,
      'The groups ⟦their⟧ looking for. Since ⟦its⟧ free to enter, ⟦your⟧ looking for a seat.',
      'The groups they’re looking for. Since it’s free to enter, you’re looking for a seat.',
    );
    expectFound(
      wordMixedUp,
      'Their looking glass, their going rate, its time slot, your planning, its free seats.',
    );
    expectFound(
      wordMixedUp,
      'At its peak, the best ever year; more, then ever on; could, of course; their own.',
    );
  });

  test('mixed up by their sound or their use are found', () => {
    expectFixed(
      wordMixedUp,
      'The hall ⟦formally⟧ known as A. ⟦Every⟧ since then we grew. We are ⟦effected⟧ by it.',
      'The hall formerly known as A. Ever since then we grew. We are affected by it.',
    );
    expectFixed(
      wordMixedUp,
      '⟦Lets⟧ get going. We need to ⟦setup⟧ a room, and ⟦the⟧ did not come. They ⟦wont⟧.',
      'Let’s get going. We need to set up a room, and they did not come. They won’t.',
    );
    expectFound(
      wordMixedUp,
      'The pass lets you see all, as is her wont. A setup for you, the principals, formally opened, every year.',
    );
  });

  test('that do not go with “have” are found', () => {
    expectFixed(
      verbAfterHave,
      'What ⟦we’ve came⟧ up with, ⟦have ran⟧ and ⟦has already gave⟧.',
      'What we’ve come up with, have run and has already given.',
    );
    expectFound(
      verbAfterHave,
      'What we had became more. We have read, put and come. They came; we have wrongs.',
    );
  });

  test('that follow the wrong article are found', () => {
    expectFixed(
      aOrAn,
      '⟦An new⟧ room, ⟦a idea⟧, ⟦a hour⟧, ⟦an university⟧, ⟦a unusual⟧ day and ⟦an European⟧ tour.',
      'A new room, an idea, an hour, a university, an unusual day and a European tour.',
    );
    expectFound(
      aOrAn,
      'An idea, a user, a one-day pass, a uniform, an SQL day, an npm day, an x-ray, a euro, an MVP, plan a and b, Vitamin A is fine, an f-string.',
    );
    expectFound(aOrAn, 'Una charla para todos, da a uno de los equipos; an der Spree mit der Bahn.');
  });

  test('for numbers and months that are not written right are found', () => {
    expectFixed(
      ordinalEnding,
      'The ⟦23nd⟧ day, the ⟦21th⟧, the ⟦11st⟧ and the ⟦101th⟧.',
      'The 23rd day, the 21st, the 11th and the 101st.',
    );
    expectFound(
      ordinalEnding,
      'The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 22nd and 112th; 1.2th, x2th and /23nd.',
    );
    expectFixed(
      monthInSmallLetters,
      'From ⟦march⟧ 5 to 29 ⟦august⟧, or 1st of ⟦march⟧, or ⟦august⟧ 2026.',
      'From March 5 to 29 August, or 1st of March, or August 2026.',
    );
    expectFound(monthInSmallLetters, 'We march 300 miles into an august hall. In March 2026, 5 marches.');
  });

  test('that do not fit their pronoun are found', () => {
    expectFixed(
      verbAfterPronoun,
      '⟦They works⟧ with children, ⟦we was⟧ glad.',
      'They work with children, we were glad.',
    );
    expectFound(verbAfterPronoun, 'What we gave you works. They work. One of those has it. We always try.');
  });
});

describe('placeholders', () => {
  test('are found wherever readers would see them', () => {
    expectFound(placeholder, 'up to ⟦$XXX⟧ per day ⟦TODO⟧ ⟦(insert copy here)⟧ by ⟦Firstname Lastname⟧');
    expectFound(
      placeholder,
      '![⟦Description of the photo⟧](a.png)\n\n<img src="a.png" alt="⟦Description of the photo⟧">',
    );
    expectFound(placeholder, 'We have ⟦XX⟧ talks, from ⟦XX⟧ - noon. Part XX, Python XX and MXX pass.');
    expectFound(placeholder, "HEY ⟦DON'T PUBLISH⟧ this");
    expectFound(placeholder, '---\ntitle: "⟦TODO⟧ a title"\n---\n\nText.\n');
  });

  test('of a day that is not known yet only warn', () => {
    expect(expectFound(placeholder, 'Doors: ⟦TBD⟧')[0]?.severity).toBe('warning');
  });

  test('are not seen in code, names and sizes', () => {
    expectFound(
      placeholder,
      'Super Bowl LXX, size XXXL, `TODO`, a to-do list, (inserted later), (add one to it), what??? Super Bowl XX, | Talk Title | and [insert](/a).',
    );
  });

  test.each(sites.map((site) => [site.id, site] as const))(
    'that our own templates of %s hold are found in each of them',
    (_, site) => {
      for (const { body } of site.templates) {
        const { findings } = checkPost(`${body}`, contextFor(site), { checks: [placeholder] });
        expect(findings.length).toBeGreaterThan(3);
      }
    },
  );
});

describe('names', () => {
  test('of the field are written as their owners do', () => {
    expectFixed(
      fieldNameSpelling,
      '⟦Djangocon⟧ on ⟦Youtube⟧ and ⟦Git Hub⟧, ⟦django Girls⟧',
      'DjangoCon on YouTube and GitHub, Django Girls',
    );
    const [found] = expectFound(fieldNameSpelling, '---\ntitle: "At ⟦Djangocon⟧"\n---\n\nText.\n');
    expect(found?.field).toEqual(['title']);
  });

  test('of the site count too, also where only their marks differ', () => {
    expectFound(fieldNameSpelling, '⟦Confreaks⟧ and ⟦Djangocon US⟧', us2019);
    expectFixed(
      fieldNameSpelling,
      'Welcome to ⟦Django Under the Hood⟧',
      'Welcome to Django: Under the Hood',
      underTheHood,
    );
    expectFound(fieldNameSpelling, 'Django: Under The Hood', underTheHood);
  });

  test('in handles, addresses, code and headlines pass', () => {
    expectFound(
      fieldNameSpelling,
      '@djangocon #djangocon djangocon.us `github` DJANGOCON /github/ <https://github.com> [a](https://youtube.com) linked in',
    );
    const [label] = expectFound(fieldNameSpelling, 'A. N. ([⟦linkedin⟧](https://www.linkedin.com/in/an/))');
    expect(label?.severity).toBe('hint');
    expectFound(fieldNameSpelling, 'a deep dive day with a git help desk, or a Git help desk', us2019);
  });

  test('that are spelt two ways are found where they stand less often', () => {
    expectFixed(
      nameSpeltTwoWays,
      'Drew Winstel spoke. Drew Winstel and ⟦Drew Wisntel⟧.\n\nThanks, Drew Winstel',
      'Drew Winstel spoke. Drew Winstel and Drew Winstel.\n\nThanks, Drew Winstel',
    );
    expectFound(nameSpeltTwoWays, 'Thanks to ⟦Drew Wisntel⟧.', us2019);
  });

  test('that are only alike pass', () => {
    expectFound(
      nameSpeltTwoWays,
      'Django Girls, a Django Girl, North America, North American talks, Code Sprints, Code Sprint',
    );
    expectFound(nameSpeltTwoWays, 'Ola Sendecka and Ola Sitarska met. Ann Smith, Anna Smith.');
  });

  test('with an s of their own have their apostrophe after it', () => {
    expectFixed(possessiveOfName, "This is ⟦Labcode's⟧ year.", "This is Labcodes' year.", us2019);
    expectFound(possessiveOfName, "Labcodes' year, Vinta's talk, Django's community", us2019);
  });
});

describe('marks that come in pairs', () => {
  test('of bold text are found where one is missing', () => {
    expectFound(unbalancedEmphasis, '⟦**⟧When: 5:45 pm');
    expectFound(unbalancedEmphasis, 'When⟦**⟧: 5:45 pm and **bold** text');
    expectFound(unbalancedEmphasis, '- **a**\n- ⟦**⟧b\n- c');
  });

  test('do not hold with blanks inside', () => {
    expectFixed(unbalancedEmphasis, '⟦**Where: **⟧ the lawn', '**Where:** the lawn');
    expectFixed(unbalancedEmphasis, 'a ⟦*word *⟧ here', 'a *word* here');
    expectFound(unbalancedEmphasis, '**Where: ** the lawn', underTheHood);
  });

  test('pass where they are none', () => {
    expectFound(
      unbalancedEmphasis,
      '2 * 3 * 4, prices*, *may change, @_name, snake_case_, **a** *b* ***c***',
    );
    expectFound(unbalancedEmphasis, '* a\n* b\n\n***\n\n2**3, f(**kwargs), `**`, \\*\\*no\\*\\*, 5 ** 2');
  });

  test('of emphasis and brackets do not cross', () => {
    expectFixed(crossedEmphasis, 'us *(even so⟦*)⟧. Then', 'us *(even so)*. Then');
    expectFound(crossedEmphasis, '*(even so)* and (*so*) and *a (b) c*');
  });

  test('of links do not stick to words', () => {
    expectFixed(
      blankBesideLink,
      'We met ⟦at⟧[the hall](/a/)⟦and⟧ sang',
      'We met at [the hall](/a/) and sang',
    );
    expect(fixed(blankBesideLink, '[the hall](/a/)using [b](/b/)')).toBe('[the hall](/a/) using [b](/b/)');
    expectFound(
      blankBesideLink,
      'Our [sprint](/a/)ers, re[build](/b/), [Django](/c/)’s, at[ the hall](/d/), ![a](/a.png)b, [a](/a/)x2',
    );
  });

  test('of sentences are found at the end of paragraphs', () => {
    const first = 'This was our first year in the new hall, and everyone liked it.';
    expectFixed(sentenceWithoutEnd, `${first} We hope to be ⟦back⟧\n`, `${first} We hope to be back.\n`);
    expectFixed(sentenceWithoutEnd, `> ${first} We all come ⟦back⟧`, `> ${first} We all come back.`);
    expectFound(
      sentenceWithoutEnd,
      `${first} See you [there](/venue/)\n\n- ${first} We do\n\n${first} Bring:`,
    );
    expectFound(sentenceWithoutEnd, `First Organizer, for all of us\n\nYours. The team\n\n1. ${first} We do`);
  });

  test('of quotations are found', () => {
    expectFound(unbalancedQuotes, 'She said ⟦"⟧welcome, all.');
    expectFound(unbalancedQuotes, 'He said “yes” and ⟦“⟧no.');
    expectFound(unbalancedQuotes, 'She said "welcome," and left. A 24" screen, 5\'10" tall, it’s the \'90s.');
    expectFound(unbalancedQuotes, '> Speaker: "The answer begins.\n>\n> It goes on here."');
    expectFound(unbalancedQuotes, '"The first paragraph of several.\n\n"The second.\n\nThe last one."');
  });

  test('of brackets are found', () => {
    expectFound(unbalancedBrackets, 'a ⟦(⟧jacket and b');
    expectFound(unbalancedBrackets, 'a jacket⟦)⟧ and ⟦[⟧b');
  });

  test('of brackets pass in smileys, lists, links and asides', () => {
    expectFound(unbalancedBrackets, 'nice :) ;-) :( (no joke :) a) one b) two 1) three (see [a](b) and [c])');
    expectFound(unbalancedBrackets, '(several:\n- one\n- two)\n\n[Tickets(https://example.org) and [a](b]');
  });
});

describe('what nobody sees', () => {
  test('blanks at line ends, unless they break the line', () => {
    expectFixed(trailingBlanks, 'one⟦ ⟧\ntwo  \nthree⟦  ⟧\n', 'one\ntwo  \nthree\n');
    expectFixed(trailingBlanks, '- one⟦  ⟧\n- two  \n  more\n', '- one\n- two  \n  more\n');
    expectFound(trailingBlanks, '```\ncode  \n```\n');
  });

  test('tabs between words', () => {
    expectFixed(tabInText, 'Monday⟦\t⟧tutorials', 'Monday tutorials');
    expectFound(tabInText, '-\titem\n\nWords.\n\n\tcode\tx\n');
  });

  test('blanks that do not break, which count more after a mark', () => {
    const found = expectFound(noBreakSpace, 'at⟦\u00a0⟧noon\n\n##⟦\u00a0⟧Talks');
    expect(found.map(({ severity }) => severity)).toEqual(['hint', 'warning']);
    expect(fixed(noBreakSpace, '-\u00a0one')).toBe('- one');
  });

  test('characters of no width', () => {
    expectFixed(invisibleCharacter, 'Django⟦\u200b⟧Con', 'DjangoCon');
    expectFound(invisibleCharacter, 'A family 👩‍💻, fine\r\n\tand ❤️');
  });

  test('the end of the file', () => {
    expect(fixed(noFinalNewline, 'one\r\ntwo')).toBe('one\r\ntwo\r\n');
    expectFound(noFinalNewline, 'one\n');
    expectFound(noFinalNewline, '');
  });

  test('many blank lines', () => {
    expectFixed(manyBlankLines, 'one\n\n⟦\n \n\n⟧two\n\n\nthree', 'one\n\ntwo\n\n\nthree');
    expect(fixed(manyBlankLines, 'one\r\n\r\n\r\n\r\n    two')).toBe('one\r\n\r\n    two');
  });
});

test.each([
  [mojibake, 'â‚'],
  [weekdayDate, 'Monday, October 14 '],
  [doubledWord, 'the the '],
  [blankAfterPunctuation, 'ab,'],
  [blankBeforePunctuation, 'a  '],
  [blankBesideLink, 'a[b](c)d'],
  [sentenceWithoutEnd, 'ab. Cd '],
  [doubledPunctuation, 'a,,'],
  [placeholder, '(insert '],
  [fieldNameSpelling, 'Django '],
  [nameSpeltTwoWays, 'Drew Wisntel Drew Winstel '],
  [unbalancedEmphasis, '*a b_ '],
  [unbalancedQuotes, '"a '],
  [unbalancedBrackets, '(['],
  [trailingBlanks, 'a \t'],
  [wordMixedUp, 'more then '],
  [wordMixedUp, 'lets get '],
  [aOrAn, 'a idea '],
  [ordinalEnding, '21th '],
  [monthInSmallLetters, '1 march '],
  [verbAfterHave, 'have came '],
] as const)(
  '1 MB of what is worst for the check takes less than a second of its own time: %#',
  (check, attack) => {
    expect(ownTime(check, attack.repeat(Math.ceil(1_000_000 / attack.length)), us2019)).toBeLessThan(1_000);
  },
  60_000,
);
