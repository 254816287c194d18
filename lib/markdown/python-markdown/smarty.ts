import type { JsonValue } from '../../sites/json.ts';
import type { Options } from './options.ts';
import { cutAtStandIns, nodeStandIn } from './stand-in.ts';
import { type Element, html, type Node, text as textNode } from './tree.ts';

/** Turns quotes, dashes and dots in texts into the signs of print; each text between two elements by itself. */
export function createSmarty(options: Options): (nodes: Node[]) => Node[] {
  const rules = rulesFor(options.config('smarty'));
  /** What has nothing to turn is given back as it is. */
  const educateAll = (nodes: Node[]): Node[] => {
    const educated: Node[] = [];
    let segment: Node[] = [];
    let isChanged = false;
    const flush = () => {
      const turned = segment.some(mayChange) ? educate(segment, rules) : segment;
      if (turned !== segment) isChanged = true;
      for (const node of turned) educated.push(node);
      segment = [];
    };
    for (const node of nodes) {
      if (node.type !== 'element') {
        segment.push(node);
        continue;
      }
      flush();
      const turned = withTokens(node, educateAll(node.tokens));
      if (turned !== node) isChanged = true;
      educated.push(turned);
    }
    flush();
    return isChanged ? educated : nodes;
  };
  return educateAll;
}

/** Whether `<<` and `>>` are turned into quotes. */
export function hasAngledQuotes({ config, extensions }: Options): boolean {
  return extensions.has('smarty') && config('smarty').smart_angled_quotes === true;
}

/** Elements of runs may be used again for the next text: they are copied. */
function withTokens(node: Element, tokens: Node[]): Node {
  return tokens === node.tokens ? node : { ...node, tokens };
}

interface Rule {
  /** Without this in the text there is nothing to do. */
  readonly mark: string;
  readonly pattern: RegExp;
  /** The HTML of the sign that takes its place. */
  readonly sign: string;
  /** What the pattern's group holds stays, before or after the sign. */
  readonly kept: 'none' | 'before' | 'after';
}

/** What cannot change stands in the text as a stand-in, as while it was read: no quote goes by what is in it. */
function educate(segment: readonly Node[], rules: readonly Rule[]): Node[] {
  const nodes: Node[][] = [];
  const put = (...stood: Node[]) => nodeStandIn(nodes.push(stood) - 1);
  let text = segment.map((node) => (node.type === 'text' ? node.text : put(node))).join('');
  for (const rule of rules) if (text.includes(rule.mark)) text = applied(rule, text, put);
  return cutAtStandIns(text).flatMap((part, index) => {
    if (index % 2 === 1) return nodes[Number(part)] ?? [];
    return part === '' ? [] : [textNode(part)];
  });
}

function applied({ pattern, sign, kept }: Rule, text: string, put: (...nodes: Node[]) => string): string {
  const looksBack = pattern.source.startsWith('(?<=');
  let read = '';
  let from = 0;
  for (const { 0: whole, 1: group, index } of text.matchAll(pattern)) {
    // What stands before it is a sign by now, and no longer what it was.
    if (looksBack && index === from && index > 0) continue;
    const around = kept === 'none' ? [] : [textNode(group ?? '')];
    const standIn = kept === 'before' ? put(...around, html(sign)) : put(html(sign), ...around);
    read += text.slice(from, index) + standIn;
    from = index + whole.length;
  }
  return read + text.slice(from);
}

function mayChange(node: Node): boolean {
  return node.type === 'text' && MAY_CHANGE.test(node.text);
}

const MAY_CHANGE = /["']|--|\.\.\.|<<|>>/;

function rulesFor(config: Readonly<Record<string, JsonValue>>): Rule[] {
  const signs = { ...usualSigns, ...overwritten(config.substitutions) };
  const isOn = (name: string, usual: boolean) => (typeof config[name] === 'boolean' ? config[name] : usual);
  return [
    ...(isOn('smart_dashes', true) ? dashes(signs) : []),
    ...(isOn('smart_angled_quotes', false) ? angledQuotes(signs) : []),
    ...(isOn('smart_quotes', true) ? quotes(signs) : []),
    ...(isOn('smart_ellipses', true) ? [rule('...', /(?<!\.)\.{3}(?!\.)/g, signs.ellipsis)] : []),
  ];
}

type Signs = Readonly<Record<keyof typeof usualSigns, string>>;

const usualSigns = {
  mdash: '&mdash;',
  ndash: '&ndash;',
  ellipsis: '&hellip;',
  'left-angle-quote': '&laquo;',
  'right-angle-quote': '&raquo;',
  'left-single-quote': '&lsquo;',
  'right-single-quote': '&rsquo;',
  'left-double-quote': '&ldquo;',
  'right-double-quote': '&rdquo;',
};

function overwritten(substitutions: JsonValue | undefined): Partial<Signs> {
  if (typeof substitutions !== 'object' || substitutions === null || Array.isArray(substitutions)) return {};
  return Object.fromEntries(Object.entries(substitutions).filter(([, value]) => typeof value === 'string'));
}

function rule(mark: string, pattern: RegExp, sign: string, kept: Rule['kept'] = 'none'): Rule {
  return { mark, pattern, sign, kept };
}

function dashes(signs: Signs): Rule[] {
  return [rule('---', /(?<!-)---(?!-)/g, signs.mdash), rule('--', /(?<!-)--(?!-)/g, signs.ndash)];
}

function angledQuotes(signs: Signs): Rule[] {
  return [rule('<<', /<</g, signs['left-angle-quote']), rule('>>', />>/g, signs['right-angle-quote'])];
}

/** The order matters: each takes what those before it have left. */
function quotes(signs: Signs): Rule[] {
  const [left, right] = [signs['left-single-quote'], signs['right-single-quote']];
  const [leftDouble, rightDouble] = [signs['left-double-quote'], signs['right-double-quote']];
  return [
    rule("'", pattern(`^'(?=${PUNCTUATION})`), right),
    rule('"', pattern(`^"(?=${PUNCTUATION})`), rightDouble),
    rule('"', pattern(`"'(?=${WORD})`), leftDouble + left),
    rule("'", pattern(`'"(?=${WORD})`), left + leftDouble),
    // The '80s.
    rule("'", pattern(`(?<!${WORD})'(?=\\p{Nd}{2}s)`), right),
    rule("'", pattern(`${OPENS}'(?=${WORD})`), left, 'before'),
    rule("'", pattern(`(?<=${CLOSES})'(?!\\s|s(?!${WORD})|\\p{Nd})`), right),
    rule("'", pattern(`(?<=${CLOSES})'(\\s|s(?!${WORD}))`), right, 'after'),
    rule("'", pattern(`'`), left),
    rule('"', pattern(`${OPENS}"(?=${WORD})`), leftDouble, 'before'),
    rule('"', pattern(`"(?=\\s)`), rightDouble),
    rule('"', pattern(`(?<=${CLOSES})"`), rightDouble),
    rule('"', pattern(`"`), leftDouble),
  ];
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}

const WORD = '[\\p{L}\\p{N}_]';
/** A quote after one of these opens. */
const OPENS = '(\\s|&nbsp;|--|\u2013|\u2014|&[mn]dash;|&#8211;|&#8212;)';
/** A quote after one of these closes. */
const CLOSES = '[^ \\t\\r\\n[{(\\-\\u0002\\u0003]';
/** Punctuation, and no word begins or ends after it. */
const PUNCTUATION = `(?:[!"#$%'()*+,\\-./:;<=>?@[\\\\\\]^\`{|}~](?!${WORD})|_(?=${WORD}))`;
