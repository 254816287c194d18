import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../checks/edit-distance.ts';
import { type Reading, read, refused } from './shell.ts';

/** The options that a command knows, as `parseArgs` wants them. */
export type KnownOptions = ParseArgsOptionsConfig;

type Parsed<Known extends KnownOptions> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>;

/** Reads the words after a command; one that is no option of it is refused in a sentence for people. */
export function readOptions<const Known extends KnownOptions>(
  words: readonly string[],
  known: Known,
): Reading<Parsed<Known>> {
  const wrong = wrongOption(words, known);
  if (wrong !== null) return refused(wrong);
  return read(
    parseArgs<{ args: string[]; options: Known; allowPositionals: true }>({
      args: [...words],
      options: known,
      allowPositionals: true,
    }),
  );
}

/** The nearest known word, or all of them: the end of a message. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? ` Known are: ${known.join(', ')}.` : ` Did you mean ${meant}?`;
}

export function quoted(text: string): string {
  return `“${text}”`;
}

/** `parseArgs` would throw, with a message for programmers. */
function wrongOption(words: readonly string[], known: KnownOptions): string | null {
  const { tokens } = parseArgs({ args: [...words], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!option) {
      const options = Object.keys(known).map((each) => `--${each}`);
      return `There is no option ${quoted(rawName)}.${didYouMean(rawName, options)}`;
    }
    const wantsValue = option.type === 'string';
    if (wantsValue && !isValue(value, token.inlineValue)) return `After ${rawName} its value is missing.`;
    if (!wantsValue && value !== undefined) return `${rawName} takes no value.`;
  }
  return null;
}

/** After a blank, what begins with a dash is the next option, but for `-` itself. */
function isValue(value: string | undefined, isInline: boolean | undefined): boolean {
  return value !== undefined && value !== '' && (isInline || value === '-' || !value.startsWith('-'));
}
