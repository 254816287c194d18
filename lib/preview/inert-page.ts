/**
 * Parses a page in a document that is shown nowhere: there nothing loads and nothing runs. Its elements stand in for
 * no property of the document or of a form, so that both can be asked as any other.
 */
export function parseInert(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // `<img name="querySelectorAll">` would be found instead of the page's own method.
  dropHidingNames(Document.prototype.querySelectorAll.call(page, hiding));
  return page;
}

/** The same for the forms below an element in no document: `<form><input name="before"></form>`. */
export function freeForms(root: Element): void {
  if (root.querySelector('form')) dropHidingNames(root.querySelectorAll(hiding));
}

/** They are found by name or id before a property of the document or of their form (HTML, "named properties"). */
const hiding =
  ':is(button, embed, fieldset, form, iframe, img, input, object, output, select, textarea):is([id], [name])';

function dropHidingNames(elements: Iterable<Element>): void {
  const { getAttribute, removeAttribute } = Element.prototype;
  for (const element of elements) {
    removeAttribute.call(element, 'name');
    const id = getAttribute.call(element, 'id');
    // Styles go by ids: all others stay. An object hides by its id what else only names hide.
    if (element instanceof HTMLObjectElement || (id !== null && id in Element.prototype)) {
      removeAttribute.call(element, 'id');
    }
  }
}
