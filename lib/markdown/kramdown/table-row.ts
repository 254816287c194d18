import { plain } from './element.ts';
import type { Reading } from './reading.ts';
import { SpanReader } from './span-reader.ts';
import { stripped } from './white-space.ts';

/** The texts of the cells of one row. A `|` in code or behind a backslash is no border. */
export function cellsOf(reading: Reading, line: string, hasLeadingPipe: boolean): readonly string[] {
  const cells = [''];
  const addToLast = (text: string): void => {
    cells[cells.length - 1] += text;
  };
  for (const { text, isCode } of partsOf(line)) {
    if (isCode) addToLast(text);
    else addParts(reading, text, cells, addToLast);
  }
  if (hasLeadingPipe && isBlank(cells[0])) cells.shift();
  if (isBlank(cells.at(-1))) cells.pop();
  return cells.map(stripped);
}

function isBlank(cell: string | undefined): boolean {
  return cell !== undefined && stripped(cell) === '';
}

interface Part {
  readonly text: string;
  readonly isCode: boolean;
}

/** What stands in `<code>` tags, and what stands between. */
function* partsOf(line: string): Generator<Part> {
  let from = 0;
  for (;;) {
    const start = line.indexOf('<code', from);
    const inside = start === -1 ? -1 : line.indexOf('>', start);
    const end = inside === -1 ? -1 : line.indexOf('</code>', inside + 1);
    if (end === -1) break;
    yield { text: line.slice(from, start), isCode: false };
    yield { text: line.slice(start, end + '</code>'.length), isCode: true };
    from = end + '</code>'.length;
  }
  yield { text: line.slice(from), isCode: false };
}

function addParts(reading: Reading, part: string, cells: string[], addToLast: (text: string) => void): void {
  const root = plain('document');
  new SpanReader(reading, part).readInto(root, 'code');
  for (const token of root.tokens) {
    if (token.type === 'code span') addToLast(written(token.text));
    else if (token.type === 'text') {
      const [first = '', ...more] = token.text.split(/(?<!\\)\|/);
      addToLast(unescaped(first));
      for (const text of more) cells.push(unescaped(text));
    }
  }
}

function unescaped(text: string): string {
  return text.replaceAll('\\|', '|');
}

/** Code as it may be written again, whatever it was written with. */
function written(code: string): string {
  const longest = code.match(/`+/g)?.toSorted().at(-1) ?? '';
  const delimiter = `${longest}\``;
  const blank = delimiter.length > 1 ? ' ' : '';
  return delimiter + blank + code + blank + delimiter;
}
