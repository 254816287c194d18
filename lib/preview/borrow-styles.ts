import { cssParts, cssUrl } from '../page/css-parts.ts';
import type { Luggage } from './borrow-luggage.ts';

/** A style sheet that needs no other: one element of the borrowed page. */
export interface PackedSheet {
  /** A media query list, as the attribute has it; empty for all. */
  readonly media: string;
  readonly css: string;
}

/**
 * A style sheet with its fonts and pictures in it, behind those that it imports. They stand alone, each in an element
 * of its own: a brace too many in one does not reach into the next.
 */
export async function packSheet(
  css: string,
  address: string,
  media: string,
  luggage: Luggage,
  depth = 0,
): Promise<PackedSheet[]> {
  const imported: Promise<PackedSheet[] | null>[] = [];
  const own: Promise<string>[] = [];
  for (const part of cssParts(css)) {
    if (part.kind === 'import') {
      const sheets = packImport(part, address, luggage, depth);
      imported.push(sheets);
      const kept = `@import ${cssUrl(absolute(part.address, address))} ${part.condition};`;
      own.push(sheets.then((packed) => (packed ? '' : kept)));
    } else {
      own.push(part.kind === 'url' ? packUrl(part, address, luggage) : Promise.resolve(part.text));
    }
  }
  const before = (await Promise.all(imported)).flatMap((sheets) => sheets ?? []);
  const text = (await Promise.all(own)).join('');
  return [...before.map((sheet) => within(sheet, media)), { media, css: text }];
}

/** The addresses in a `style` attribute, absolute or with what they name in them. */
export async function packStyle(css: string, address: string, luggage: Luggage): Promise<string> {
  const parts = cssParts(css).map((part) =>
    part.kind === 'url' ? packUrl(part, address, luggage) : part.text,
  );
  return (await Promise.all(parts)).join('');
}

/** Resolves an address; one that is none stays. */
export function absolute(address: string, base: string): string {
  return URL.parse(address, base)?.href ?? address;
}

/** Sheets that import sheets that import sheets: nobody needs more. */
const DEEPEST = 3;

interface Addressed {
  readonly text: string;
  readonly address: string;
}

async function packUrl({ text, address }: Addressed, base: string, luggage: Luggage): Promise<string> {
  // `url(#shape)` is a part of the page itself.
  if (address === '' || address.startsWith('#') || /^data:/i.test(address)) return text;
  return cssUrl(await luggage.file(absolute(address, base)));
}

/** Null if it cannot be had: then the import stays. */
async function packImport(
  { address, condition }: Addressed & { readonly condition: string },
  base: string,
  luggage: Luggage,
  depth: number,
): Promise<PackedSheet[] | null> {
  if (depth >= DEEPEST) return null;
  const sheet = await luggage.style(absolute(address, base));
  if (!sheet) return null;
  const { layer, supports, media } = readCondition(condition);
  const sheets = await packSheet(sheet.css, sheet.address, media, luggage, depth + 1);
  return sheets.map((packed) => ({ ...packed, css: wrapped(layer, wrapped(supports, packed.css)) }));
}

interface Condition {
  /** What stands before a block: `@layer base`; empty for none. */
  readonly layer: string;
  readonly supports: string;
  readonly media: string;
}

/** `layer(base) supports(display: grid) screen and (width > 40em)`: CSS Cascading 5, §2. */
function readCondition(condition: string): Condition {
  const [layer, name] = /^layer(?:\(([^()]*)\)|(?![-\w(]))\s*/i.exec(condition) ?? [''];
  const rest = condition.slice(layer?.length);
  const end = /^supports\(/i.test(rest) ? closingBracket(rest) : 0;
  return {
    layer: layer ? `@layer ${name ?? ''}` : '',
    supports: end > 0 ? `@supports ${rest.slice('supports'.length, end)}` : '',
    media: rest.slice(end).trim(),
  };
}

function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (text[at] === ')' && depth === 0) return at + 1;
  }
  return text.length;
}

function wrapped(rule: string, css: string): string {
  return rule === '' ? css : `${rule} {\n${css}\n}`;
}

/** A sheet that is for some media only, imported by one that is for some media only. */
function within(sheet: PackedSheet, media: string): PackedSheet {
  if (media === '' || sheet.media === media) return sheet;
  return sheet.media === ''
    ? { ...sheet, media }
    : { media, css: wrapped(`@media ${sheet.media}`, sheet.css) };
}
