import type { Check } from './check.ts';
import { addressStaysText } from './engine/address-stays-text.ts';
import { attributeListStaysText } from './engine/attribute-list-stays-text.ts';
import { dollarsMakeMath } from './engine/dollars-make-math.ts';
import { emojiNameStaysText } from './engine/emoji-name-stays-text.ts';
import { fenceStaysText } from './engine/fence-stays-text.ts';
import { footnoteStaysText } from './engine/footnote-stays-text.ts';
import { hardBreakByBlanks } from './engine/hard-break-by-blanks.ts';
import { lineEndsBecomeBreaks } from './engine/line-ends-become-breaks.ts';
import { listUnderParagraph } from './engine/list-under-paragraph.ts';
import { markdownInHtml } from './engine/markdown-in-html.ts';
import { parenthesisList } from './engine/parenthesis-list.ts';
import { pipeMakesTable } from './engine/pipe-makes-table.ts';
import { strikethroughStaysText } from './engine/strikethrough-stays-text.ts';
import { tableStaysText } from './engine/table-stays-text.ts';
import { textOverDashes } from './engine/text-over-dashes.ts';
import { altWithoutCover } from './front-matter/alt-without-cover.ts';
import { authorSpeltTwoWays } from './front-matter/author-spelt-two-ways.ts';
import { coverFolder } from './front-matter/cover-folder.ts';
import { coverMissing } from './front-matter/cover-missing.ts';
import { coverUnknownFile } from './front-matter/cover-unknown-file.ts';
import { coverWithoutAlt } from './front-matter/cover-without-alt.ts';
import { dateDisagrees } from './front-matter/date-disagrees.ts';
import { dateFormat } from './front-matter/date-format.ts';
import { duplicateField } from './front-matter/duplicate-field.ts';
import { emptyField } from './front-matter/empty-field.ts';
import { fieldBlanks } from './front-matter/field-blanks.ts';
import { frontMatterBroken } from './front-matter/front-matter-broken.ts';
import { frontMatterMissing } from './front-matter/front-matter-missing.ts';
import { frontMatterUnclosed } from './front-matter/front-matter-unclosed.ts';
import { futureDate } from './front-matter/future-date.ts';
import { missingField } from './front-matter/missing-field.ts';
import { oldCoverField } from './front-matter/old-cover-field.ts';
import { pathWithoutSlash } from './front-matter/path-without-slash.ts';
import { titleAllCapitals } from './front-matter/title-all-capitals.ts';
import { titleDoubled } from './front-matter/title-doubled.ts';
import { titleEventName } from './front-matter/title-event-name.ts';
import { titleMarkup } from './front-matter/title-markup.ts';
import { titleQuotes } from './front-matter/title-quotes.ts';
import { titleTooLong } from './front-matter/title-too-long.ts';
import { titleYear } from './front-matter/title-year.ts';
import { unknownField } from './front-matter/unknown-field.ts';
import { unknownValue } from './front-matter/unknown-value.ts';
import { wrongDay } from './front-matter/wrong-day.ts';
import { wrongType } from './front-matter/wrong-type.ts';
import { backslashInAddress } from './links/backslash-in-address.ts';
import { brokenLink } from './links/broken-link.ts';
import { brokenTag } from './links/broken-tag.ts';
import { emptyLink } from './links/empty-link.ts';
import { fragmentWithoutHeading } from './links/fragment-without-heading.ts';
import { insecureLink } from './links/insecure-link.ts';
import { lastYear } from './links/last-year.ts';
import { linkTextHere } from './links/link-text-here.ts';
import { linkWithoutScheme } from './links/link-without-scheme.ts';
import { linkWithoutText } from './links/link-without-text.ts';
import { mailWithoutMailto } from './links/mail-without-mailto.ts';
import { missingPage } from './links/missing-page.ts';
import { misspeltHost } from './links/misspelt-host.ts';
import { misspeltScheme } from './links/misspelt-scheme.ts';
import { ownHost } from './links/own-host.ts';
import { shortLink } from './links/short-link.ts';
import { unbalancedTag } from './links/unbalanced-tag.ts';
import { undefinedReference } from './links/undefined-reference.ts';
import { liquidNotRun } from './liquid/liquid-not-run.ts';
import { liquidPrintsNothing } from './liquid/liquid-prints-nothing.ts';
import { liquidUnclosed } from './liquid/liquid-unclosed.ts';
import { liquidUnknownFilter } from './liquid/liquid-unknown-filter.ts';
import { liquidUnknownPost } from './liquid/liquid-unknown-post.ts';
import { liquidUnknownTag } from './liquid/liquid-unknown-tag.ts';
import { liquidUnknownVariable } from './liquid/liquid-unknown-variable.ts';
import { pictureAltIsFileName } from './pictures/picture-alt-is-file-name.ts';
import { pictureElsewhere } from './pictures/picture-elsewhere.ts';
import { picturePath } from './pictures/picture-path.ts';
import { pictureWithoutAlt } from './pictures/picture-without-alt.ts';
import { boldLineAsHeading } from './structure/bold-line-as-heading.ts';
import { emptyHeading } from './structure/empty-heading.ts';
import { firstHeadingLevel } from './structure/first-heading-level.ts';
import { h1InBody } from './structure/h1-in-body.ts';
import { headingAsParagraph } from './structure/heading-as-paragraph.ts';
import { headingPunctuation } from './structure/heading-punctuation.ts';
import { headingWithoutBlank } from './structure/heading-without-blank.ts';
import { listMarkWithoutBlank } from './structure/list-mark-without-blank.ts';
import { skippedHeadingLevel } from './structure/skipped-heading-level.ts';
import { inclusiveLanguage } from './style/inclusive-language.ts';
import { markdownStyle } from './style/markdown-style.ts';
import { aOrAn } from './text/a-or-an.ts';
import { blankAfterPunctuation } from './text/blank-after-punctuation.ts';
import { blankBeforePunctuation } from './text/blank-before-punctuation.ts';
import { blankBesideLink } from './text/blank-beside-link.ts';
import { crossedEmphasis } from './text/crossed-emphasis.ts';
import { doubledPunctuation } from './text/doubled-punctuation.ts';
import { doubledWord } from './text/doubled-word.ts';
import { fieldNameSpelling } from './text/field-name-spelling.ts';
import { impossibleDate } from './text/impossible-date.ts';
import { invisibleCharacter } from './text/invisible-character.ts';
import { manyBlankLines } from './text/many-blank-lines.ts';
import { mojibake } from './text/mojibake.ts';
import { monthInSmallLetters } from './text/month-in-small-letters.ts';
import { nameSpeltTwoWays } from './text/name-spelt-two-ways.ts';
import { noBreakSpace } from './text/no-break-space.ts';
import { noFinalNewline } from './text/no-final-newline.ts';
import { ordinalEnding } from './text/ordinal-ending.ts';
import { placeholder } from './text/placeholder.ts';
import { possessiveOfName } from './text/possessive-of-name.ts';
import { replacementCharacter } from './text/replacement-character.ts';
import { sentenceWithoutEnd } from './text/sentence-without-end.ts';
import { smallLetterAfterFullStop } from './text/small-letter-after-full-stop.ts';
import { spelling } from './text/spelling.ts';
import { tabInText } from './text/tab-in-text.ts';
import { trailingBlanks } from './text/trailing-blanks.ts';
import { unbalancedBrackets } from './text/unbalanced-brackets.ts';
import { unbalancedEmphasis } from './text/unbalanced-emphasis.ts';
import { unbalancedQuotes } from './text/unbalanced-quotes.ts';
import { verbAfterHave } from './text/verb-after-have.ts';
import { verbAfterPronoun } from './text/verb-after-pronoun.ts';
import { weekdayDate } from './text/weekday-date.ts';
import { wordMixedUp } from './text/word-mixed-up.ts';
import { wrongYear } from './text/wrong-year.ts';

