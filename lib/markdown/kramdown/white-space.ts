/** A text without the white space at its end. An expression for that would try at every blank in the text. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpaceAt(text, end - 1)) end--;
  return text.slice(0, end);
}

/** A text without the white space at its start. */
export function withoutStart(text: string): string {
  let start = 0;
  while (isSpaceAt(text, start)) start++;
  return text.slice(start);
}

/** Blank, tab, line end, vertical tab or form feed, as Ruby takes it: a no-break space is none. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 12);
}

/** A text without the white space around it. */
export function stripped(text: string): string {
  return withoutStart(withoutEnd(text));
}
