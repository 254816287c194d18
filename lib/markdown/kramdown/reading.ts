import { type AttributeList, emptyList } from './attribute-list.ts';
import type { Base, Boundary, Footnoted } from './element.ts';
import type { KramdownOptions } from './options.ts';

/** What the blocks of a document define for all of its text. */
export interface Reading {
  /** They may be changed within the text. */
  options: KramdownOptions;
  readonly links: Map<string, LinkDefinition>;
  readonly lists: Map<string, AttributeList>;
  readonly footnotes: Map<string, Footnoted>;
  readonly abbreviations: Map<string, AbbreviationDefinition>;
}

interface LinkDefinition {
  readonly address: string;
  readonly title: string | null;
  /** Carries the attribute list that stands under the definition. */
  readonly place: Boundary;
}

interface AbbreviationDefinition {
  readonly title: string;
  readonly place: Boundary;
}

export function newReading(options: KramdownOptions): Reading {
  return { options, links: new Map(), lists: new Map(), footnotes: new Map(), abbreviations: new Map() };
}

/** Labels of links are the same in any case and with any white space. */
export function linkLabel(written: string): string {
  return written.replace(/[ \t\n\v\f]+/g, ' ').toLowerCase();
}

/** The attribute list of an element, made if it has none. */
export function listOf(element: Base): AttributeList {
  element.list ??= emptyList();
  return element.list;
}
