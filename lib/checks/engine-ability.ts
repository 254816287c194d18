import type { JsonValue } from '../sites/json.ts';
import type { Site } from '../sites/site.ts';

/** What some engines make of a post's text and others print as it stands. */
export type EngineAbility =
  | 'attribute-list'
  | 'automatic-link'
  | 'emoji-name'
  | 'fenced-code'
  | 'footnote'
  | 'heading-without-blank'
  | 'list-under-paragraph'
  | 'math'
  | 'parenthesis-list'
  | 'strikethrough'
  | 'table';

/** How the engine is called in a sentence. */
export function engineName({ engine }: Pick<Site, 'engine'>): string {
  return NAMES[engine.id];
}

/** Whether the site's engine, with its options, makes something of that. */
export function isAble({ engine }: Pick<Site, 'engine'>, ability: EngineAbility): boolean {
  const known = knownAbilities.get(engine) ?? ABLE[engine.id](engine.options);
  knownAbilities.set(engine, known);
  return known.has(ability);
}

/** Asked for each block of a post by many checks. */
const knownAbilities = new WeakMap<Site['engine'], ReadonlySet<EngineAbility>>();

type Options = Readonly<Record<string, JsonValue>>;

const NAMES: Readonly<Record<Site['engine']['id'], string>> = {
  kramdown: 'kramdown',
  'markdown-it': 'markdown-it',
  'python-markdown': 'Python-Markdown',
  gfm: 'GitHub',
  goldmark: 'Goldmark',
};

const ABLE: Readonly<Record<Site['engine']['id'], (options: Options) => ReadonlySet<EngineAbility>>> = {
  kramdown: (options) =>
    abilities([
      ['attribute-list', true],
      ['emoji-name', names(options, 'plugins', 'jemoji')],
      ['fenced-code', options.input === 'GFM'],
      ['footnote', true],
      ['heading-without-blank', options.input !== 'GFM'],
      ['list-under-paragraph', options.input === 'GFM'],
      ['math', options.math_engine !== null],
      ['strikethrough', options.input === 'GFM'],
      ['table', true],
    ]),
  'markdown-it': (options) =>
    abilities([
      ['attribute-list', names(options, 'plugins', 'attrs')],
      ['automatic-link', options.linkify === true],
      ['emoji-name', names(options, 'plugins', 'emoji')],
      ['fenced-code', true],
      ['footnote', names(options, 'plugins', 'footnote')],
      ['list-under-paragraph', true],
      ['parenthesis-list', true],
      ['strikethrough', true],
      ['table', true],
    ]),
  'python-markdown': (options) => {
    const has = (...extensions: readonly string[]) =>
      extensions.some((extension) => names(options, 'extensions', extension));
    return abilities([
      ['attribute-list', has('attr_list', 'extra')],
      ['automatic-link', has('magiclink')],
      ['emoji-name', has('emoji')],
      ['fenced-code', has('fenced_code', 'superfences', 'extra')],
      ['footnote', has('footnotes', 'extra')],
      ['heading-without-blank', true],
      ['list-under-paragraph', has('mdx_breakless_lists')],
      ['strikethrough', has('tilde')],
      ['table', has('tables', 'extra')],
    ]);
  },
  gfm: () =>
    abilities([
      ['automatic-link', true],
      ['emoji-name', true],
      ['fenced-code', true],
      ['footnote', true],
      ['list-under-paragraph', true],
      ['math', true],
      ['parenthesis-list', true],
      ['strikethrough', true],
      ['table', true],
    ]),
  goldmark: (options) =>
    abilities([
      ['automatic-link', options.linkify !== false],
      ['emoji-name', options.enableEmoji === true],
      ['fenced-code', true],
      ['footnote', options.footnote !== false],
      ['list-under-paragraph', true],
      ['parenthesis-list', true],
      ['strikethrough', options.strikethrough !== false],
      ['table', options.table !== false],
    ]),
};

function abilities(list: readonly (readonly [EngineAbility, boolean])[]): ReadonlySet<EngineAbility> {
  return new Set(list.filter(([, isThere]) => isThere).map(([ability]) => ability));
}

/** Whether an option lists something by a name that ends so: `jemoji`, `markdown.extensions.extra`. */
function names(options: Options, option: string, name: string): boolean {
  const list = options[option];
  return Array.isArray(list) && list.some((entry) => typeof entry === 'string' && entry.endsWith(name));
}
