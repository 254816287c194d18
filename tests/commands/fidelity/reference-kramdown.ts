import type { EngineOptions } from '../../../lib/markdown/engine.ts';
import { inBatches } from './in-batches.ts';
import { readPrinted } from './read-printed.ts';
import type { Reference } from './references.ts';
import { runProcess } from './run-process.ts';

/** kramdown with its parser of GFM and rouge: what Jekyll runs. */
export const kramdown: Reference = {
  name: 'kramdown',
  install: 'Debian: ruby-kramdown ruby-kramdown-parser-gfm ruby-rouge',
  async version() {
    return await runProcess('ruby', ['-e', `${load} print Kramdown::VERSION`]).catch(() => null);
  },
  print: (texts, options) => inBatches(texts, BATCH, (some) => print(some, options)),
};

const BATCH = 500;

const load = 'require "json"; require "kramdown"; require "kramdown-parser-gfm"; require "rouge";';

// kramdown passes over options within options whose names are no symbols.
const program = `${load}
given = JSON.parse(STDIN.read, symbolize_names: true)
printed = given[:texts].map { |text| Kramdown::Document.new(text, given[:options]).to_html }
print JSON.generate(printed)`;

async function print(texts: readonly string[], options: EngineOptions): Promise<readonly string[]> {
  // Plugins are Jekyll's, not kramdown's.
  const { plugins: _, ...own } = options;
  const given = JSON.stringify({ texts, options: own });
  return readPrinted(await runProcess('ruby', ['-Eutf-8', '-e', program], given));
}
