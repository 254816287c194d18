/** Text as it stands between tags. References that the writer wrote stay what they are. */
export function escapeText(text: string): string {
  return hasMarkup.test(text) ? text.replace(inText, (found) => escapes.get(found) ?? found) : text;
}

/** Code: every character stands for itself. */
export function escapeCode(text: string): string {
  return hasMarkup.test(text) ? text.replace(/[<>&]/g, (found) => escapes.get(found) ?? found) : text;
}

/** The value of an attribute. */
export function escapeAttribute(text: string): string {
  return text.replace(inAttribute, (found) => escapes.get(found) ?? found);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
]);
const hasMarkup = /[<>&]/;
const reference = String.raw`&(?:[\w:][-\w.:]*|#\d+|#x[0-9a-fA-F]+);`;
const inText = new RegExp(`${reference}|[<>&]`, 'g');
const inAttribute = new RegExp(`${reference}|[<>&"]`, 'g');
