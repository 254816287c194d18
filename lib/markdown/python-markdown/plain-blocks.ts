import type { BlockReader, Place } from './block-reader.ts';
import { codeOf, type Element, element, lastElement, run } from './tree.ts';

/** Blank lines. After indented code they are part of it. */
export const emptyReader: BlockReader = (place) => {
  const { parent, block } = place;
  if (block.line(0) !== '') return false;
  const code = codeOf(lastElement(parent));
  if (code) code.text += block.length > 1 ? '\n' : '\n\n';
  const rest = block.part(1);
  if (rest.length > 1 || rest.line(0) !== '') place.later(rest);
  return true;
};

/** `---`, `* * *`, `___` on any line of the block. */
export const ruleReader: BlockReader = (place) => {
  const { parent, block } = place;
  const index = block.find(isRule);
  if (index === -1) return false;
  if (index > 0) place.read(parent, [block.part(0, index)]);
  parent.tokens.push(element('hr', [], block.at(index)));
  place.later(block.part(index + 1));
  return true;
};

/** Three marks of one sort or more, with at most two blanks between them. */
function isRule(line: string): boolean {
  const indent = /^ {0,3}(?=[-_*])/.exec(line);
  if (!indent) return false;
  const marks = line.slice(indent[0].length);
  return (
    RULE.test(marks) && marks.replaceAll(' ', '').length >= 3 && !marks.includes(`   ${marks.charAt(0)}`)
  );
}

const RULE = /^(?:[- ]+|[_ ]+|[* ]+)$/;

/** What nothing else has read. In a tight list it is the item's own text. */
export const paragraphReader: BlockReader = (place) => {
  const { parent, block, document } = place;
  if (block.isBlank) return true;
  if (document.states.at(-1) === 'list') addTightText(place, block.text);
  else parent.tokens.push(paragraph(block.text, block.at()));
  return true;
};

function paragraph(text: string, at: number): Element {
  return element('p', [run(text.trimStart())], at);
}

function addTightText({ parent }: Place, text: string): void {
  const last = parent.tokens.at(-1);
  if (last?.type === 'run') last.text += `\n${text}`;
  else if (last) parent.tokens.push(run(`\n${text}`));
  else parent.tokens.push(run(text.trimStart()));
}
