import { inAllWords } from '../all-words.ts';
import type { Block } from '../block.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import { movedFound } from '../moved-found.ts';
import { promptsIn } from '../template-prompts.ts';

export const placeholder: PostCheck = {
  id: 'placeholder',
  title: 'Placeholder left in the post',
  severity: 'error',
  group: 'text',
  reads: 'post',
  run: inAllWords(inBlock, inField),
};

function* inBlock(block: Block, context: CheckContext): Iterable<Found> {
  yield* marksIn(block.inline.markdown);
  yield* promptsFound(block.text, context);
  for (const { syntax, kind, text, textAt } of block.inline.links) {
    if (syntax !== 'html' || kind !== 'picture' || !textAt) continue;
    for (const found of marksIn(text)) yield movedFound(found, textAt.from);
  }
}

function* inField(text: string, context: CheckContext): Iterable<Found> {
  yield* marksIn(text);
  yield* promptsFound(text, context);
}

function* promptsFound(text: string, { site }: CheckContext): Iterable<Found> {
  for (const at of promptsIn(text, site)) {
    yield {
      ...at,
      message:
        'This is what the template asks its writer, and readers would see it. Write the answer in its place, or delete it.',
    };
  }
}

interface Mark {
  readonly pattern: RegExp;
  /** Left out: the check's own. A date may well be announced as TBD. */
  readonly severity?: 'warning';
}

const MARKS: readonly Mark[] = [
  { pattern: /\b(?:TODO|FIXME|TKTK)\b/g },
  { pattern: /(?<![\p{L}\p{N}$€£])(?:[$€£] ?X{2,6}|X{3,6}|XX:XX)(?![\p{L}\p{N}])/gu },
  { pattern: /(?<=(?:^|(?<![\p{L}\p{N}])\p{Ll}{1,20} |[-–] ))XX(?= (?:\p{Ll}|[-–] |[AP]M\b))/gmu },
  {
    pattern:
      /(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December) )XX?\b/g,
  },
  { pattern: /\b(?:TBD|TBA|TBC)\b/g, severity: 'warning' },
  { pattern: /\blorem ipsum\b[^.\r\n]{0,80}/gi },
  { pattern: /[([{<]\s?insert\b[^()[\]{}<>\r\n]{0,60}[)\]}>](?![([])/gi },
  { pattern: /[([{<]\s?(?:add|put|fill in)\b[^()[\]{}<>\r\n]{0,60}\bhere\s?[)\]}>](?![([])/gi },
  { pattern: /\b(?:copy|text|link|photo|picture|image|name|date|quote) (?:goes|to come|will go) here\b/gi },
  { pattern: /\b[Ff]irst ?[Nn]ame [Ll]ast ?[Nn]ame\b/g },
  {
    pattern:
      /\b(?:[Dd]escription|[Dd]escribe) (?:of )?(?:the|this|your) (?:photo|picture|image)\b(?=["'.\])]|$)/g,
  },
  { pattern: /\b(?:DON['’]T|DO NOT|NOT TO BE) PUBLISH(?:ED)?\b/g },
  { pattern: /\b(?:Conference Name|Your Name Here)\b/g },
  {
    pattern:
      /\[(?:NAME|DATE|LINK|CITY|TITLE|VENUE|URL|YEAR|TIME|PHOTO|IMAGE|NUMBER|SPEAKER|SPONSOR)\](?![([])/g,
  },
  { pattern: /(?<![\p{L}\p{N}!?])\?{3,}/gu, severity: 'warning' },
];

function* marksIn(text: string): Iterable<Found> {
  for (const { pattern, severity } of MARKS) {
    for (const { index, 0: found } of text.matchAll(pattern)) {
      yield {
        from: index,
        to: index + found.length,
        message: `“${found.trim()}” holds the place of words that are still to be written, and readers would see it. Write them, or delete it.`,
        ...(severity ? { severity } : {}),
      };
    }
  }
}
