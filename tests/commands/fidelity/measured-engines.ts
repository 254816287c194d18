import { djangoconUs2019 } from '../../../lib/sites/djangocon-us-2019.ts';
import { djangoconUs2024 } from '../../../lib/sites/djangocon-us-2024.ts';
import type { EngineRule } from '../../../lib/sites/site.ts';
import type { DomComparison } from '../../support/same-dom.ts';
import { type Reference, references } from './references.ts';

/** An engine as some site sets it up, and what its output is measured against. */
export interface MeasuredEngine {
  /** What `--engine` takes. */
  readonly id: string;
  readonly rule: EngineRule;
  readonly reference: Reference;
  readonly comparison: DomComparison;
  /** The least share, from 0 to 1, of documents that have to be the same DOM. */
  readonly goal: number;
}

export const measuredEngines: readonly MeasuredEngine[] = [
  {
    id: 'kramdown',
    rule: withoutPlugins(djangoconUs2019.engine),
    reference: references.kramdown,
    // The tokens that rouge marks may stay plain.
    comparison: { spansInCode: 'ignored' },
    goal: 0.9,
  },
  {
    id: 'markdown-it',
    rule: djangoconUs2024.engine,
    reference: references['markdown-it'],
    comparison: { spansInCode: 'compared' },
    goal: 1,
  },
  {
    id: 'python-markdown',
    rule: { id: 'python-markdown', options: { extensions: [] } },
    reference: references['python-markdown'],
    comparison: { spansInCode: 'compared' },
    goal: 0.85,
  },
  {
    id: 'gfm',
    rule: { id: 'gfm', options: {} },
    reference: references.gfm,
    comparison: { spansInCode: 'compared' },
    goal: 0.99,
  },
  goldmark('goldmark', {}),
  goldmark('goldmark-unsafe', { renderer: { unsafe: true } }),
];

function goldmark(id: string, options: EngineRule['options']): MeasuredEngine {
  return {
    id,
    rule: { id: 'goldmark', options },
    reference: references.goldmark,
    // The tokens that chroma marks may stay plain.
    comparison: { spansInCode: 'ignored' },
    goal: 0.95,
  };
}

/** Plugins are the site generator's and come after its engine. */
function withoutPlugins({ id, options }: EngineRule): EngineRule {
  const { plugins: _, ...own } = options;
  return { id, options: own };
}
