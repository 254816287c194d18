import {
  BACKSLASH,
  CLOSE_PAREN,
  DOUBLE_QUOTE,
  GREATER,
  isAsciiPunctuation,
  isSpace,
  LESS,
  LINE_END,
  OPEN_PAREN,
  SINGLE_QUOTE,
} from './characters.ts';
import { referenceAt } from './entities.ts';

/** A part of a link as it is written, without what is around it, and where it ends with that. */
interface LinkPart {
  readonly text: string;
  readonly end: number;
}

/**
 * The destination of a link at `from`, in `<>` or bare (CommonMark, section 6.3); null if there is none. One in
 * parentheses may be empty.
 */
export function destinationAt(
  text: string,
  from: number,
  place: 'parentheses' | 'definition',
): LinkPart | null {
  if (text.charCodeAt(from) === LESS) return pointedAt(text, from);
  const end = bareEnd(text, from);
  if (end === -1 || (place === 'definition' && end === from)) return null;
  return { text: text.slice(from, end), end };
}

function pointedAt(text: string, from: number): LinkPart | null {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return { text: text.slice(from + 1, at), end: at + 1 };
    if (code === LESS || code === LINE_END) return null;
    if (code === BACKSLASH) at++;
  }
  return null;
}

const DEEPEST_PARENTHESES = 32;

function bareEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) break;
    if (code === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) at++;
    else if (code === OPEN_PAREN && ++depth > DEEPEST_PARENTHESES) return -1;
    else if (code === CLOSE_PAREN && --depth < 0) break;
  }
  return at;
}

/** The title of a link at `from`, in quotes or parentheses; null if there is none. */
export function titleAt(text: string, from: number): LinkPart | null {
  const open = text.charCodeAt(from);
  const close = open === OPEN_PAREN ? CLOSE_PAREN : open;
  if (open !== DOUBLE_QUOTE && open !== SINGLE_QUOTE && open !== OPEN_PAREN) return null;
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === close) return { text: text.slice(from + 1, at), end: at + 1 };
    if (code === open) return null;
    if (code === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1))) at++;
  }
  return null;
}

/** With character references and backslash escapes replaced by what they stand for. */
export function unescaped(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const isEscape = code === BACKSLASH && isAsciiPunctuation(text.charCodeAt(at + 1));
    const reference = isEscape ? null : referenceAt(text, at);
    if (!isEscape && !reference) {
      at++;
      continue;
    }
    result += text.slice(copied, at) + (reference ? reference.text : text.charAt(at + 1));
    at = reference ? reference.end : at + 2;
    copied = at;
  }
  return result + text.slice(copied);
}
