import type { Range } from '../../post/split.ts';
import type { Site } from '../../sites/site.ts';
import { wordFields } from '../all-words.ts';
import type { CheckContext, Found, PostCheck } from '../check.ts';
import type { CheckedPost } from '../checked-post.ts';
import { isOneStepFrom } from '../edit-distance.ts';
import { keptByBlock } from '../kept-by-block.ts';
import { namePairs } from '../name-pairs.ts';

export const nameSpeltTwoWays: PostCheck = {
  id: 'name-spelt-two-ways',
  title: 'Name spelt two ways',
  severity: 'warning',
  group: 'text',
  reads: 'post',
  *run(post, context) {
    const names = gatherNames(post, context.site);
    for (const group of [...groupsBy(names, 'first'), ...groupsBy(names, 'last')]) {
      yield* slipsIn(group, context);
    }
  },
};

interface Name {
  readonly first: string;
  readonly last: string;
  readonly places: Range[];
  /** Whether the site's own record has it. */
  readonly isKnown: boolean;
}

const pairsOf = keptByBlock(({ inline }) => namePairs(inline.prose));

function gatherNames(post: CheckedPost, site: Site): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const add = (first: string, last: string, isKnown: boolean, place: Range | null) => {
    const key = `${first} ${last}`;
    const name = names.get(key) ?? { first, last, places: [], isKnown };
    if (place) name.places.push(place);
    names.set(key, name);
  };
  for (const name of site.writing.names) {
    for (const { first, last } of namePairs(name)) add(first, last, true, null);
  }
  for (const { at } of wordFields(post, site)) {
    for (const { first, last, from, to } of namePairs(post.source.slice(at.from, at.to))) {
      add(first, last, false, { from: at.from + from, to: at.from + to });
    }
  }
  for (const { block, from: start } of post.blocks) {
    for (const { first, last, from, to } of pairsOf(block)) {
      add(first, last, false, { from: start + from, to: start + to });
    }
  }
  return names;
}

/** Names that share the other word, a few of them at least and not more than can be compared. */
function groupsBy(names: ReadonlyMap<string, Name>, shared: 'first' | 'last'): readonly Group[] {
  const groups = new Map<string, Name[]>();
  for (const name of names.values()) {
    const group = groups.get(name[shared]);
    if (group) group.push(name);
    else groups.set(name[shared], [name]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({ differing: shared === 'first' ? 'last' : 'first', names: group.slice(0, MOST) }));
}

interface Group {
  readonly differing: 'first' | 'last';
  readonly names: readonly Name[];
}

const MOST = 40;

function* slipsIn({ differing, names }: Group, context: CheckContext): Iterable<Found> {
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index + 1)) {
      if (!isSlip(one[differing], other[differing], context)) continue;
      const [wrong, right] = isLikelier(one, other) ? [other, one] : [one, other];
      if (!wrong.isKnown) yield* foundAt(wrong, right);
    }
  }
}

/** Shorter names are too near to each other: `Ann` and `Anna` may be two people. */
const SHORTEST = 5;

function isSlip(one: string, other: string, { spelling }: CheckContext): boolean {
  if (Math.max(one.length, other.length) < SHORTEST || !isOneStepFrom(one, other)) return false;
  if (one.toLowerCase() === other.toLowerCase()) return false;
  // `Django Girl` and `Django Girls`, `North America` and `North American`.
  if (/^[sn]$/.test(ending(one, other))) return false;
  return !(spelling?.isKnown(one.toLowerCase()) && spelling.isKnown(other.toLowerCase()));
}

/** What the longer of two has after the shorter; empty if it does not begin with it. */
function ending(one: string, other: string): string {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) ? long.slice(short.length) : '';
}

/** What the site knows, else what stands there more often, else what came first. */
function isLikelier(one: Name, other: Name): boolean {
  if (one.isKnown !== other.isKnown) return one.isKnown;
  return one.places.length >= other.places.length;
}

function* foundAt(wrong: Name, right: Name): Iterable<Found> {
  const [typed, name] = [wrong, right].map(({ first, last }) => `${first} ${last}`);
  const where = right.places.length > 0 ? 'elsewhere in the post' : 'in other posts of the site';
  for (const { from, to } of wrong.places) {
    yield {
      from,
      to,
      message: `“${typed}” is spelt “${name}” ${where}. If they are the same, look up how the name is written, and write it so.`,
      fixes: [{ title: `Write “${name}”`, edits: [{ from, to, insert: name ?? '' }], isSafe: false }],
    };
  }
}
