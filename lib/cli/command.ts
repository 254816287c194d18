import { parseArgs } from 'node:util';
import { nearest } from '../checks/edit-distance.ts';
import { type Reading, read, refused } from './shell.ts';

/** What a person asked for. */
export type Command =
  | CheckCommand
  | { readonly name: 'sites' }
  | { readonly name: 'show-site'; readonly id: string }
  | { readonly name: 'site-schema' }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export interface CheckCommand {
  readonly name: 'check';
  /** The id of a site, or the file of a record. Null: guessed from each post. */
  readonly site: string | null;
  /** A file that lists the site's files. */
  readonly files: string | null;
  readonly format: Format;
  readonly fix: boolean;
  /** What the post on standard input is called. */
  readonly inputName: string | null;
  /** At least one; `-` is standard input. */
  readonly paths: readonly string[];
}

export type Format = 'text' | 'json' | 'github';

/** Reads the words after `afterword`. */
export function readCommand(words: readonly string[]): Reading<Command> {
  const [name, ...rest] = words;
  if (name === undefined) return refused('Say what to do: afterword check FILE… (or afterword --help).');
  if (name === '--help' || name === '-h' || name === 'help') return read({ name: 'help' });
  if (name === '--version') return read({ name: 'version' });
  if (name === 'check') return readCheck(rest);
  if (name === 'sites') return readSites(rest);
  return refused(`There is no command ${quoted(name)}.${didYouMean(name, ['check', 'sites', 'help'])}`);
}

const CHECK_OPTIONS = {
  site: { type: 'string' },
  files: { type: 'string' },
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  name: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function readCheck(words: readonly string[]): Reading<Command> {
  const wrong = wrongOption(words);
  if (wrong) return refused(wrong);
  const { values, positionals: paths } = parseArgs({
    args: [...words],
    options: CHECK_OPTIONS,
    allowPositionals: true,
  });
  if (values.help) return read({ name: 'help' });
  const { site = null, files = null, format, fix, name: inputName = null } = values;
  if (!isFormat(format)) {
    return refused(`There is no format ${quoted(format)}: write --format text, json or github.`);
  }
  const command = { name: 'check', site, files, format, fix, inputName, paths } as const;
  const problem = problemOf(command);
  return problem === null ? read(command) : refused(problem);
}

/** `parseArgs` would throw, with a message for programmers. */
function wrongOption(words: readonly string[]): string | null {
  const { tokens } = parseArgs({
    args: [...words],
    options: CHECK_OPTIONS,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!isOption(name)) {
      const options = Object.keys(CHECK_OPTIONS).map((option) => `--${option}`);
      return `There is no option ${quoted(rawName)}.${didYouMean(rawName, options)}`;
    }
    const wantsValue = CHECK_OPTIONS[name].type === 'string';
    if (wantsValue && !isValue(value, token.inlineValue)) return `After ${rawName} its value is missing.`;
    if (!wantsValue && value !== undefined) return `${rawName} takes no value.`;
  }
  return null;
}

/** After a blank, what begins with a dash is the next option, but for `-` itself. */
function isValue(value: string | undefined, isInline: boolean | undefined): boolean {
  return value !== undefined && value !== '' && (isInline || value === '-' || !value.startsWith('-'));
}

function isOption(name: string): name is keyof typeof CHECK_OPTIONS {
  return Object.hasOwn(CHECK_OPTIONS, name);
}

function isFormat(text: string): text is Format {
  return text === 'text' || text === 'json' || text === 'github';
}

function problemOf({ paths, fix, files, inputName }: CheckCommand): string | null {
  const readers = [...paths, files].filter((path) => path === '-').length;
  if (paths.length === 0) return 'Say which posts: afterword check FILE…';
  if (readers > 1) return 'Standard input (-) can be read only once.';
  if (fix && paths.includes('-')) return '--fix cannot write to standard input: name a file.';
  if (inputName !== null && !paths.includes('-')) return '--name is for a post from standard input (-).';
  return null;
}

function readSites([what, id, ...rest]: readonly string[]): Reading<Command> {
  if (what === undefined) return read({ name: 'sites' });
  if (what === '--help' || what === '-h') return read({ name: 'help' });
  if (what === 'schema' && id === undefined) return read({ name: 'site-schema' });
  if (what === 'show' && id !== undefined && rest.length === 0) return read({ name: 'show-site', id });
  return refused('Write afterword sites, afterword sites show ID, or afterword sites schema.');
}

function didYouMean(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant === null ? ` Known are: ${known.join(', ')}.` : ` Did you mean ${meant}?`;
}

function quoted(text: string): string {
  return `“${text}”`;
}
