import type { EngineOptions } from '../engine.ts';

/** kramdown's options, by its own names, as far as they change the HTML of a post. */
export interface KramdownOptions {
  /** `GFM` (as GitHub Pages has it) or `kramdown`; `Kramdown` in any case. */
  readonly input: 'GFM' | 'kramdown';
  /** GFM only: every line end is a `<br />`. */
  readonly hard_wrap: boolean;
  /** GFM only: `paragraph_end` lets lists, headings, quotes and fences end a paragraph. */
  readonly gfm_quirks: readonly string[];
  /** Headings get an id made of their text. */
  readonly auto_ids: boolean;
  /** Stands before every id that is made. */
  readonly auto_id_prefix: string;
  /** Ids are made of the text without its markup. GFM always does so. */
  readonly auto_id_stripping: boolean;
  /** Other letters than English ones are written in English ones before an id is made. Accents only, here. */
  readonly transliterated_header_ids: boolean;
  /** How `&copy;` and its like are printed. */
  readonly entity_output: 'as_char' | 'as_input' | 'numeric' | 'symbolic';
  /** The names of four entities, or the numbers of four characters: ‘ ’ “ ”. */
  readonly smart_quotes: readonly string[];
  /** What is printed for `hellip`, `mdash`, `ndash`, `laquo`, `raquo`, `laquo_space`, `raquo_space`. */
  readonly typographic_symbols: ReadonlyMap<string, string>;
  /** The levels of headings that a table of contents lists. */
  readonly toc_levels: readonly number[];
  /** Added to the level of each heading. */
  readonly header_offset: number;
  /** The number of the first footnote. */
  readonly footnote_nr: number;
  /** What leads back from a footnote to its mark. Empty: nothing. */
  readonly footnote_backlink: string;
  /** Footnotes that end with a list or a quote have the link back inside of it. */
  readonly footnote_backlink_inline: boolean;
  /** Stands before every footnote's id. */
  readonly footnote_prefix: string;
  /** Who puts classes on code; null and `none` print it plain. */
  readonly syntax_highlighter: string | null;
  /** `default_lang` of `syntax_highlighter_opts`: the language of code that names none. */
  readonly default_lang: string | null;
  /** `guess_lang` of `syntax_highlighter_opts`: plain text gets the classes of code too, as Jekyll has it. */
  readonly guess_lang: boolean;
  /** `disable` in the `span` or `block` part of `syntax_highlighter_opts`: code of that sort is printed plain. */
  readonly plain_code: { readonly span: boolean; readonly block: boolean };
  /** `mathjax` prints `\(…\)`; null prints `$…$` with the class `kdmath`. */
  readonly math_engine: string | null;
  /** The inside of HTML blocks is read even without `markdown="1"`. */
  readonly parse_block_html: boolean;
  /** The inside of HTML spans is read even without `markdown="1"`. */
  readonly parse_span_html: boolean;
  /** No line end between two Chinese or Japanese letters. */
  readonly remove_line_breaks_for_cjk: boolean;
}

/** Reads options as a record or `_config.yml` has them. One that is missing or makes no sense is as kramdown has it. */
export function readOptions(given: EngineOptions): KramdownOptions {
  return Object.entries(given).reduce<KramdownOptions>(
    (options, [name, value]) => withOption(options, name, value) ?? options,
    defaults,
  );
}

/** The options with one of them changed, or null if the name or the value makes no sense. */
export function withOption(options: KramdownOptions, name: string, value: unknown): KramdownOptions | null {
  if (name === 'syntax_highlighter_opts') return withHighlighterOptions(options, value);
  const read = Object.hasOwn(readers, name) ? readers[name]?.(value) : undefined;
  return read === undefined ? null : { ...options, [name]: read };
}

