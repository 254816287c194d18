import type { MarkdownIt } from 'markdown-it';
import type { Piece } from '../blocks.ts';
import { type TopLevel, topLevelOf } from './top-level.ts';

/**
 * Runs Markdown over HTML that Markdown printed, as sites do that send a finished post through their filter once
 * more. The pieces that come out stand where those stood that they were made from.
 */
export function runAgain(library: MarkdownIt, pieces: readonly Piece[]): Piece[] {
  const html = pieces.map((piece) => piece.html.replace(/\r\n?/g, '\n'));
  const text = html.join('');
  if (text === '') return [...pieces];
  const ends = endsOf(html);
  const again: Piece[] = [];
  let done = 0;
  let pending: Part[] = [];
  for (const part of cutRaw(topLevelOf(library, text), text, ends)) {
    pending.push(part);
    const count = countUpTo(ends, done, part.to);
    if (ends[count - 1] !== part.to) continue;
    again.push(joined(pieces.slice(done, count), pending));
    done = count;
    pending = [];
  }
  return again;
}

/** Something that the second run printed, for the HTML of the first up to `to`. */
interface Part {
  readonly html: string;
  readonly to: number;
  /** As the first run printed it. */
  readonly isSame: boolean;
}

function endsOf(texts: readonly string[]): number[] {
  let end = 0;
  return texts.map((text) => {
    end += text.length;
    return end;
  });
}

/** Most of a post is HTML as it stands now, up to the first blank line. That may be cut wherever a piece ends. */
function* cutRaw(elements: readonly TopLevel[], text: string, ends: readonly number[]): Generator<Part> {
  let next = 0;
  for (const { html, from, to, isRaw } of elements) {
    let start = from;
    if (isRaw) {
      for (let end = ends[next]; end !== undefined && end < from + html.length; end = ends[++next]) {
        if (end > start) yield { html: text.slice(start, end), to: end, isSame: true };
        start = Math.max(start, end);
      }
    }
    const rest = isRaw ? text.slice(start, from + html.length) : html;
    yield { html: rest, to, isSame: isRaw };
    next = countUpTo(ends, next, to);
  }
}

/** How many ends there are up to this place, if so many lie before it in any case. */
function countUpTo(ends: readonly number[], known: number, place: number): number {
  let count = known;
  while ((ends[count] ?? Number.POSITIVE_INFINITY) <= place) count++;
  return count;
}

function joined(made: readonly Piece[], parts: readonly Part[]): Piece {
  const [first] = made;
  const from = first?.from ?? 0;
  const isSame = made.length === 1 && parts.length === 1 && parts[0]?.isSame === true;
  return {
    html: parts.map((part) => part.html).join(''),
    from,
    to: made.at(-1)?.to ?? from,
    mayHoldHtml: isSame ? first?.mayHoldHtml === true : true,
  };
}
