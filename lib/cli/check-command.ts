import type { CheckContext, SiteFiles } from '../checks/check.ts';
import { createChecker } from '../checks/checker.ts';
import type { Site } from '../sites/site.ts';
import { completeContext } from './check-context.ts';
import { type CheckedFile, checkedFile, countOf } from './checked-file.ts';
import type { CheckCommand, Format } from './command.ts';
import { readFileList } from './file-list.ts';
import { type FixedText, fixSafely } from './fix-safely.ts';
import { formatGithub } from './format-github.ts';
import { formatJson } from './format-json.ts';
import { formatText } from './format-text.ts';
import { givenSite } from './given-site.ts';
import { postsAt, readBytes, readPostFile } from './input-file.ts';
import { replaceFile } from './replace-file.ts';
import { type ExitCode, type Reading, read, refused, type Shell } from './shell.ts';
import { SiteGuesses } from './site-guesses.ts';
import { unknownSilences } from './unknown-silences.ts';

/** `afterword check`: says what is wrong with posts, and mends what can be mended safely. */
export async function runCheck(command: CheckCommand, shell: Shell): Promise<ExitCode> {
  const given = await readGiven(command, shell);
  if (given.state === 'refused') {
    shell.say(given.message);
    return 2;
  }
  if (given.value.site) for (const line of unknownSilences(given.value.site)) shell.say(line);
  const run = new CheckRun(command, given.value, shell);
  for (const path of command.paths) await run.checkAt(path);
  return run.report();
}

/** What a person said about all of the posts. */
interface Given {
  /** Null: guessed from each post. */
  readonly site: Site | null;
  readonly files: SiteFiles | null;
}

async function readGiven({ site, files }: CheckCommand, shell: Shell): Promise<Reading<Given>> {
  const named = site === null ? read(null) : await givenSite(site, shell);
  if (named.state === 'refused') return named;
  const list = files === null ? read(null) : await readBytes(files, shell);
  if (list.state === 'refused') return list;
  const text = list.value && new TextDecoder().decode(list.value);
  return read({ site: named.value, files: text === null ? null : readFileList(text) });
}

class CheckRun {
  readonly #command: CheckCommand;
  readonly #given: Given;
  readonly #shell: Shell;
  readonly #checked = new Map<string, CheckedFile>();
  readonly #guesses = new SiteGuesses();
  /** Something could not be read, written or checked. */
  #hasFailed = false;

  constructor(command: CheckCommand, given: Given, shell: Shell) {
    this.#command = command;
    this.#given = given;
    this.#shell = shell;
  }

  /** A file, standard input, or all posts below a folder. */
  async checkAt(path: string): Promise<void> {
    const posts = await postsAt(path, this.#shell);
    if (posts.state === 'refused') {
      this.#fail(posts.message);
      return;
    }
    for (const post of posts.value) {
      if (this.#checked.has(post)) continue;
      const checked = await this.#check(post);
      if (checked.state === 'read') this.#checked.set(post, checked.value);
      else this.#fail(checked.message);
    }
  }

  report(): ExitCode {
    const { format } = this.#command;
    const checked = [...this.#checked.values()];
    for (const line of this.#guesses.lines()) this.#shell.say(line);
    const text = checked.length > 0 || format === 'json' ? FORMATS[format](checked, this.#shell) : '';
    if (text !== '') this.#shell.print(text);
    if (this.#hasFailed) return 2;
    return countOf(checked, 'error') > 0 ? 1 : 0;
  }

  #fail(message: string): void {
    this.#hasFailed = true;
    this.#shell.say(message);
  }

  async #check(path: string): Promise<Reading<CheckedFile>> {
    const post = await readPostFile(path, this.#shell);
    if (post.state === 'refused') return post;
    const fileName = path === '-' ? this.#command.inputName : path.replaceAll('\\', '/');
    const site = this.#given.site ?? this.#guesses.guess(post.value, fileName);
    const { today } = this.#shell;
    const context = await completeContext({ site, files: this.#given.files, fileName, today });
    const { source, findings } = this.#findings(path, post.value, context);
    const shown = path === '-' ? (fileName ?? path) : path;
    const written = source === post.value ? read(null) : await this.#write(path, source);
    return written.state === 'refused' ? written : read(checkedFile(shown, source, findings));
  }

  #findings(path: string, source: string, context: CheckContext): FixedText {
    const checker = createChecker({
      onFailure: (check, error) => this.#fail(`${path}: the check ${check.id} broke off: ${String(error)}`),
    });
    const findingsOf = (text: string) => checker.check(text, context).findings;
    return this.#command.fix ? fixSafely(source, findingsOf) : { source, findings: findingsOf(source) };
  }

  async #write(path: string, source: string): Promise<Reading<null>> {
    try {
      await replaceFile(path, this.#shell.folder, source);
    } catch (error) {
      return refused(
        `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    this.#shell.say(`Fixed ${path}.`);
    return read(null);
  }
}

const FORMATS: Readonly<Record<Format, (files: readonly CheckedFile[], shell: Shell) => string>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
};
