import { markOf } from './entity.ts';
import type { SpanReader } from './span-reader.ts';

/** Dashes, ellipses and pointed quotes written with plain characters. */
export function readSymbol(reader: SpanReader): boolean {
  const { source, reading } = reader;
  const { input, gfm_quirks } = reading.options;
  if (input === 'GFM' && gfm_quirks.includes('no_auto_typographic')) return false;
  const found = source.take(symbol)?.[0];
  if (found === undefined) return false;
  for (const { name, text, option } of symbols[found] ?? []) {
    const own = option === undefined ? undefined : reading.options.typographic_symbols.get(option);
    reader.add(markOf(name, text, reading.options, own));
  }
  return true;
}

const symbol = /---?|\.\.\.|\\<<|\\>>|<< ?| ?>>/y;

interface Part {
  /** The entity that it is. */
  readonly name: string;
  readonly text: string;
  /** What the option `typographic_symbols` calls it. */
  readonly option?: string;
}

const blank: Part = { name: 'nbsp', text: '\u{A0}' };
const symbols: Readonly<Record<string, readonly Part[]>> = {
  '---': [{ name: 'mdash', text: '—', option: 'mdash' }],
  '--': [{ name: 'ndash', text: '–', option: 'ndash' }],
  '...': [{ name: 'hellip', text: '…', option: 'hellip' }],
  '\\<<': [
    { name: 'lt', text: '<' },
    { name: 'lt', text: '<' },
  ],
  '\\>>': [
    { name: 'gt', text: '>' },
    { name: 'gt', text: '>' },
  ],
  '<< ': [{ name: 'laquo', text: '«', option: 'laquo_space' }, blank],
  ' >>': [blank, { name: 'raquo', text: '»', option: 'raquo_space' }],
  '<<': [{ name: 'laquo', text: '«', option: 'laquo' }],
  '>>': [{ name: 'raquo', text: '»', option: 'raquo' }],
};
