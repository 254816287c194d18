import { between, oneOf, type Random } from '../commands/bench/random.ts';

/** The text after one to six accidents: characters and lines that are lost, doubled, or come from nowhere. */
export function mutated(text: string, random: Random): string {
  let changed = text;
  for (let left = between(random, 1, 6); left > 0; left--)
    changed = oneOf(random, accidents)(changed, random);
  return changed;
}

/** So many bytes, at random out of one of three alphabets, read as text. */
export function randomText(bytes: number, random: Random): string {
  const draw = oneOf(random, alphabets);
  return new TextDecoder().decode(Uint8Array.from({ length: bytes }, () => draw(random)));
}

type Accident = (text: string, random: Random) => string;

const accidents: readonly Accident[] = [
  // Characters
  (text, random) => {
    const at = between(random, 0, text.length);
    return text.slice(0, at) + text.slice(at + between(random, 1, 3));
  },
  (text, random) => {
    const at = between(random, 0, text.length);
    return text.slice(0, at + 1) + text.slice(at);
  },
  (text, random) => {
    const at = between(random, 0, text.length);
    return text.slice(0, at) + oneOf(random, inserted) + text.slice(at);
  },
  // Lines
  (text, random) => withLines(text, random, (lines, at) => lines.toSpliced(at, 1)),
  (text, random) => withLines(text, random, (lines, at) => lines.toSpliced(at, 0, lines[at] ?? '')),
  (text, random) => withLines(text, random, (lines, at) => lines.toSpliced(at, 0, oneOf(random, newLines))),
  (text, random) =>
    withLines(text, random, (lines, at) => lines.with(at, oneOf(random, beginnings) + (lines[at] ?? ''))),
];

function withLines(
  text: string,
  random: Random,
  change: (lines: readonly string[], at: number) => readonly string[],
): string {
  const lines = text.split('\n');
  return change(lines, between(random, 0, lines.length - 1)).join('\n');
}

const inserted = [
  ...'*_`~[](){}<>!|\\:;"\'&#-+=.$^\t\n \r\0\u00a0é😀',
  '**',
  '  \n',
  '\n\n',
  '    ',
  '<!--',
  '-->',
  '](',
  '{:',
];
const beginnings = ['> ', '- ', '1. ', '    ', '  ', '\t', '# ', '>', ': ', '| '];
const newLines = [
  '',
  '---',
  '```',
  '>',
  '-',
  '|---|',
  '<div>',
  '</div>',
  '{:toc}',
  '[a]: /b',
  '*[HTML]: Hyper',
  '$$',
  '===',
  '\f',
];

const punctuation = new TextEncoder().encode('*_`~[](){}<>!|\\:;"\'&#-+=.$^/ \n\n\t ab1');

const alphabets: readonly ((random: Random) => number)[] = [
  (random) => between(random, 0, 255),
  (random) => between(random, 9, 126),
  (random) => oneOf(random, [...punctuation]),
];
