import { type CssPart, cssParts, cssUrl } from './css-parts.ts';
import type { Element } from './page-tree.ts';

/** A change of one attribute of an element. */
export interface ResolvedAttribute {
  readonly name: string;
  readonly value: string;
}

/** Makes an address whole: `/a.png` on `https://example.org/news/` is `https://example.org/a.png`. */
export type Resolve = (address: string) => string;

/** Against the address of a page. Whole addresses, places on the same page (`#notes`) and nonsense stay as they are. */
export function resolverOf(base: string): Resolve {
  const whole = wholeAddress(base);
  return (address) => (/^\s*[a-z][a-z0-9+.-]*:/i.test(address) ? address : whole(address));
}

/** The same, and whole ones as browsers write them, so that they can be compared. */
export function wholeAddress(base: string): Resolve {
  return (address) => {
    const plain = address.trim();
    if (plain === '' || plain.startsWith('#') || !URL.canParse(plain, base)) return address;
    return new URL(plain, base).href;
  };
}

/** Those attributes of an element that resolving changes: addresses, `srcset`, `style`. */
export function resolvedAttributes(element: Element, resolve: Resolve): ResolvedAttribute[] {
  return element.attrs.flatMap(({ name, value }) => {
    const resolved = resolvers.get(name)?.(value, resolve) ?? value;
    return resolved === value ? [] : [{ name, value: resolved }];
  });
}

/** Every address that an element shows a picture from, as it is written: `src`, `srcset`, `url()` in its style. */
export function pictureAddresses(element: Element): string[] {
  const found: string[] = [];
  const remember: Resolve = (address) => {
    found.push(address);
    return address;
  };
  for (const { name, value } of element.attrs) {
    if (!linkAttributes.has(name)) resolvers.get(name)?.(value, remember);
  }
  return found;
}

/** Addresses in CSS, `url(…)` and `@import "…"`. */
export function resolveCss(css: string, resolve: Resolve): string {
  if (!/url\(|@import/i.test(css)) return css;
  return cssParts(css)
    .map((part) => resolvedPart(part, resolve))
    .join('');
}

function resolvedPart(part: CssPart, resolve: Resolve): string {
  if (part.kind === 'text' || part.address === '') return part.text;
  const address = resolve(part.address);
  if (address === part.address) return part.text;
  return part.kind === 'url' ? cssUrl(address) : `@import ${cssUrl(address)} ${part.condition};`;
}

/** An address that stands between any quotes of CSS, or none. */
export function cssSafe(address: string): string {
  return address.replace(/[\s"'()\\]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return code.length === 2 ? `%${code}` : encodeURIComponent(character);
  });
}

type ValueResolver = (value: string, resolve: Resolve) => string;

const one: ValueResolver = (value, resolve) => resolve(value);

/** By the name of the attribute; `href` is that of SVG too. */
const resolvers: ReadonlyMap<string, ValueResolver> = new Map([
  ['href', one],
  ['cite', one],
  ['src', one],
  ['data-src', one],
  ['poster', one],
  ['background', one],
  ['srcset', resolveSet],
  ['data-srcset', resolveSet],
  ['style', resolveCss],
]);

const linkAttributes: ReadonlySet<string> = new Set(['href', 'cite']);

/** `a.png 1x, b.png 2x`: an address may hold commas; one at its end says that nothing describes it. */
function resolveSet(value: string, resolve: Resolve): string {
  const pieces: string[] = [];
  for (let at = 0; ; ) {
    const [start, address = ''] = matchAt(ADDRESS, value, at);
    if (start === undefined) return pieces.join(', ');
    at += start.length;
    const bare = address.replace(/,$/, '');
    const [described = ''] = bare === address ? matchAt(DESCRIPTION, value, at) : [];
    at += described.length;
    pieces.push(`${resolve(bare)}${described.replace(/,$/, '').trimEnd()}`);
  }
}

function matchAt(expression: RegExp, value: string, at: number): readonly (string | undefined)[] {
  expression.lastIndex = at;
  return expression.exec(value) ?? [];
}

const ADDRESS = /[\s,]*([^\s,]\S*)/y;
const DESCRIPTION = /[^,]*,?/y;
