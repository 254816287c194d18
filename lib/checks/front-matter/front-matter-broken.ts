import type { FrontMatterProblem, FrontMatterProblemCode } from '../../post/front-matter.ts';
import type { Fix, Found, PostCheck } from '../check.ts';

export const frontMatterBroken: PostCheck = {
  id: 'front-matter-broken',
  title: 'Front matter that cannot be read',
  severity: 'error',
  group: 'front-matter',
  reads: 'post',
  // Elsewhere a line of dashes is a rule.
  concerns: ({ fields }) => fields.style !== 'text',
  *run({ source, frontMatter }, { site }) {
    if (frontMatter.state !== 'broken') return;
    for (const problem of frontMatter.problems) {
      const isFilledIn = site.generator === 'other' && source.startsWith('{{', problem.from);
      yield isFilledIn ? templateFound(problem) : brokenFound(problem);
    }
  },
};

/** Some generators run the whole file through their templates before they read its fields. */
function templateFound({ from, to }: FrontMatterProblem): Found {
  const message =
    'Without quotes, a value that begins with “{{” can only be read if the site fills it in first. If it does not, put the value in quotes.';
  return { from, to, message, severity: 'hint' };
}

/** What is wrong there, what to do, and the fix; for the form too. */
export function brokenFound(problem: FrontMatterProblem): Found {
  const { from, to, code, detail } = problem;
  const words = WORDS[code];
  const what = code === 'other' ? `${words.what} (${detail})` : words.what;
  return {
    from,
    to,
    message: `${what}, so the site cannot be built. ${words.advice}`,
    fixes: fixesOf(problem),
  };
}

function fixesOf({ code, fix }: FrontMatterProblem): readonly Fix[] {
  if (!fix) return [];
  const isComment = fix.some(({ insert }) => insert.startsWith('#'));
  const title = isComment ? 'Make the line a comment' : WORDS[code].fix;
  return [{ title, edits: fix, isSafe: !DOUBTFUL.has(code) }];
}

/** A line may belong to the one above it, or have lost its name. */
const DOUBTFUL: ReadonlySet<FrontMatterProblemCode> = new Set(['indentation', 'no-field', 'other']);

interface Words {
  /** Goes on with a comma. */
  readonly what: string;
  readonly advice: string;
  readonly fix: string;
}

const WORDS: Readonly<Record<FrontMatterProblemCode, Words>> = {
  'unquoted-colon': {
    what: 'A colon with a blank after it starts a new field in the middle of this value',
    advice: 'Put the whole value in quotes.',
    fix: 'Put the value in quotes',
  },
  tab: {
    what: 'A tab stands where the front matter allows only blanks',
    advice: 'Write blanks instead.',
    fix: 'Write blanks for the tab',
  },
  'unclosed-quote': {
    what: 'The quote that opens here is never closed',
    advice: 'Write the same quote after the value.',
    fix: 'Close the quote',
  },
  'quote-inside': {
    what: 'The value ends at its second quote, and more text follows',
    advice: 'Write `\\"` for each quote inside, or put the value in single quotes.',
    fix: 'Mark the quotes inside the value',
  },
  'reserved-mark': {
    what: 'This mark means something else at the start of a value',
    advice: 'Put the whole value in quotes.',
    fix: 'Put the value in quotes',
  },
  'no-blank-after-colon': {
    what: 'There is no blank after the colon, and the line is not read as a field',
    advice: 'Write a blank after the colon.',
    fix: 'Write a blank after the colon',
  },
  indentation: {
    what: 'This line is not indented like those that it belongs to',
    advice: 'Fields of one group begin in the same column; the others begin at the start of the line.',
    fix: 'Indent the line like the others',
  },
  'no-field': {
    what: 'This line is no field',
    advice: 'Each line has a name, a colon, a blank and a value. Text belongs under the second `---`.',
    fix: 'Indent it, as part of the value above',
  },
  'too-large': {
    what: 'The front matter is far larger than a post can need',
    advice: 'Move the text under the second `---`.',
    fix: 'Make it smaller',
  },
  other: {
    what: 'The front matter cannot be read from here on',
    advice: 'Compare the line, and the one before it, with another post of the site.',
    fix: 'Repair it',
  },
};
