import type { JsonValue } from '../../sites/json.ts';
import type { EngineOptions } from '../engine.ts';

/** How a site calls `markdown.markdown`, by the library's own names. */
export interface Options {
  /** `tab_length`: the blanks of one indent; 4 if not said. */
  readonly tabLength: number;
  /** `output_format`, with or without a version: `html5`. It is `xhtml` if not said: `<br />`, `id="id"`. */
  readonly outputFormat: 'html' | 'xhtml';
  /** `extensions`, without what stands before the last dot; `extra` stands for its seven. */
  readonly extensions: ReadonlySet<Extension>;
  /** `extension_configs` of an extension, empty if there are none. */
  config(extension: Extension): Readonly<Record<string, JsonValue>>;
}

type Extension = (typeof EXTRA)[number] | 'nl2br' | 'sane_lists' | 'smarty' | 'toc';

/** Reads what it knows of; all else, other extensions too, is passed over. `codehilite` colours code only. */
export function readOptions(options: EngineOptions): Options {
  const written = strings(options.extensions).map(shortName);
  const names = written.flatMap((name) => (name === 'extra' ? EXTRA : [name]));
  const configs = Object.entries(record(options.extension_configs)).map(
    ([name, config]) => [shortName(name), record(config)] as const,
  );
  return {
    tabLength: tabLength(options.tab_length),
    outputFormat: outputFormat(options.output_format),
    extensions: new Set(names.filter(isExtension)),
    config: (extension) => configOf(new Map(configs), extension),
  };
}

/** `extra` hands what it is told to its seven extensions, each under its own name. */
function configOf(
  configs: ReadonlyMap<string, Readonly<Record<string, JsonValue>>>,
  extension: Extension,
): Readonly<Record<string, JsonValue>> {
  return configs.get(extension) ?? record(configs.get('extra')?.[extension]);
}

/** `markdown.extensions.toc` and `toc` are the same. */
function shortName(name: string): string {
  return name.replace(/^markdown\.extensions\./, '');
}

function isExtension(name: string): name is Extension {
  return known.has(name);
}

function strings(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function record(value: JsonValue | undefined): Readonly<Record<string, JsonValue>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function outputFormat(value: JsonValue | undefined): Options['outputFormat'] {
  return typeof value === 'string' && /^html[145]*$/i.test(value) ? 'html' : 'xhtml';
}

function tabLength(value: JsonValue | undefined): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 16 ? value : 4;
}

const EXTRA = ['fenced_code', 'footnotes', 'attr_list', 'def_list', 'tables', 'abbr', 'md_in_html'] as const;

const known: ReadonlySet<string> = new Set([...EXTRA, 'nl2br', 'sane_lists', 'smarty', 'toc']);
