import type { Attributes } from './attribute-list.ts';
import type { List } from './element.ts';

/** `- [ ] to do`: a box for each, and classes for all that follow the first one. */
export function markTasks(list: List): void {
  let isTaskList = false;
  for (const item of list.tokens) {
    const first = item.tokens[0];
    const text = first?.type === 'paragraph' ? first.tokens[0] : undefined;
    if (text?.type !== 'run') continue;
    isTaskList = drawBox(text) || isTaskList;
    if (isTaskList) item.attributes = ofItem;
  }
  if (isTaskList) list.attributes = ofList;
}

/** Nothing else can have given them attributes yet. */
const ofItem: Attributes = new Map([['class', 'task-list-item']]);
const ofList: Attributes = new Map([['class', 'task-list']]);

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
