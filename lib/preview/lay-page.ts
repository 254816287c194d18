import { marksStyle } from './marks-style.ts';

/**
 * Puts a page into the frame's document, in the place of the one that stands there. It has to be clean: its own
 * nodes move in. What the frame itself has in its head stays.
 */
export function layPage(frame: Document, page: Document): void {
  const root = frame.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const { name, value } of page.documentElement.attributes) root.setAttribute(name, value);
  for (const element of frame.head.querySelectorAll(':scope > :not([data-afterword-frame])'))
    element.remove();
  const marks = frame.createElement('style');
  marks.textContent = marksStyle;
  frame.head.append(...page.head.children, marks);
  frame.body.replaceWith(page.body);
}
