/** Text between double quotes, whatever it holds (YAML 1.2, 5.7). */
export function doubleQuoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(UNPRINTABLE, escaped)}"`;
}

/** Text between single quotes; it must be one line of printable characters. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Whether text can stand in a file as it is: one line of characters that every YAML parser takes. */
export function isPrintable(text: string): boolean {
  return text.search(UNPRINTABLE) === -1;
}

/** Line ends, controls, half characters, and marks that some parser takes for a line end or a mark of order. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\0', '\\0'],
]);

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  const hex =
    code > 0xff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\x${code.toString(16).padStart(2, '0')}`;
  return ESCAPES.get(character) ?? hex;
}
