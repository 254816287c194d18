import type { Site } from '../../sites/site.ts';
import type { BlockCheck } from '../check.ts';
import { textLines } from '../text-lines.ts';

export const textOverDashes: BlockCheck = {
  id: 'text-over-dashes',
  title: 'Text right above a line of dashes',
  severity: 'warning',
  group: 'engine',
  reads: 'block',
  *run({ kind, text }, { site }) {
    if (kind !== 'text') return;
    const lines = [...textLines(text)];
    const index = lines.findIndex(({ text }) => /^ {0,3}-{2,}[ \t]*$/.test(text));
    const dashes = lines[index];
    if (!dashes || index === 0 || isOther(lines[index - 1]?.text ?? '')) return;
    if (lines.slice(0, index).every(({ text }) => isField(text))) return;
    if (index === 1 && isHeading(lines[0]?.text ?? '')) return;
    // Under several lines it draws the line across the page that was meant.
    if (index > 1 && site.engine.id === 'python-markdown') return;
    yield {
      from: dashes.from,
      to: dashes.to,
      message: `${becomes(site, index)} Put a blank line before the dashes.`,
      fixes: [
        {
          title: 'Add a blank line',
          edits: [{ from: dashes.from, to: dashes.from, insert: '\n' }],
          isSafe: false,
        },
      ],
    };
  },
};

/** A list, a quote, a table, HTML: what stands above is no paragraph. */
function isOther(line: string): boolean {
  return /^\s*(?:[-+*>|<#{]|\d{1,9}[.)] )|\|\s*$/.test(line);
}

/** Of front matter that the site does not read as such. */
function isField(line: string): boolean {
  return /^[\w-]{1,40}:\s/.test(line);
}

/** A short line without an end may well be meant as a heading. */
function isHeading(line: string): boolean {
  return line.length <= 60 && !/[.:,;]\s*$/.test(line);
}

function becomes({ engine }: Site, lines: number): string {
  if (engine.id === 'kramdown' && lines > 1) {
    return 'kramdown prints these dashes as one long dash at the end of the paragraph, not as a line across the page.';
  }
  return 'The paragraph above these dashes becomes a large heading.';
}
