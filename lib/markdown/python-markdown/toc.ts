import type { JsonValue } from '../../sites/json.ts';
import type { Options } from './options.ts';
import {
  attributeOf,
  type Element,
  element,
  fixed,
  html,
  type Node,
  setAttribute,
  text,
  visitElements,
} from './tree.ts';

/** Gives headings their ids and puts the list of them where the post says `[TOC]`. */
export function addToc(root: Element, options: Options): void {
  const settings = settingsFrom(options.config('toc'));
  const headings: Element[] = [];
  const taken = new Set<string>();
  visitElements(root.tokens, (inner) => {
    if (/^h[1-6]$/.test(inner.tag)) headings.push(inner);
    taken.add(attributeOf(inner, 'id') ?? '');
  });
  const ids = createIds(taken);
  const entries: Entry[] = [];
  for (const heading of headings) {
    const level = Math.max(1, Math.min(6, Number(heading.tag.slice(1)) + settings.baseLevel - 1));
    heading.tag = `h${level}`;
    const entry = identify(heading, level, ids, settings);
    if (level >= settings.from && level <= settings.to) entries.push(entry);
    decorate(heading, entry.id, settings);
  }
  if (settings.marker === '') return;
  root.tokens = withList(root.tokens, listOf(entries, settings), settings.marker);
}

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly name: Node[];
  readonly children: Entry[];
}

interface Settings {
  readonly marker: string;
  readonly title: string;
  readonly tocClass: string;
  readonly baseLevel: number;
  readonly from: number;
  readonly to: number;
  readonly separator: string;
  readonly anchorClass: string | null;
  readonly permalink: Permalink | null;
}

interface Permalink {
  readonly text: Node;
  readonly className: string;
  readonly title: string;
}

/** By the names of the extension's own settings; `slugify` is always its own. */
function settingsFrom(config: Readonly<Record<string, JsonValue>>): Settings {
  const setting = (name: string, usual: string) => (typeof config[name] === 'string' ? config[name] : usual);
  const depth = /^(?:(\d+)-)?(\d+)$/.exec(String(config.toc_depth ?? 6));
  return {
    marker: setting('marker', '[TOC]'),
    title: setting('title', ''),
    tocClass: setting('toc_class', 'toc'),
    baseLevel: Number(config.baselevel) || 1,
    from: Number(depth?.[1] ?? 1),
    to: Number(depth?.[2] ?? 6),
    separator: setting('separator', '-'),
    anchorClass: isOn(config.anchorlink) ? setting('anchorlink_class', 'toclink') : null,
    permalink: permalinkFrom(config, setting),
  };
}

function permalinkFrom(
  config: Readonly<Record<string, JsonValue>>,
  setting: (name: string, usual: string) => string,
): Permalink | null {
  const { permalink } = config;
  if (!isOn(permalink) && (typeof permalink !== 'string' || OFF.test(permalink))) return null;
  const sign = typeof permalink === 'string' && !isOn(permalink) ? fixed(permalink) : html('&para;');
  return {
    text: sign,
    className: setting('permalink_class', 'headerlink'),
    title: setting('permalink_title', 'Permanent link'),
  };
}

function isOn(value: JsonValue | undefined): boolean {
  return value === true || value === 1 || (typeof value === 'string' && ON.test(value));
}

const ON = /^(?:true|yes|y|on|1)$/i;
const OFF = /^(?:false|no|n|off|0|none|)$/i;

function identify(heading: Element, level: number, ids: Ids, { separator }: Settings): Entry {
  const id = attributeOf(heading, 'id') ?? ids.unique(slugify(plainWords(heading.tokens), separator));
  setAttribute(heading, 'id', id);
  const label = attributeOf(heading, 'data-toc-label');
  heading.attributes?.delete('data-toc-label');
  return {
    level,
    id,
    name: label === undefined ? trimmed(nameOf(heading.tokens)) : [fixed(label)],
    children: [],
  };
}

