import type { Element, List } from './element.ts';

/** `- [ ] to do`: a box for each, and classes for all that follow the first one. */
export function markTasks(list: List): void {
  let isTaskList = false;
  for (const item of list.tokens) {
    const first = item.tokens[0];
    const text = first?.type === 'paragraph' ? first.tokens[0] : undefined;
    if (text?.type !== 'run') continue;
    isTaskList = drawBox(text) || isTaskList;
    if (isTaskList) setClass(item, 'task-list-item');
  }
  if (isTaskList) setClass(list, 'task-list');
}

const box = /^[ \t\n\v\f]*\[([ xX])\][ \t\n\v\f]+/;

/** The box is HTML in the text, so that a line that begins with it is read as any other. */
function drawBox(text: { text: string }): boolean {
  const found = box.exec(text.text);
  if (!found) return false;
  const checked = found[1] === ' ' ? '' : ' checked="checked"';
  const input = `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
  text.text = input + text.text.slice(found[0].length);
  return true;
}

function setClass(element: Element, name: string): void {
  element.attributes = new Map(element.attributes).set('class', name);
}
