import { base, leaf } from './element.ts';
import { dollars } from './math.ts';
import { SpanReader } from './span-reader.ts';
import { stripped } from './white-space.ts';

/** `[^name]`, if there is such a footnote; what there is not is text. */
export function readFootnoteMark(reader: SpanReader): boolean {
  const found = reader.source.look(footnoteMark);
  if (!found) return false;
  const [all, name = ''] = found;
  if (!reader.reading.footnotes.has(name)) return reader.takeText(all.length);
  reader.source.at += all.length;
  return reader.add({ type: 'footnote', name, ...leaf() });
}

/** `$$ … $$` in a line. */
export function readInlineMath(reader: SpanReader): boolean {
  const { source } = reader;
  const from = source.at + 2;
  const end = source.text[source.at + 1] === '$' ? source.find(dollars, from) : null;
  if (!end) return false;
  source.at = end.index + 2;
  return reader.add({
    type: 'math',
    text: stripped(source.text.slice(from, end.index)),
    place: 'span',
    ...base(),
  });
}

/** Two blanks, or two backslashes, at the end of a line. With `hard_wrap` every line end breaks anyway. */
export function readLineBreak(reader: SpanReader): boolean {
  const { input, hard_wrap } = reader.reading.options;
  if ((input === 'GFM' && hard_wrap) || !reader.source.take(lineBreak)) return false;
  return reader.add({ type: 'break', ...leaf() });
}

/** GFM's `~~text~~`. What is in it is read on its own. */
export function readStrikethrough(reader: SpanReader): boolean {
  const { source, reading } = reader;
  if (reading.options.input !== 'GFM' || !source.look(strikeStart)) return false;
  const from = source.at + 2;
  const end = source.find(strikeEnd, from);
  if (!end || !reader.mayNest) return false;
  const inside = new SpanReader(reading, source.text.slice(from, end.index + 1), reader);
  const element = {
    ...base(),
    type: 'html element' as const,
    name: 'del',
    place: 'span' as const,
    model: 'span' as const,
    isClosed: false,
    isInRaw: false,
  };
  inside.readInto(element, 'all');
  source.at = end.index + 3;
  return reader.add(element);
}

const footnoteMark = /\[\^(\w[\w-]*)\]/y;
const lineBreak = /(?: {2}|\\\\)(?=\n)/y;
const strikeStart = /~~(?![ \t\n\v\f~])/y;
const strikeEnd = /[^ \t\n\v\f~]~~/g;
