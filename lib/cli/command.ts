import { didYouMean, quoted, readOptions } from './option-words.ts';
import { type Reading, read, refused } from './shell.ts';

/** What a person asked for. */
export type Command =
  | CheckCommand
  | RenderCommand
  | { readonly name: 'sites' }
  | { readonly name: 'show-site'; readonly id: string }
  | { readonly name: 'site-schema' }
  | { readonly name: 'help' }
  | { readonly name: 'version' };

export interface CheckCommand {
  readonly name: 'check';
  /** The site as `givenSite` reads it. Null: guessed from each post. */
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

export interface RenderCommand {
  readonly name: 'render';
  /** The site as `givenSite` reads it. Null: guessed from each post. */
  readonly site: string | null;
  readonly part: Part;
  /** The folder that gets a file for each post. Null: the only post is printed. */
  readonly out: string | null;
  /** The file of a page of the site, into which each post is put. */
  readonly page: string | null;
  /** What the post on standard input is called. */
  readonly inputName: string | null;
  /** At least one; `-` is standard input. */
  readonly paths: readonly string[];
}

export type Part = 'body' | 'intro';

/** Reads the words after `afterword`. */
export function readCommand(words: readonly string[]): Reading<Command> {
  const [name, ...rest] = words;
  if (name === undefined) return refused('Say what to do: afterword check FILE… (or afterword --help).');
  if (name === '--help' || name === '-h' || name === 'help') return read({ name: 'help' });
  if (name === '--version') return read({ name: 'version' });
  if (name === 'check') return readCheck(rest);
  if (name === 'render') return readRender(rest);
  if (name === 'sites') return readSites(rest);
  return refused(
    `There is no command ${quoted(name)}.${didYouMean(name, ['check', 'render', 'sites', 'help'])}`,
  );
}

function readCheck(words: readonly string[]): Reading<Command> {
  const options = readOptions(words, {
    site: { type: 'string' },
    files: { type: 'string' },
    format: { type: 'string', default: 'text' },
    fix: { type: 'boolean', default: false },
    name: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (options.state === 'refused') return options;
  const { values, positionals: paths } = options.value;
  if (values.help) return read({ name: 'help' });
  const { site = null, files = null, format, fix, name: inputName = null } = values;
  if (!isFormat(format)) {
    return refused(`There is no format ${quoted(format)}: write --format text, json or github.`);
  }
  const command = { name: 'check', site, files, format, fix, inputName, paths } as const;
  const problem = problemOfCheck(command);
  return problem === null ? read(command) : refused(problem);
}

function readRender(words: readonly string[]): Reading<Command> {
  const options = readOptions(words, {
    site: { type: 'string' },
    part: { type: 'string', default: 'body' },
    out: { type: 'string' },
    page: { type: 'string' },
    name: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (options.state === 'refused') return options;
  const { values, positionals: paths } = options.value;
  if (values.help) return read({ name: 'help' });
  const { site = null, part, out = null, page = null, name: inputName = null } = values;
  if (!isPart(part)) return refused(`There is no part ${quoted(part)}: write --part body or intro.`);
  const command = { name: 'render', site, part, out, page, inputName, paths } as const;
  const problem = problemOfRender(command);
  return problem === null ? read(command) : refused(problem);
}

function isFormat(text: string): text is Format {
  return text === 'text' || text === 'json' || text === 'github';
}

function isPart(text: string): text is Part {
  return text === 'body' || text === 'intro';
}

function problemOfCheck({ paths, fix, files, inputName }: CheckCommand): string | null {
  if (paths.length === 0) return 'Say which posts: afterword check FILE…';
  if (fix && paths.includes('-')) return '--fix cannot write to standard input: name a file.';
  return problemOfInput([...paths, files], paths, inputName);
}

function problemOfRender({ paths, part, page, out, inputName }: RenderCommand): string | null {
  if (paths.length === 0) return 'Say which posts: afterword render FILE…';
  if (page !== null && part !== 'body') return '--page shows the whole post: leave out --part.';
  if (out !== null && paths.includes('-') && inputName === null) {
    return 'With --out, a post from standard input (-) needs a --name.';
  }
  return problemOfInput([...paths, page], paths, inputName);
}

function problemOfInput(
  readers: readonly (string | null)[],
  paths: readonly string[],
  inputName: string | null,
): string | null {
  if (readers.filter((path) => path === '-').length > 1) return 'Standard input (-) can be read only once.';
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