/** Every check, in the order in which they are listed. A new one is a file and a line here. */
export const checks: readonly Check[] = [
  frontMatterMissing,
  frontMatterUnclosed,
  frontMatterBroken,
  duplicateField,
  missingField,
  emptyField,
  unknownField,
  wrongType,
  unknownValue,
  fieldBlanks,
  authorSpeltTwoWays,
  dateFormat,
  wrongDay,
  dateDisagrees,
  futureDate,
  titleTooLong,
  titleAllCapitals,
  titleDoubled,
  titleEventName,
  titleYear,
  titleMarkup,
  titleQuotes,
  coverMissing,
  oldCoverField,
  pathWithoutSlash,
  coverFolder,
  coverUnknownFile,
  coverWithoutAlt,
  altWithoutCover,
  blankAfterPunctuation,
  blankBeforePunctuation,
  blankBesideLink,
  doubledPunctuation,
  doubledWord,
  fieldNameSpelling,
  impossibleDate,
  invisibleCharacter,
  manyBlankLines,
  mojibake,
  nameSpeltTwoWays,
  noBreakSpace,
  noFinalNewline,
  placeholder,
  possessiveOfName,
  replacementCharacter,
  sentenceWithoutEnd,
  smallLetterAfterFullStop,
  tabInText,
  trailingBlanks,
  unbalancedBrackets,
  unbalancedEmphasis,
  unbalancedQuotes,
  weekdayDate,
  wrongYear,
  monthInSmallLetters,
  aOrAn,
  ordinalEnding,
  boldLineAsHeading,
  emptyHeading,
  firstHeadingLevel,
  h1InBody,
  headingAsParagraph,
  headingPunctuation,
  headingWithoutBlank,
  listMarkWithoutBlank,
  skippedHeadingLevel,
  addressStaysText,
  attributeListStaysText,
  dollarsMakeMath,
  emojiNameStaysText,
  fenceStaysText,
  footnoteStaysText,
  hardBreakByBlanks,
  lineEndsBecomeBreaks,
  listUnderParagraph,
  markdownInHtml,
  parenthesisList,
  pipeMakesTable,
  strikethroughStaysText,
  tableStaysText,
  textOverDashes,
  brokenLink,
  undefinedReference,
  brokenTag,
  unbalancedTag,
  emptyLink,
  linkWithoutText,
  linkWithoutScheme,
  misspeltScheme,
  mailWithoutMailto,
  misspeltHost,
  missingPage,
  fragmentWithoutHeading,
  lastYear,
  backslashInAddress,
  insecureLink,
  ownHost,
  shortLink,
  linkTextHere,
  picturePath,
  pictureWithoutAlt,
  pictureAltIsFileName,
  pictureElsewhere,
  liquidUnclosed,
  liquidUnknownVariable,
  liquidPrintsNothing,
  liquidUnknownFilter,
  liquidUnknownPost,
  liquidUnknownTag,
  liquidNotRun,
  crossedEmphasis,
  verbAfterPronoun,
  verbAfterHave,
  wordMixedUp,
  spelling,
  inclusiveLanguage,
  markdownStyle,
];
