/**
 * `npm run fidelity:traps -- FILE …`: lines of a title, Markdown and the HTML that kramdown prints for it with rouge
 * and no default language, both as JSON strings: `TITLE "…" => "…"`. Prints each difference and how many are equal.
 * Spans inside `<code>` are not compared. Exits with 1 unless all are equal.
 */
import { readFileSync } from 'node:fs';
import { loadEngine } from '../../lib/markdown/engine-list.ts';
import { djangoconUs2019 } from '../../lib/sites/djangocon-us-2019.ts';
import { firstDifference } from '../support/same-dom.ts';

interface Trap {
  readonly title: string;
  readonly markdown: string;
  readonly html: string;
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Say which file: npm run fidelity:traps -- FILE');
const traps = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').flatMap(readTrap));

const { plugins: _, ...own } = djangoconUs2019.engine.options;
const engine = await loadEngine({ id: 'kramdown', options: { ...own, syntax_highlighter_opts: {} } });
const equal = traps.filter(isEqual).length;
console.log(`${equal} of ${traps.length}`);
process.exitCode = traps.length > 0 && equal === traps.length ? 0 : 1;

function readTrap(line: string): Trap[] {
  const [, title, markdown, html] =
    /^([^"]*)("(?:[^"\\]|\\.)*")\s*=>\s*("(?:[^"\\]|\\.)*")\s*$/.exec(line) ?? [];
  if (title === undefined || markdown === undefined || html === undefined) {
    if (line.trim() !== '') throw new Error(`This is no trap: ${line}`);
    return [];
  }
  return [{ title: title.trim(), markdown: String(JSON.parse(markdown)), html: String(JSON.parse(html)) }];
}

function isEqual({ title, markdown, html }: Trap): boolean {
  const printed = engine.render(markdown).blocks.map((block) => block.html);
  const difference = firstDifference(html, printed.join(''), { spansInCode: 'ignored' });
  if (!difference) return true;
  console.log(`${title}: ${JSON.stringify(markdown)}`);
  console.log(`  wanted ${JSON.stringify(difference.wanted)}`);
  console.log(`  got    ${JSON.stringify(difference.got)}`);
  return false;
}
