import { publishedDay } from './published-day.ts';
import { postTitle } from './title.ts';

/**
 * The name that the post's file would have in the site's repository: `YYYY-MM-DD-slug.md`. The day is the
 * one the post gives, or else `today` (YYYY-MM-DD); the slug is made of the title, or is `post`.
 */
export function suggestFileName(source: string, today: string): string {
  const slug = slugOf(postTitle(source)?.text ?? '');
  return `${publishedDay(source) ?? today}-${slug || 'post'}.md`;
}

/**
 * Makes a valid Markdown file name, on Windows, macOS and Linux, of whatever a person typed or a file
 * brought: one path segment of at most 200 bytes in UTF-8 that ends with `.md` or `.markdown`. A name that
 * is valid already stays as it is. Windows' rules: learn.microsoft.com, "Naming Files, Paths, and Namespaces".
 */
export function safeFileName(name: string): string {
  const clean = name.slice(0, LONGEST_INPUT).replace(UNSEEN, '').replace(FORBIDDEN, '-').normalize('NFC');
  const { stem, extension } = splitExtension(clean.replace(/[\s.]+$/, ''));
  return wholeName(trimmed(stem), extension);
}

/**
 * The name itself, or with a number before its extension if it is taken. Names that differ only in upper
 * and lower case count as the same, because Windows and macOS store them so. `name` must be a safe one.
 */
export function uniqueFileName(name: string, isTaken: (folded: string) => boolean): string {
  const { stem, extension } = splitExtension(name);
  let unique = name;
  for (let number = 2; isTaken(foldedFileName(unique)); number += 1) {
    unique = `${stem}-${number}${extension}`;
  }
  return unique;
}

/** Equal for two names that a file system may take for one. */
export function foldedFileName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

const LONGEST_SLUG = 80;

/**
 * A title as part of a file name or an address: ASCII letters, digits and `-`, at most 80 characters. Empty if
 * nothing of it can be written so.
 */
export function slugOf(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => ASCII_FOR[letter] ?? '-');
  const slug = dashed(ascii.toLowerCase());
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return dashed(cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || LONGEST_SLUG));
}

function dashed(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Latin letters that Unicode does not take apart into a letter and its mark. */
const ASCII_FOR: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
};

/** More than any file system takes; the rest is not looked at. */
const LONGEST_INPUT = 1_000;

/** Most file systems take 255 bytes; the rest is left for a number or for what a browser adds. */
const LONGEST_NAME = 200;

/** Marks without width that make a name look like another: of direction, of a break, of byte order. */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Refused by Windows; control characters, line ends, half characters and unassigned ones (macOS). */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]+/gu;

/** A dot in front hides a file on macOS and Linux; Windows drops dots and blanks at the end. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

interface NameParts {
  readonly stem: string;
  /** With its dot. */
  readonly extension: string;
}

function splitExtension(name: string): NameParts {
  const found = /\.(?:md|markdown|txt)$/i.exec(name);
  if (!found) return { stem: name, extension: '.md' };
  const extension = found[0].toLowerCase() === '.txt' ? '.md' : found[0];
  return { stem: name.slice(0, found.index), extension };
}

function wholeName(stem: string, extension: string): string {
  const longest = LONGEST_NAME - extension.length;
  const short = trimmed(shortened(stem, longest)) || 'post';
  const allowed = RESERVED.test(short) ? `post-${short}` : short;
  return trimmed(shortened(allowed, longest)) + extension;
}

/** Names of devices on Windows, whatever follows their first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:\.|$)/i;

function shortened(text: string, bytes: number): string {
  let short = '';
  let size = 0;
  for (const character of text) {
    size += new TextEncoder().encode(character).length;
    if (size > bytes) break;
    short += character;
  }
  return short;
}
