import type { BlockReader, Place } from './block-reader.ts';
import type { BlockText } from './block-text.ts';
import type { Reference } from './document.ts';

/** `[name]: address "title"` on any line of the block: it is taken out, the rest is read again. */
export const referenceReader: BlockReader = (place) => {
  const { block, document } = place;
  for (let index = block.find(mayDefine); index !== -1; index = block.find(mayDefine, index + 1)) {
    const found = definitionAt(block, index);
    if (!found) continue;
    document.references.set(found.name, found.reference);
    return takeOut(place, index, found.end);
  }
  return false;
};

/** Gives back what stands before and after lines that print nothing. */
export function takeOut(place: Place, from: number, to: number): true {
  const before = place.block.part(0, from);
  const after = place.block.part(to);
  if (!after.isBlank) place.later(after);
  if (!before.isBlank) place.later(before);
  return true;
}

function mayDefine(line: string): boolean {
  return MAY_DEFINE.test(line);
}

interface Definition {
  readonly name: string;
  readonly reference: Reference;
  /** The line after it. */
  readonly end: number;
}

function definitionAt(block: BlockText, index: number): Definition | null {
  const name = nameAt(block, index);
  if (!name) return null;
  // The address may stand on the next line, and so may the title.
  const isBelow = name.rest.trim() === '' && name.line + 1 < block.length;
  const line = isBelow ? name.line + 1 : name.line;
  const parts = /^ *(\S+) *(.*)$/.exec(isBelow ? block.line(line) : name.rest);
  if (!parts) return null;
  const target = targetOf(parts[1] ?? '', parts[2] ?? '', block, line);
  if (!target) return null;
  const { href, title, end } = target;
  const reference = { href: href.replace(/^<+/, '').replace(TRAILING_ANGLES, ''), title: title || null };
  return { name: name.name.trim().toLowerCase(), reference, end };
}

/** Line ends may stand in a name, brackets may not. */
function nameAt(block: BlockText, index: number): { name: string; line: number; rest: string } | null {
  let name = '';
  let text = block.line(index).replace(/^ *\[/, '');
  for (let line = index; line < block.length; text = block.line(++line)) {
    const bracket = /[[\]]/.exec(text);
    if (!bracket) {
      name += `${text}\n`;
      continue;
    }
    if (!text.startsWith(']:', bracket.index)) return null;
    return { name: name + text.slice(0, bracket.index), line, rest: text.slice(bracket.index + 2) };
  }
  return null;
}

interface Target {
  readonly href: string;
  readonly title: string | null;
  readonly end: number;
}

function targetOf(href: string, after: string, block: BlockText, line: number): Target | null {
  if (after.trim() !== '') {
    const title = titleOf(after);
    return title === null ? splitTarget(href, after, line) : { href, title, end: line + 1 };
  }
  const below = line + 1 < block.length ? titleOf(block.line(line + 1).trimStart()) : null;
  return below === null ? { href, title: null, end: line + 1 } : { href, title: below, end: line + 2 };
}

/** A title may follow the address without a blank, if it has one inside. */
function splitTarget(href: string, after: string, line: number): Target | null {
  const whole = `${href} ${after}`.trimEnd();
  const opening = whole.endsWith(')') ? '(' : whole.slice(-1);
  const cut = href.lastIndexOf(opening);
  const title = cut > 0 ? titleOf(whole.slice(cut)) : null;
  return title === null ? null : { href: href.slice(0, cut), title, end: line + 1 };
}

function titleOf(text: string): string | null {
  const title = /^(?:(["'])(.*)\1|\((.*)\))$/.exec(text.trimEnd());
  return title ? (title[2] ?? title[3] ?? '') : null;
}

const MAY_DEFINE = /^ {0,3}\[/;
const TRAILING_ANGLES = /(?<!>)>+$/;
