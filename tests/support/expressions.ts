import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { parseSync } from 'vite';

/** A regular expression that stands in the source. */
export interface Expression {
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
  readonly flags: string;
  /** Whether it is handed to `matchInPieces` and stands nowhere else. */
  readonly isForPieces: boolean;
}

interface Expressions {
  readonly literals: readonly Expression[];
  /** `new RegExp(…)`: what it matches is known only when it has run. As `FILE:LINE`. */
  readonly constructed: readonly string[];
}

/** Every regular expression in the TypeScript files below the folders, found by a parser. */
export function expressionsIn(folders: readonly string[]): Expressions {
  const files = globSync(`{${folders.join(',')}}/**/*.ts`).toSorted();
  const found = files.map((path) => readExpressions(path.replaceAll(sep, '/')));
  return {
    literals: found.flatMap(({ literals }) => literals),
    constructed: found.flatMap(({ constructed }) => constructed),
  };
}

type Node = Readonly<Record<string, unknown>>;

function readExpressions(file: string): Expressions {
  const text = readFileSync(file, 'utf8');
  const nodes = [...nodesOf(parseSync(file, text).program)];
  const forPieces = new Set(nodes.flatMap((node) => patternForPieces(node, nodes)));
  const lineOf = ({ start }: Node) => text.slice(0, Number(start)).split('\n').length;
  return {
    literals: nodes.filter(isLiteral).map((node) => ({
      file,
      line: lineOf(node),
      pattern: node.regex.pattern,
      flags: node.regex.flags,
      isForPieces: forPieces.has(node),
    })),
    constructed: nodes.filter(isConstruction).map((node) => `${file}:${lineOf(node)}`),
  };
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !(value instanceof RegExp);
}

interface Literal extends Node {
  readonly regex: { readonly pattern: string; readonly flags: string };
}

function isLiteral(node: Node): node is Literal {
  return node.type === 'Literal' && isNode(node.regex);
}

function isConstruction({ type, callee }: Node): boolean {
  return (
    (type === 'NewExpression' || type === 'CallExpression') && isNode(callee) && callee.name === 'RegExp'
  );
}

/** The literal that a call of `matchInPieces` gets, directly or by a name that is used for nothing else. */
function patternForPieces(call: Node, nodes: readonly Node[]): readonly Node[] {
  if (call.type !== 'CallExpression' || !isNode(call.callee) || call.callee.name !== 'matchInPieces')
    return [];
  const pattern: unknown = Array.isArray(call.arguments) ? call.arguments[1] : null;
  if (!isNode(pattern) || pattern.type !== 'Identifier') return isNode(pattern) ? [pattern] : [];
  const isNamed = (node: Node) => node.type === 'Identifier' && node.name === pattern.name;
  const definition = nodes.find(({ type, id }) => type === 'VariableDeclarator' && isNode(id) && isNamed(id));
  const calls = nodes.filter(({ type, callee }) => type === 'CallExpression' && callee === call.callee);
  return nodes.filter(isNamed).length === calls.length + 1 && isNode(definition?.init)
    ? [definition.init]
    : [];
}
