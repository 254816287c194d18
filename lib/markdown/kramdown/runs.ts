import { abbreviationMarker } from './abbreviations.ts';
import { type Element, plain } from './element.ts';
import { withLineBreaks } from './line-breaks.ts';
import type { Reading } from './reading.ts';
import { SpanReader } from './span-reader.ts';

/** Gives what is in a run of text. Nobody may change it: another document may hold it too. */
export type ReadRun = (text: string, how: { hasGfmBreaks: boolean }) => readonly Element[];

/** Knows the runs of the document before this one. */
export interface RunMemory {
  /** Options that the text itself sets hold from one place of it on: then every run is read anew. */
  readerFor(reading: Reading, setsOptions: boolean): ReadRun;
}

/**
 * What is in a run depends on its own text and on what the document defines. While the definitions stay the same,
 * what was found for the same run in the document before is used again.
 */
export function createRunMemory(): RunMemory {
  let known = new Map<string, readonly Element[]>();
  let knownDefinitions = '';
  return {
    readerFor(reading, setsOptions) {
      const definitions = definitionsOf(reading);
      const before =
        definitions === knownDefinitions && !setsOptions ? known : new Map<string, readonly Element[]>();
      const markAbbreviations = abbreviationMarker(reading);
      known = new Map();
      knownDefinitions = definitions;
      return (text, { hasGfmBreaks }) => {
        const breaks = hasGfmBreaks && reading.options.input === 'GFM';
        const key = `${breaks ? 1 : 0}${text}`;
        let tokens = before.get(key) ?? known.get(key);
        if (!tokens) {
          const read = readSpans(reading, text);
          const marked = markAbbreviations ? markAbbreviations(read) : read;
          tokens = breaks ? withLineBreaks(marked, reading.options) : marked;
        }
        if (!setsOptions) known.set(key, tokens);
        return tokens;
      };
    },
  };
}

function readSpans(reading: Reading, text: string): Element[] {
  const root = plain('document');
  new SpanReader(reading, text).readInto(root, 'all');
  return root.tokens;
}

function definitionsOf({ links, lists, footnotes, abbreviations }: Reading): string {
  const shown = Array.from(links, ([label, { address, title, place }]) => [
    label,
    address,
    title,
    listOf(place),
  ]);
  return JSON.stringify([
    shown,
    Array.from(lists, ([name, list]) => [name, list.names, [...list.values]]),
    [...footnotes.keys()],
    [...abbreviations.keys()],
  ]);
}

function listOf({ list }: Element): unknown {
  return list && [list.names, [...list.values]];
}
