import { readAttributes } from './attribute-list.ts';
import type { Document } from './document.ts';
import { escapeAttribute } from './renderer.ts';
import type { Line } from './source-lines.ts';
import { blockStandIn } from './stand-in.ts';
import { html } from './tree.ts';

/** Takes code between fences out of the lines, before HTML is. The closing fence is the opening one again. */
export function takeFencedCode(lines: readonly Line[], document: Document): Line[] {
  const closings = fencesByText(lines);
  const output: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const fence = OPENING.exec(line.text);
    const end = fence ? nextAfter(closings.get(fence[1] ?? ''), index) : null;
    if (!fence || end === null) {
      output.push(line);
      continue;
    }
    const code = lines
      .slice(index + 1, end)
      .map(({ text }) => `${text}\n`)
      .join('');
    const block = html(printCode(code, fence, document));
    const standIn = blockStandIn(document.blocks.push(block) - 1);
    output.push({ text: '', at: line.at }, { text: standIn, at: line.at }, { text: '', at: line.at });
    index = end;
  }
  return output;
}

/** `{.python #id key=value}` or `python`; which lines are marked makes no difference without colours. */
const OPENING =
  /^(~{3,}|`{3,}) *(?:\{([^}\n]*)\}|(?:\.?([\p{L}\p{N}_#.+-]*) *)(?:hl_lines=(?:"[^"]*"|'[^']*') *)?)$/u;

/** The lines that are nothing but a fence, the last first. */
function fencesByText(lines: readonly Line[]): Map<string, number[]> {
  const fences = new Map<string, number[]>();
  for (let index = lines.length - 1; index >= 0; index--) {
    const fence = /^(~{3,}|`{3,}) *$/.exec(lines[index]?.text ?? '')?.[1];
    if (fence === undefined) continue;
    const known = fences.get(fence);
    if (known) known.push(index);
    else fences.set(fence, [index]);
  }
  return fences;
}

function nextAfter(indexes: number[] | undefined, index: number): number | null {
  while (indexes && (indexes.at(-1) ?? Number.POSITIVE_INFINITY) <= index) indexes.pop();
  return indexes?.at(-1) ?? null;
}

function printCode(code: string, fence: RegExpExecArray, { options }: Document): string {
  const attributes = readAttributes(fence[2] ?? '');
  const classes = attributes.filter(([key]) => key === '.').map(([, value]) => value);
  const language = fence[2] === undefined ? fence[3] : classes.shift();
  const id = attributes.findLast(([key]) => key === 'id')?.[1];
  const prefix = options.config('fenced_code').lang_prefix;
  const others = attributes.filter(([key]) => key !== '.' && key !== 'id' && !colouring.has(key));
  const pre = attribute('id', id) + attribute('class', classes.join(' '));
  const languageClass = `${typeof prefix === 'string' ? prefix : 'language-'}${language}`;
  const inner =
    (language ? attribute('class', languageClass) : '') +
    (options.extensions.has('attr_list') ? others.map(([key, value]) => attribute(key, value)).join('') : '');
  return `<pre${pre}><code${inner}>${escapeCode(code)}</code></pre>`;
}

function attribute(name: string, value: string | undefined): string {
  return value ? ` ${name}="${escapeAttribute(value)}"` : '';
}

function escapeCode(code: string): string {
  return code
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Settings of `codehilite`, which are not printed. */
const colouring: ReadonlySet<string> = new Set([
  'use_pygments',
  'hl_lines',
  'linenums',
  'guess_lang',
  'noclasses',
]);
