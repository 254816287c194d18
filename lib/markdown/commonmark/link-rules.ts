import { CLOSE_PAREN, OPEN_BRACKET, OPEN_PAREN, skipSpace, trimmed } from './characters.ts';
import type { Bracket, LinkTarget } from './inline-item.ts';
import type { InlineReader, InlineRule } from './inline-reader.ts';
import { destinationAt, titleAt, unescaped } from './link-parts.ts';
import { labelAt } from './references.ts';

export const openBracketRule: InlineRule = {
  characters: '[!',
  read(reader) {
    const { text, at } = reader;
    const isImage = text.charCodeAt(at) !== OPEN_BRACKET;
    if (isImage && text.charCodeAt(at + 1) !== OPEN_BRACKET) return false;
    const outer = reader.brackets.at(-1);
    if (outer) outer.hasBrackets = true;
    const from = at + (isImage ? 2 : 1);
    const bracket: Bracket = {
      kind: 'bracket',
      isImage,
      from,
      runs: reader.runs.length,
      isActive: true,
      barsAddresses: true,
      hasBrackets: false,
      target: null,
    };
    reader.brackets.push(bracket);
    reader.barringBrackets++;
    reader.bottom = reader.runs.length;
    reader.take(bracket, from);
    return true;
  },
};

/** A `]` makes a link or an image of what stands between it and its bracket, if it leads somewhere. */
export function closeBracketRule(otherwise: LinkFallback): InlineRule {
  return {
    characters: ']',
    read(reader) {
      const bracket = reader.brackets.pop();
      if (bracket) stopBarring(reader, bracket);
      if (!bracket?.isActive) return false;
      const found = inlineTarget(reader.text, reader.at + 1) ?? referenceTarget(reader, bracket);
      if (!found) return otherwise(reader, bracket);
      bracket.target = found.target;
      reader.pairInside(bracket);
      reader.take({ kind: 'link-end', raw: reader.text.slice(reader.at, found.end) }, found.end);
      if (!bracket.isImage) deactivate(reader);
      return true;
    },
  };
}

/** What brackets are that lead nowhere. Answers whether they are anything but text. */
export type LinkFallback = (reader: InlineReader, bracket: Bracket) => boolean;

/** No link holds another: the brackets around one are text. */
function deactivate(reader: InlineReader): void {
  const { brackets } = reader;
  for (let at = brackets.length - 1; at >= 0; at--) {
    const bracket = brackets[at];
    if (!bracket) return;
    if (bracket.isImage) stopBarring(reader, bracket);
    else if (bracket.isActive) bracket.isActive = false;
    else return;
  }
}

function stopBarring(reader: InlineReader, bracket: Bracket): void {
  if (bracket.barsAddresses) reader.barringBrackets--;
  bracket.barsAddresses = false;
}

interface Found {
  readonly target: LinkTarget;
  readonly end: number;
}

function inlineTarget(text: string, from: number): Found | null {
  if (text.charCodeAt(from) !== OPEN_PAREN) return null;
  const destination = destinationAt(text, skipSpace(text, from + 1), 'parentheses');
  if (!destination) return null;
  const behind = skipSpace(text, destination.end);
  const title = behind > destination.end ? titleAt(text, behind) : null;
  const end = title ? skipSpace(text, title.end) : behind;
  if (text.charCodeAt(end) !== CLOSE_PAREN) return null;
  const target = { href: unescaped(destination.text), title: title ? unescaped(title.text) : null };
  return { target, end: end + 1 };
}

/** The label is the next one in brackets, or else the text of the link itself. */
function referenceTarget(reader: InlineReader, bracket: Bracket): Found | null {
  const { text, at, references } = reader;
  const label = text.charCodeAt(at + 1) === OPEN_BRACKET ? labelAt(text, at + 1) : null;
  const isFull = label !== null && trimmed(label.text) !== '';
  if (!isFull && bracket.hasBrackets) return null;
  const target = references.find(isFull ? label.text : text.slice(bracket.from, at));
  return target ? { target, end: label?.end ?? at + 1 } : null;
}