/** Without tags and entities. */
function plainWords(nodes: readonly Node[]): string {
  const words = nodes.map((node) => {
    if (node.type === 'element') return isMail(node) ? hiddenMail(node) : plainWords(node.tokens);
    return node.type === 'html' ? withoutTags(node.text).replace(/&[#a-zA-Z0-9]+;/g, '') : node.text;
  });
  return words.join('');
}

function isMail(node: Element): boolean {
  return node.tokens[0]?.type === 'escape' && attributeOf(node, 'href')?.startsWith('mailto:') === true;
}

/** The library has hidden an address between `<` and `>` by then: the id is made of its numbers. */
function hiddenMail(node: Element): string {
  return [...plainWords(node.tokens)].map((character) => `amp${character.codePointAt(0)}`).join('');
}

/** The words of a heading without its elements; entities stay. */
function nameOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'element') return nameOf(node.tokens);
    if (node.type !== 'html') return [node];
    const left = withoutTags(node.text);
    return left === '' ? [] : [html(left)];
  });
}

function trimmed(name: readonly Node[]): Node[] {
  return name.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.text.trimStart() : node.text;
    return text(index === name.length - 1 ? start.trimEnd() : start);
  });
}

function withoutTags(source: string): string {
  return source.replace(/<[^<>]+>/g, '');
}

function slugify(words: string, separator: string): string {
  const ascii = words.normalize('NFKD').replace(/[^\0-\x7f]/g, '');
  const kept = ascii
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase();
  return separatedBy(separator, kept);
}

/** The library takes the separator into a set of characters. */
function separatedBy(separator: string, words: string): string {
  let joined = '';
  let isGap = false;
  for (const character of words) {
    const isSeparator = separator.includes(character) || /\s/.test(character);
    if (isSeparator && !isGap) joined += separator;
    if (!isSeparator) joined += character;
    isGap = isSeparator;
  }
  return joined;
}

interface Ids {
  /** The same id with a number, if it is taken. */
  unique(id: string): string;
}

function createIds(ids: Set<string>): Ids {
  const lastTried = new Map<string, string>();
  return {
    unique(wanted) {
      let id = lastTried.get(wanted) ?? wanted;
      while (id === '' || ids.has(id)) {
        const counted = /^(.*)_([0-9]+)$/.exec(id);
        id = counted ? `${counted[1]}_${Number(counted[2]) + 1}` : `${id}_1`;
      }
      ids.add(id);
      lastTried.set(wanted, id);
      return id;
    },
  };
}

function decorate(heading: Element, id: string, { anchorClass, permalink }: Settings): void {
  if (anchorClass !== null) heading.tokens = [linkTo(id, anchorClass, heading.tokens)];
  if (!permalink) return;
  const link = linkTo(id, permalink.className, [permalink.text]);
  if (permalink.title !== '') setAttribute(link, 'title', permalink.title);
  heading.tokens = [...heading.tokens, link];
}

function linkTo(id: string, className: string | null, tokens: Node[]): Element {
  const link = element('a', tokens);
  if (className !== null) setAttribute(link, 'class', className);
  setAttribute(link, 'href', `#${id}`);
  return link;
}

function listOf(entries: readonly Entry[], { title, tocClass }: Settings): Element {
  const list = element('div', title === '' ? [] : [titleOf(title)]);
  setAttribute(list, 'class', tocClass);
  list.tokens.push(itemsOf(nested(entries)));
  return list;
}

function titleOf(title: string): Element {
  const head = element('span', [fixed(title)]);
  setAttribute(head, 'class', 'toctitle');
  return head;
}

function itemsOf(entries: readonly Entry[]): Element {
  const items = entries.map(({ id, name, children }) =>
    element('li', [linkTo(id, null, name), ...(children.length > 0 ? [itemsOf(children)] : [])]),
  );
  return element('ul', items);
}

/** A heading stands under the last one above it that is of a higher level. */
function nested(entries: readonly Entry[]): Entry[] {
  const top: Entry[] = [];
  const open: { entry: Entry; level: number }[] = [];
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    (open.at(-1)?.entry.children ?? top).push(entry);
    open.push({ entry, level: entry.level });
  }
  return top;
}

/** The list in the place of each element that is nothing but the marker. What has none is not copied. */
function withList(tokens: Node[], list: Element, marker: string): Node[] {
  const replaced = tokens.map((token) => {
    if (token.type !== 'element' || noMarker.has(token.tag)) return token;
    const only = token.tokens.length === 1 ? token.tokens[0] : undefined;
    if (only?.type === 'text' && only.text.trim() === marker) return { ...list, at: token.at };
    const inside = withList(token.tokens, list, marker);
    return inside === token.tokens ? token : { ...token, tokens: inside };
  });
  return replaced.some((token, index) => token !== tokens[index]) ? replaced : tokens;
}

const noMarker: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'code']);
