import { DEEPEST } from '../engine.ts';
import { attributeOf, type Element, element, isBlockTag, run } from './tree.ts';

/** How the inside of an element with a `markdown` attribute is read; `off` for one inside of such an element. */
export type Inside = 'block' | 'span' | 'off';

/** Builds the elements of `md_in_html` while the post's HTML is read. */
export class HtmlElements {
  readonly #stack: Element[] = [];

  get isOpen(): boolean {
    return this.#stack.length > 0;
  }

  has(tag: string): boolean {
    return this.#stack.some((open) => open.tag === tag);
  }

  /** Whether text is being kept as it is. */
  get isOff(): boolean {
    return this.#inside === 'off';
  }

  get #inside(): Inside | null {
    const open = this.#stack.at(-1);
    return open ? insideOf(open) : null;
  }

  /** How an element that starts here would be read; null if it is HTML like any other. */
  insideFor(tag: string, attributes: ReadonlyMap<string, string>): Inside | null {
    const inside = readInside(tag, attributes, this.#inside);
    const isOurs = (inside !== 'off' || this.isOpen) && this.#stack.length < DEEPEST;
    return isOurs ? inside : null;
  }

  start(tag: string, attributes: ReadonlyMap<string, string>, inside: Inside, at: number): void {
    const started = element(tag, [], at);
    started.attributes = new Map([...attributes, ['markdown', inside]]);
    this.#stack.at(-1)?.tokens.push(started);
    this.#stack.push(started);
  }

  text(text: string): void {
    const tokens = this.#stack.at(-1)?.tokens;
    const last = tokens?.at(-1);
    if (last?.type === 'run') last.text += text;
    else tokens?.push(run(text));
  }

  /** Ends the innermost element of that tag, and all inside of it; gives the outermost one when it has ended. */
  end(tag: string): Element | null {
    const index = this.#stack.findLastIndex((open) => open.tag === tag);
    const outermost = this.#stack[0] ?? null;
    this.#stack.length = Math.max(0, index);
    return index === 0 ? outermost : null;
  }

  endAll(): Element | null {
    const outermost = this.#stack[0] ?? null;
    this.#stack.length = 0;
    return outermost;
  }
}

/** As `start` has noted it. */
export function insideOf(source: Element): Inside {
  const inside = attributeOf(source, 'markdown');
  return inside === 'block' || inside === 'span' ? inside : 'off';
}

/** What stands around an element can only take something from what it asks for. */
function readInside(tag: string, attributes: ReadonlyMap<string, string>, around: Inside | null): Inside {
  let asked = attributes.get('markdown') ?? '0';
  if (asked === 'markdown') asked = '1';
  if (around === 'off' || (around === 'span' && asked !== '0')) asked = around;
  const isSpanTag = spanTags.has(tag);
  const isBlock = isBlockTag(tag) && !isSpanTag && !rawTags.has(tag) && tag !== 'hr';
  if ((asked === '1' && isBlock) || (asked === 'block' && (isBlock || isSpanTag))) return 'block';
  if ((asked === '1' && isSpanTag) || (asked === 'span' && (isBlock || isSpanTag))) return 'span';
  return 'off';
}

const spanTags: ReadonlySet<string> = new Set(
  'address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th'.split(' '),
);
const rawTags: ReadonlySet<string> = new Set('canvas math option pre script style textarea'.split(' '));

/** The attributes of a start tag, names in lower case; one without a value is its own. Entities stay. */
export function readTagAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const inside = tag.replace(/^<[^\s/>]*/, '').replace(/\/?>$/, '');
  for (const [, name = '', double, single, plain] of inside.matchAll(TAG_ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? plain ?? name.toLowerCase());
  }
  return attributes;
}

const TAG_ATTRIBUTE = /([^\s/>=]+)(?:\s*=+\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/g;
