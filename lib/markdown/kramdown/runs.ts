import { OrderedMemory } from '../ordered-memory.ts';
import { abbreviationMarker } from './abbreviations.ts';
import { type Element, plain } from './element.ts';
import { withLineBreaks } from './line-breaks.ts';
import type { Reading } from './reading.ts';
import { SpanReader } from './span-reader.ts';

/** Gives what is in a run of text. Nobody may change it: another document may hold it too. */
export type ReadRun = (text: string, hasGfmBreaks: boolean) => Element[];

/** Knows the runs of the document before this one. */
export interface RunMemory {
  /** Options that the text itself sets hold from one place of it on: then nothing is remembered. */
  readerFor(reading: Reading, setsOptions: boolean): ReadRun;
}

/**
 * What is in a run depends on its own text and on what the document defines. While the definitions stay the same,
 * what was found for the same run in the document before is used again.
 */
export function createRunMemory(): RunMemory {
  let known = noRuns();
  let knownDefinitions = '';
  return {
    readerFor(reading, setsOptions) {
      const read = spanReaderFor(reading);
      if (setsOptions) return (text, hasGfmBreaks) => read(text, hasGfmBreaks && isGfm(reading));
      const definitions = definitionsOf(reading);
      const before = definitions === knownDefinitions ? known : noRuns();
      const now = noRuns();
      known = now;
      knownDefinitions = definitions;
      return (text, hasGfmBreaks) => {
        const kind = hasGfmBreaks && isGfm(reading) ? 'broken' : 'plain';
        const tokens = before[kind].recall(text) ?? read(text, kind === 'broken');
        now[kind].add(text, tokens);
        return tokens;
      };
    },
  };
}

function isGfm({ options }: Reading): boolean {
  return options.input === 'GFM';
}

/** Those with GFM's own line breaks apart from those without. */
interface Runs {
  readonly broken: OrderedMemory<Element[]>;
  readonly plain: OrderedMemory<Element[]>;
}

function noRuns(): Runs {
  return { broken: new OrderedMemory(), plain: new OrderedMemory() };
}

function spanReaderFor(reading: Reading): ReadRun {
  const markAbbreviations = abbreviationMarker(reading);
  return (text, hasGfmBreaks) => {
    const root = plain('document');
    new SpanReader(reading, text).readInto(root, 'all');
    // A list that was added to has room for many more: a copy has not, and is kept.
    const tokens = markAbbreviations ? markAbbreviations(root.tokens) : root.tokens.slice();
    return hasGfmBreaks ? withLineBreaks(text, tokens, reading.options) : tokens;
  };
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
