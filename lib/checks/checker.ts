import type { Block } from './block.ts';
import type { BlockCheck, Check, CheckContext, Finding, Found, PostCheck } from './check.ts';
import { checks as allChecks } from './check-list.ts';
import type { CheckedPost } from './checked-post.ts';
import type { Fact } from './fact.ts';
import { type BlockFact, blockFacts, gatherFacts } from './facts.ts';
import { type FoundBy, KnownBlocks } from './known-blocks.ts';
import { readPost } from './read-post.ts';

/** Checks one post again and again while it is written, and looks only at what changed since. */
export interface Checker {
  check(source: string, context: CheckContext): CheckResult;
}

export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
}

interface CheckerOptions {
  readonly checks?: readonly Check[];
  /** A check that throws is a mistake of ours. Left out: it is thrown on; else the other checks go on. */
  readonly onFailure?: (check: Check, error: unknown) => void;
}

/** More of one kind help nobody, and would make a hostile post slow. */
const MOST_OF_A_KIND = 500;

export function createChecker(options: CheckerOptions = {}): Checker {
  return new CachingChecker(options);
}

/** Checks a post once. */
export function checkPost(source: string, context: CheckContext, options: CheckerOptions = {}): CheckResult {
  return createChecker(options).check(source, context);
}

class CachingChecker implements Checker {
  readonly #blockChecks: readonly BlockCheck[];
  readonly #postChecks: readonly PostCheck[];
  readonly #onFailure: CheckerOptions['onFailure'];
  #shelf = new KnownBlocks(null);
  #context: CheckContext | null = null;

  constructor({ checks = allChecks, onFailure }: CheckerOptions) {
    this.#blockChecks = checks.filter((check) => check.reads === 'block');
    this.#postChecks = checks.filter((check) => check.reads === 'post');
    this.#onFailure = onFailure;
  }

  check(source: string, context: CheckContext): CheckResult {
    if (!this.#context || !isSame(this.#context, context)) this.#shelf = new KnownBlocks(null);
    this.#context = context;
    this.#shelf = new KnownBlocks(this.#shelf);
    const post = readPost(source, context.site, this.#shelf);
    this.#shelf.forgetBefore();
    return {
      findings: this.#findings(post, context),
      facts: gatherFacts(post, context.site, (block) => this.#factsOf(block)),
    };
  }

  #factsOf(block: Block): readonly BlockFact[] {
    const known = this.#shelf.knownOf(block);
    known.facts ??= blockFacts(block);
    return known.facts;
  }

  #findings(post: CheckedPost, context: CheckContext): readonly Finding[] {
    const counts = new Map<Check, number>();
    const findings: Finding[] = [];
    const add = ({ check, found }: FoundBy, offset: number) => {
      const count = (counts.get(check) ?? 0) + 1;
      counts.set(check, count);
      if (count <= MOST_OF_A_KIND) findings.push(findingOf(check, found, offset));
    };
    const isWantedHere = (check: Check) => isWanted(check, context);
    const wanted = this.#blockChecks.filter(isWantedHere);
    for (const found of this.#runAll(this.#postChecks.filter(isWantedHere), (check) =>
      check.run(post, context),
    ))
      add(found, 0);
    for (const { block, from } of post.blocks) {
      for (const found of this.#foundIn(block, wanted, context)) add(found, from);
    }
    return findings.sort((one, other) => one.from - other.from || one.to - other.to);
  }

  #foundIn(block: Block, wanted: readonly BlockCheck[], context: CheckContext): readonly FoundBy[] {
    const known = this.#shelf.knownOf(block);
    known.found ??= this.#runAll(wanted, (check) => check.run(block, context));
    return known.found;
  }

  #runAll<Kind extends Check>(
    checks: readonly Kind[],
    run: (check: Kind) => Iterable<Found>,
  ): readonly FoundBy[] {
    return checks.flatMap((check) =>
      this.#runOne(check, () => run(check)).map((found) => ({ check, found })),
    );
  }

  #runOne(check: Check, run: () => Iterable<Found>): readonly Found[] {
    try {
      return firstOf(run(), MOST_OF_A_KIND);
    } catch (error) {
      if (!this.#onFailure) throw error;
      this.#onFailure(check, error);
      return [];
    }
  }
}

function isSame(one: CheckContext, other: CheckContext): boolean {
  return (
    one.site === other.site &&
    one.files === other.files &&
    one.today === other.today &&
    one.fileName === other.fileName &&
    one.spelling === other.spelling &&
    isSameSet(one.words, other.words) &&
    one.style === other.style
  );
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((word) => other.has(word)));
}

function isWanted(check: Check, { site }: CheckContext): boolean {
  return !Object.hasOwn(site.silenced, check.id) && (check.concerns?.(site) ?? true);
}

function firstOf<Item>(items: Iterable<Item>, most: number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length === most) break;
    first.push(item);
  }
  return first;
}

function findingOf(check: Check, found: Found, offset: number): Finding {
  const moved = (at: number) => at + offset;
  return {
    check: check.id,
    title: check.title,
    group: check.group,
    severity: found.severity ?? check.severity,
    message: found.message,
    from: moved(found.from),
    to: moved(found.to),
    fixes: (found.fixes ?? []).map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, from: moved(edit.from), to: moved(edit.to) })),
    })),
    field: found.field ?? null,
  };
}
