import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FieldValue, FrontMatterProblemCode } from './front-matter.ts';
import type { Range } from './split.ts';
import { movedNode, withIndentedContinuations } from './yaml-continuations.ts';
import { plainValue } from './yaml-plain.ts';
import { outsideText, refusals } from './yaml-refusals.ts';

/** YAML as plain data, every node with its range in the text that was parsed. */
export interface YamlTree {
  /** Null if there is nothing but blanks and comments. */
  readonly root: YamlNode | null;
  /** Why a generator would refuse it, at most ten; empty if it is sound. */
  readonly flaws: readonly YamlFlaw[];
}

export interface YamlFlaw extends Range {
  readonly code: FrontMatterProblemCode;
  readonly detail: string;
}

export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

interface NodeFacts {
  /** With anchor and tag, without comment and line end; empty where a value would stand. */
  readonly at: Range;
  readonly value: FieldValue;
  /** How many values it holds once its aliases are written out. */
  readonly weight: number;
}

export interface YamlScalar extends NodeFacts {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly text: string;
}

export interface YamlMap extends NodeFacts {
  readonly kind: 'map';
  readonly isFlow: boolean;
  readonly entries: readonly YamlEntry[];
}

export interface YamlList extends NodeFacts {
  readonly kind: 'list';
  readonly isFlow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlAlias extends NodeFacts {
  readonly kind: 'alias';
}

export interface YamlEntry {
  /** As text, whatever it is to YAML; null if it is a list or a group itself. */
  readonly name: string | null;
  readonly key: Range;
  /** After the colon; null if there is none, as in `{ name }`. */
  readonly colon: number | null;
  readonly node: YamlNode;
}

/** Reads YAML of any size and depth; what could not be held in memory or on the stack is a flaw. */
export function parseYaml(yaml: string): YamlTree {
  if (yaml.length > LARGEST) return { root: null, flaws: [tooLarge({ from: 0, to: yaml.length })] };
  const text = withKnownLineEnds(yaml);
  const tree = treeOfText(text);
  if (tree.flaws.length === 0 || text.length > LARGEST_SECOND) return tree;
  const indented = withIndentedContinuations(text);
  const second = indented && treeOfText(indented.text);
  if (!indented || !second?.root || second.flaws.length > 0) return tree;
  return { root: movedNode(second.root, indented.before), flaws: [] };
}

function treeOfText(yaml: string): YamlTree {
  const document = parseDocument<Node, false>(yaml, {
    logLevel: 'error',
    uniqueKeys: false,
    prettyErrors: false,
    schema: 'failsafe',
    keepSourceTokens: true,
  });
  const flaws = document.errors.slice(0, 10).map(parserFlaw);
  if (flaws.some(({ code }) => code !== 'tab')) return { root: null, flaws };
  const reading: Reading = { yaml, anchors: new Map(), flaws: [], aliased: 0, depth: 0 };
  const root = document.contents && treeOf(document.contents, [], 0, reading);
  const tabs = flaws.filter((flaw) => outsideText([flaw], root).length > 0);
  return { root, flaws: [...tabs, ...reading.flaws, ...refusals(yaml, root)].slice(0, 10) };
}

/** The parser knows only `\n` and `\r\n`; `splitPost` also ends a line at a `\r` alone. */
function withKnownLineEnds(yaml: string): string {
  return yaml.includes('\r') ? yaml.replace(/\r(?!\n)/g, '\n') : yaml;
}

/** The parser takes about 5 s for a million characters of the worst kind. */
const LARGEST = 1_500_000;

/** Beyond this, what does not read is not read once more. */
const LARGEST_SECOND = 20_000;

/** How deep values may nest, so that no walk through them can run out of stack. */
const DEEPEST = 100;

/** What a post's aliases may add up to. */
const MOST_BY_ALIASES = 10_000;

function parserFlaw({ code, message, pos: [from, to] }: YAMLError): YamlFlaw {
  if (code === 'RESOURCE_EXHAUSTION') return tooLarge({ from, to });
  return { code: code === 'TAB_AS_INDENT' ? 'tab' : 'other', detail: message, from, to };
}

function tooLarge({ from, to }: Range): YamlFlaw {
  return { code: 'too-large', detail: 'Larger than a post can need', from, to };
}

/** Gathered in the order of the text, so that an anchor is known before its aliases. */
interface Reading {
  readonly yaml: string;
  readonly anchors: Map<string, YamlNode>;
  readonly flaws: YamlFlaw[];
  /** The weight of what aliases have brought in so far. */
  aliased: number;
  /** How many nodes are around the one that is being read. */
  depth: number;
}

type Marks = readonly CST.SourceToken[] | undefined;

/**
 * `before` is what stands between a node and what it belongs to: colon or dash, anchor, tag, blanks.
 * A node that is not there at all stands at `otherwise`.
 */
function treeOf(node: Node | null, before: Marks, otherwise: number, reading: Reading): YamlNode {
  if (node === null) return emptyScalar(otherwise);
  if (reading.depth >= DEEPEST) {
    reading.flaws.push(tooLarge({ from: otherwise, to: otherwise }));
    return emptyScalar(otherwise);
  }
  const first = before?.find(({ type }) => type === 'anchor' || type === 'tag');
  reading.depth += 1;
  const tree = contentOf(node, first?.offset ?? null, before, reading);
  reading.depth -= 1;
  if (!isAlias(node) && node.anchor) reading.anchors.set(node.anchor, tree);
  if (node.tag && node.tag !== '!' && !node.tag.startsWith(CORE_TAG)) {
    reading.flaws.push({ code: 'reserved-mark', detail: `Unknown tag ${node.tag}`, ...tree.at });
  }
  return tree;
}

const CORE_TAG = 'tag:yaml.org,2002:';

function contentOf(node: Node, props: number | null, before: Marks, reading: Reading): YamlNode {
  const from = props ?? node.range?.[0] ?? 0;
  if (isAlias(node)) return aliasTree(node, from, reading);
  if (isScalar(node)) return scalarTree(node, props, before, reading);
  if (isMap<Node | null, Node | null>(node)) return mapTree(node, from, reading);
  return isSeq<Node | null>(node) ? listTree(node, from, reading) : emptyScalar(from);
}

function aliasTree(node: Alias, from: number, reading: Reading): YamlAlias {
  const at = { from, to: node.range?.[1] ?? from };
  const target = reading.anchors.get(node.source);
  if (!target) {
    reading.flaws.push({ code: 'reserved-mark', detail: `Unknown alias *${node.source}`, ...at });
    return { kind: 'alias', at, value: null, weight: 1 };
  }
  reading.aliased += target.weight;
  if (reading.aliased > MOST_BY_ALIASES) reading.flaws.push(tooLarge(at));
  return { kind: 'alias', at, value: target.value, weight: target.weight };
}

function mapTree(node: YAMLMap<Node | null, Node | null>, from: number, reading: Reading): YamlMap {
  const entries = node.items.map((pair) => entryOf(pair, reading));
  const last = entries.at(-1);
  const isFlow = node.flow === true;
  return {
    kind: 'map',
    isFlow,
    at: { from, to: isFlow || !last ? (node.range?.[1] ?? from) : Math.max(last.node.at.to, last.key.to) },
    value: Object.fromEntries(
      entries.flatMap(({ name, node: { value } }) => (name === null ? [] : [[name, value]])),
    ),
    weight: entries.reduce((sum, entry) => sum + entry.node.weight, 1),
    entries,
  };
}

function entryOf({ key, value, srcToken }: Pair<Node | null, Node | null>, reading: Reading): YamlEntry {
  const name = key === null ? '' : nameOf(treeOf(key, srcToken?.start, 0, reading));
  const [from, to] = key?.range ?? [0, 0];
  const sign = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const colon = sign ? sign.offset + sign.source.length : null;
  if (from === to && colon !== null) {
    reading.flaws.push({ code: 'no-field', detail: 'No key', from: colon - 1, to: colon });
  }
  return { name, key: { from, to }, colon, node: treeOf(value, srcToken?.sep, colon ?? to, reading) };
}

function nameOf(key: YamlNode): string | null {
  if (key.kind === 'scalar') return key.text;
  return key.kind === 'alias' && typeof key.value === 'string' ? key.value : null;
}

function listTree(node: YAMLSeq<Node | null>, from: number, reading: Reading): YamlList {
  const tokens = node.srcToken && 'items' in node.srcToken ? node.srcToken.items : [];
  const items = node.items.map((item, index) => treeOf(item, tokens[index]?.start, from, reading));
  const isFlow = node.flow === true;
  return {
    kind: 'list',
    isFlow,
    at: { from, to: (isFlow ? node.range?.[1] : items.at(-1)?.at.to) ?? from },
    value: items.map(({ value }) => value),
    weight: items.reduce((sum, item) => sum + item.weight, 1),
    items,
  };
}

const STYLES: Readonly<Record<Scalar.Type, YamlScalar['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function scalarTree(node: Scalar, props: number | null, before: Marks, { yaml }: Reading): YamlScalar {
  const style = STYLES[node.type ?? 'PLAIN'];
  const text = String(node.value ?? '');
  const isText = style !== 'plain' || node.tag === `${CORE_TAG}str` || node.tag === '!';
  const [start, end] = node.range ?? [0, 0];
  const mark = start === end ? before?.findLast(({ type }) => isVisible(type)) : undefined;
  const place = mark ? mark.offset + mark.source.length : start;
  return {
    kind: 'scalar',
    style,
    text,
    at: {
      from: props ?? place,
      to:
        start === end ? place : style === 'literal' || style === 'folded' ? endOfText(yaml, start, end) : end,
    },
    value: isText ? text : plainValue(text),
    weight: 1,
  };
}

function emptyScalar(at: number): YamlScalar {
  return { kind: 'scalar', style: 'plain', text: '', at: { from: at, to: at }, value: null, weight: 1 };
}

function isVisible(type: CST.SourceToken['type']): boolean {
  return type === 'map-value-ind' || type === 'seq-item-ind' || type === 'anchor' || type === 'tag';
}

/** Without the blank lines that follow a block of text. */
function endOfText(yaml: string, start: number, end: number): number {
  let to = end;
  for (let at = end - 1; at >= start && /\s/.test(yaml.charAt(at)); at -= 1) {
    if (yaml.charAt(at) === '\n' || yaml.charAt(at) === '\r') to = at;
  }
  return to;
}