/** As Jekyll sets kramdown up where the site's settings say nothing. */
const defaults: KramdownOptions = {
  input: 'GFM',
  hard_wrap: false,
  gfm_quirks: ['paragraph_end'],
  auto_ids: true,
  auto_id_prefix: '',
  auto_id_stripping: false,
  transliterated_header_ids: false,
  entity_output: 'as_char',
  smart_quotes: ['lsquo', 'rsquo', 'ldquo', 'rdquo'],
  typographic_symbols: new Map(),
  toc_levels: [1, 2, 3, 4, 5, 6],
  header_offset: 0,
  footnote_nr: 1,
  footnote_backlink: '&#8617;',
  footnote_backlink_inline: false,
  footnote_prefix: '',
  syntax_highlighter: 'rouge',
  default_lang: null,
  guess_lang: false,
  plain_code: { span: false, block: false },
  math_engine: 'mathjax',
  parse_block_html: false,
  parse_span_html: true,
  remove_line_breaks_for_cjk: false,
};

/** Gives undefined for a value that makes no sense. */
type Reader = (value: unknown) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  input: readInput,
  hard_wrap: readBoolean,
  gfm_quirks: readNames,
  auto_ids: readBoolean,
  auto_id_prefix: readText,
  auto_id_stripping: readBoolean,
  transliterated_header_ids: readBoolean,
  entity_output: (value) => oneOf(value, ['as_char', 'as_input', 'numeric', 'symbolic']),
  smart_quotes: readQuotes,
  typographic_symbols: readSymbols,
  toc_levels: readLevels,
  header_offset: readNumber,
  footnote_nr: readNumber,
  footnote_backlink: readText,
  footnote_backlink_inline: readBoolean,
  footnote_prefix: readText,
  syntax_highlighter: readName,
  math_engine: readName,
  parse_block_html: readBoolean,
  parse_span_html: readBoolean,
  remove_line_breaks_for_cjk: readBoolean,
};

function readInput(value: unknown): 'GFM' | 'kramdown' | undefined {
  const name = String(value).toLowerCase();
  return name === 'gfm' ? 'GFM' : name === 'kramdown' ? 'kramdown' : undefined;
}

/** `{::options auto_ids="false" /}` gives every value as text. */
function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function readName(value: unknown): string | null | undefined {
  if (value === null || value === false || value === '' || value === 'none' || value === 'nil') return null;
  return typeof value === 'string' ? value : undefined;
}

/** A list, or its items in one text with commas between them. */
function readNames(value: unknown): readonly string[] | undefined {
  const items = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(items) || !items.every((item) => typeof item === 'string')) return undefined;
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function readQuotes(value: unknown): readonly string[] | undefined {
  const names = readNames(Array.isArray(value) ? value.map(String) : value);
  return names?.length === 4 ? names : undefined;
}

function readSymbols(value: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** `1..3`, `1,2,3` or a list of numbers. */
function readLevels(value: unknown): readonly number[] | undefined {
  const range = typeof value === 'string' ? /^\s*([1-6])\.\.([1-6])\s*$/.exec(value) : null;
  if (range)
    return [1, 2, 3, 4, 5, 6].filter((level) => level >= Number(range[1]) && level <= Number(range[2]));
  const items = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(items)) return undefined;
  const levels = items.map(Number);
  return levels.every((level) => level >= 1 && level <= 6) ? levels : undefined;
}

function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name | undefined {
  return names.find((name) => name === value);
}

function withHighlighterOptions(options: KramdownOptions, value: unknown): KramdownOptions | null {
  if (typeof value !== 'object' || value === null) return null;
  const given: Readonly<Record<string, unknown>> = { ...value };
  const { default_lang: language, guess_lang: guesses } = given;
  return {
    ...options,
    default_lang: typeof language === 'string' ? language : null,
    guess_lang: readBoolean(guesses) ?? typeof language === 'string',
    plain_code: { span: isDisabled(given, 'span'), block: isDisabled(given, 'block') },
  };
}

function isDisabled(given: Readonly<Record<string, unknown>>, part: string): boolean {
  const settings = given[part];
  if (given.disable === true) return true;
  return (
    typeof settings === 'object' && settings !== null && 'disable' in settings && settings.disable === true
  );
}
