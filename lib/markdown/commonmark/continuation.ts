import type { Block, Code, Html, Item } from './block.ts';
import { BACKTICK, GREATER, isBlank, PIPE } from './characters.ts';
import type { Line } from './line.ts';

/** Whether a line goes on with an open block; `last` if it is the end of it and nothing is left of the line. */
export type Continuation = 'yes' | 'no' | 'last';

/** Asks whether the line continues the block, and reads the mark of the block at the start of it. */
export function continues(block: Block, line: Line): Continuation {
  switch (block.kind) {
    case 'quote':
      return takeQuoteMark(line) ? 'yes' : 'no';
    case 'definitions':
      return continuesIndent(line, block.indent);
    case 'footnote':
      if (block.endsWithBlanks && line.isBlank) return line.start === line.end ? 'yes' : 'no';
      return continuesIndent(line, 4);
    case 'item':
      return continuesItem(block, line);
    case 'code':
      return block.fence ? continuesFence(line, block.fence) : continuesIndented(line);
    case 'html':
      return continuesHtml(block, line);
    case 'paragraph':
      return line.isBlank ? 'no' : 'yes';
    case 'table':
      return line.isBlank || isLonePipe(line) ? 'no' : 'yes';
    case 'heading':
    case 'rule':
      return 'no';
    default:
      return 'yes';
  }
}

export function takeQuoteMark(line: Line): boolean {
  if (line.indent > 3 || line.code !== GREATER) return false;
  line.skipColumns(line.indent + 1);
  if (isBlank(line.codeAt(line.offset))) line.skipColumns(1);
  return true;
}

function continuesIndent(line: Line, indent: number): Continuation {
  if (line.isBlank) return 'yes';
  if (line.indent < indent) return 'no';
  line.skipColumns(indent);
  return 'yes';
}

/** An item whose first line was empty ends with the next blank line. */
function continuesItem(item: Item, line: Line): Continuation {
  if (line.indent >= item.indent) line.skipColumns(item.indent);
  else if (line.isBlank && item.children.length > 0) line.skipToContent();
  else return 'no';
  return 'yes';
}

function continuesIndented(line: Line): Continuation {
  if (line.indent >= 4) line.skipColumns(4);
  else if (line.isBlank) line.skipToContent();
  else return 'no';
  return 'yes';
}

function continuesFence(line: Line, fence: NonNullable<Code['fence']>): Continuation {
  if (line.indent <= 3 && line.code === fence.character && isClosed(line, fence)) return 'last';
  for (let left = fence.indent; left > 0 && isBlank(line.codeAt(line.offset)); left--) line.skipColumns(1);
  return 'yes';
}

function isClosed(line: Line, { character, length }: NonNullable<Code['fence']>): boolean {
  let at = line.content;
  while (line.codeAt(at) === character) at++;
  return at - line.content >= length && line.skipBlanks(at) === line.end;
}

function continuesHtml({ end }: Html, line: Line): Continuation {
  return end === null && line.isBlank ? 'no' : 'yes';
}

function isLonePipe(line: Line): boolean {
  return line.code === PIPE && line.skipBlanks(line.content + 1) === line.end;
}

/** The length of the run of fence characters that begins a block of code, or 0. */
export function fenceLength(line: Line): number {
  const { code } = line;
  let at = line.content;
  while (line.codeAt(at) === code) at++;
  const length = at - line.content;
  if (length < 3) return 0;
  return code === BACKTICK && line.text.slice(at, line.end).includes('`') ? 0 : length;
}
