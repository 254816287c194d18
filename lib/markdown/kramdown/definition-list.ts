import type { BlockReader } from './block-reader.ts';
import { base, type Definition, type Element, type Plain, plain, run, type Term } from './element.ts';
import { matchAt, shapes, testAt } from './line-shapes.ts';
import { firstLine, markerIndent, takeItemLine, takeItemList } from './list-item.ts';
import { Source } from './source.ts';

/** Lines behind `:` under a paragraph, of which each line is a term. */
export function readDefinitionList(reader: BlockReader): boolean {
  const terms = takeTerms(reader);
  if (!terms) return false;
  const list = reader.dressed(plain('definitions', terms.elements));
  list.list = terms.list;
  const definitions = collectDefinitions(reader, terms.isLoose);
  let blank: Element | null = null;
  for (const definition of definitions) {
    list.tokens.push(definition.element);
    reader.readInside(definition.element, new Source(definition.text));
    const end = finished(definition);
    if (end !== undefined) blank = end;
  }
  addTo(reader, list);
  if (blank) reader.parent.tokens.push(blank);
  return true;
}

interface Terms {
  readonly elements: Term[];
  readonly list: Element['list'];
  /** Whether a blank line stands between the terms and the first definition. */
  readonly isLoose: boolean;
}

/** Takes the paragraph before, with at most one blank line, away from the parent. */
function takeTerms(reader: BlockReader): Terms | null {
  const siblings = reader.parent.tokens;
  const last = siblings.at(-1);
  const isLoose = last?.type === 'blank' && last.text === '\n';
  const paragraph = isLoose ? siblings.at(-2) : last;
  const text = paragraph?.type === 'paragraph' ? paragraph.tokens[0] : undefined;
  if (!paragraph || text?.type !== 'run') return null;
  siblings.length -= isLoose ? 2 : 1;
  const elements = text.text.split('\n').map((line): Term => {
    const term: Term = { type: 'term', text: '', ...base() };
    term.tokens = [run(takeItemList(line, term))];
    return term;
  });
  return { elements, list: paragraph.list, isLoose };
}

interface Collected {
  readonly element: Definition;
  text: string;
  /** Whether its first text keeps its `<p>`. */
  isLoose: boolean;
}

function collectDefinitions(reader: BlockReader, isLoose: boolean): readonly Collected[] {
  const { source } = reader;
  const found: Collected[] = [];
  let current: Collected | null = null;
  let indentation = 4;
  let isAfterBlank = false;
  let isNextLoose = isLoose;
  while (!source.isAtEnd) {
    const start = definitionStart(source, markerIndent(indentation));
    if (start) {
      source.at += start[0].length;
      const element: Definition = { type: 'definition', ...base() };
      const first = firstLine(start[1] ?? '', start[2] ?? '');
      indentation = first.indentation;
      current = { element, text: takeItemList(first.text, element), isLoose: isNextLoose };
      found.push(current);
      isNextLoose = false;
      isAfterBlank = false;
      continue;
    }
    if (!current || testAt(shapes.marker, source.text, source.at)) break;
    const line = takeItemLine(reader, indentation, isAfterBlank);
    const blank = line ? null : source.take(shapes.blankLines);
    if (!line && !blank) break;
    current.text += line?.text ?? blank?.[0] ?? '';
    isNextLoose = blank !== null;
    isAfterBlank = blank !== null;
  }
  return found;
}

function definitionStart(source: Source, furthest: number): RegExpExecArray | null {
  const found = matchAt(shapes.definition, source.text, source.at);
  return found && found[0].search(/[^ ]/) <= furthest ? found : null;
}

/**
 * Takes the `<p>` from the first text of a definition if that is tight, and the blank line from its end, which it
 * gives; undefined if there is nothing in it at all.
 */
function finished({ element, isLoose }: Collected): Element | null | undefined {
  const inside = element.tokens;
  if (inside.length === 0) return undefined;
  const blank = inside.at(-1)?.type === 'blank' ? inside.pop() : undefined;
  const [first] = inside;
  if (first?.type === 'paragraph' && !isLoose) {
    const [text] = first.tokens;
    if (inside.length > 1 && text?.type === 'run') text.text += '\n';
    first.isTransparent = true;
  }
  return blank ?? null;
}

/** Definitions right after a list of them are part of it. */
function addTo(reader: BlockReader, list: Plain): void {
  const siblings = reader.parent.tokens;
  if (siblings.at(-1)?.type === 'blank' && siblings.at(-2)?.type === 'definitions') siblings.pop();
  const before = siblings.at(-1);
  if (before?.type === 'definitions') for (const token of list.tokens) before.tokens.push(token);
  else siblings.push(list);
}
