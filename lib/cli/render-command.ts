import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { LiquidReason, PrintedPost, Printer } from '../markdown/print.ts';
import { createPrinter } from '../markdown/printer.ts';
import type { Site } from '../sites/site.ts';
import type { RenderCommand } from './command.ts';
import { givenSite } from './given-site.ts';
import { postsAt, readPostFile } from './input-file.ts';
import { linesOf } from './lines.ts';
import { type PageFrame, readPageFrame } from './page-frame.ts';
import { bodyHtml, type PostToRender, printed } from './post-to-render.ts';
import { replaceFile } from './replace-file.ts';
import { type ExitCode, type Reading, read, refused, type Shell } from './shell.ts';
import { SiteGuesses } from './site-guesses.ts';

/** `afterword render`: prints posts as their site prints them. */
export async function runRender(command: RenderCommand, shell: Shell): Promise<ExitCode> {
  const given = await readGiven(command, shell);
  if (given.state === 'read') return new RenderRun(command, given.value, shell).render();
  shell.say(given.message);
  return 2;
}

/** What a person said about all of the posts. */
interface Given {
  /** Null: guessed from each post. */
  readonly site: Site | null;
  /** Each of them once. */
  readonly paths: readonly string[];
}

async function readGiven(command: RenderCommand, shell: Shell): Promise<Reading<Given>> {
  const site = command.site === null ? read(null) : await givenSite(command.site, shell);
  if (site.state === 'refused') return site;
  const paths = await pathsOf(command, shell);
  return paths.state === 'refused' ? paths : read({ site: site.value, paths: paths.value });
}

/** Refused if there is no place for all of them. */
async function pathsOf(
  { paths, out, inputName }: RenderCommand,
  shell: Shell,
): Promise<Reading<readonly string[]>> {
  const found: string[] = [];
  for (const path of paths) {
    const posts = await postsAt(path, shell);
    if (posts.state === 'refused') return posts;
    found.push(...posts.value);
  }
  const all = [...new Set(found)];
  if (out === null) {
    return all.length === 1 ? read(all) : refused('Several posts need a folder to go to: write --out DIR.');
  }
  const outputs = new Map<string, string>();
  for (const path of all) {
    const output = outputName(path === '-' ? (inputName ?? path) : path);
    const other = outputs.get(output.toLowerCase());
    if (other !== undefined) return refused(`${other} and ${path} would both become ${output}.`);
    outputs.set(output.toLowerCase(), path);
  }
  return read(all);
}

function outputName(path: string): string {
  return `${basename(path.replaceAll('\\', '/')).replace(/\.(?:md|markdown)$/i, '')}.html`;
}

class RenderRun {
  readonly #command: RenderCommand;
  readonly #given: Given;
  readonly #shell: Shell;
  readonly #printers = new Map<Site, Printer>();
  readonly #guesses = new SiteGuesses();
  /** Something could not be read or written. */
  #hasFailed = false;

  constructor(command: RenderCommand, given: Given, shell: Shell) {
    this.#command = command;
    this.#given = given;
    this.#shell = shell;
  }

  async render(): Promise<ExitCode> {
    const posts: PostToRender[] = [];
    for (const path of this.#given.paths) {
      const post = await this.#read(path);
      if (post.state === 'read') posts.push(post.value);
      else this.#fail(post.message);
    }
    for (const line of this.#guesses.lines()) this.#shell.say(line);
    const frame = await this.#frame(posts);
    if (frame.state === 'refused') this.#fail(frame.message);
    else for (const post of posts) await this.#deliver(post, frame.value);
    return this.#hasFailed ? 2 : 0;
  }

  #fail(message: string): void {
    this.#hasFailed = true;
    this.#shell.say(message);
  }

  async #read(path: string): Promise<Reading<PostToRender>> {
    const source = await readPostFile(path, this.#shell);
    if (source.state === 'refused') return source;
    const place = path === '-' ? this.#command.inputName : path.replaceAll('\\', '/');
    const site = this.#given.site ?? this.#guesses.guess(source.value, place);
    const name = place === null ? null : basename(place);
    return read({ path, name, source: source.value, site, printer: await this.#printer(site) });
  }

  async #printer(site: Site): Promise<Printer> {
    const printer = this.#printers.get(site) ?? (await createPrinter(site));
    this.#printers.set(site, printer);
    return printer;
  }

  async #frame(posts: readonly PostToRender[]): Promise<Reading<PageFrame | null>> {
    const { page } = this.#command;
    return page === null || posts.length === 0 ? read(null) : readPageFrame(page, posts, this.#shell);
  }

  async #deliver(post: PostToRender, frame: PageFrame | null): Promise<void> {
    const html = this.#htmlOf(post, frame);
    const { out } = this.#command;
    if (html === null) this.#shell.say(`The site makes no excerpt of ${post.path}.`);
    else if (out === null) this.#shell.print(html.replace(/\n$/, ''));
    else await this.#write(html, post, out);
  }

  async #write(html: string, post: PostToRender, out: string): Promise<void> {
    const file = join(out, outputName(post.name ?? post.path));
    try {
      await makeFolder(out, this.#shell.folder);
      await replaceFile(file, this.#shell.folder, html);
    } catch (error) {
      this.#fail(`${file} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #htmlOf(post: PostToRender, frame: PageFrame | null): string | null {
    const { source, name, printer } = post;
    if (this.#command.part === 'intro') return printer.intro(source, { name });
    const whole = printed(post);
    for (const line of cardLines(post, whole)) this.#shell.say(line);
    return frame ? frame.fill(whole) : bodyHtml(whole);
  }
}

async function makeFolder(path: string, folder: string): Promise<void> {
  try {
    await mkdir(resolve(folder, path), { recursive: true });
  } catch (cause) {
    const isInTheWay =
      cause instanceof Error && 'code' in cause && /^(?:EEXIST|ENOTDIR)$/.test(String(cause.code));
    throw isInTheWay ? new Error(`${path} is no folder`, { cause }) : cause;
  }
}

/** What stands in the output as a card, in lines for a person. */
function cardLines({ path, source }: PostToRender, { cards }: PrintedPost): readonly string[] {
  const lines = linesOf(source);
  return cards.map((card) => {
    const { line, column } = lines.position(card.from);
    return `${path}:${line}:${column}: ${card.source.replace(/\s+/g, ' ')} ${REASONS[card.reason]}.`;
  });
}

const REASONS: Readonly<Record<LiquidReason, string>> = {
  'unknown-tag': 'can be run by the site only',
  'unknown-filter': 'has a filter that only the site may know',
  syntax: 'is not written as Liquid wants it',
  'unknown-target': 'leads to something that is not known',
  'unknown-value': 'has a value that only the site knows',
  limit: 'would take too long',
};
