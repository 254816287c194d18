/** The text of an HTML page or a style sheet: by its mark, its Content-Type, or what it says of itself; else UTF-8. */
export function decodeText(bytes: Uint8Array, type: string): string {
  // A decoder takes a mark of UTF-8 away by itself and knows nothing of the others.
  const label = markOf(bytes) ?? charsetOf(type) ?? ownCharset(bytes) ?? 'utf-8';
  return decoderOf(label).decode(bytes);
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    // A name that nobody knows.
    return new TextDecoder();
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function charsetOf(text: string): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(text)?.[1] ?? null;
}

/** `<meta charset=…>`, the older `<meta … content="…; charset=…">`, or `@charset "…"`, near the start. */
function ownCharset(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return /^@charset "([\w.:-]+)"/.exec(start)?.[1] ?? metaCharset(start);
}

function metaCharset(start: string): string | null {
  const at = start.search(/<meta\b[^>]*charset/i);
  const label = at === -1 ? null : charsetOf(start.slice(at));
  // It could not have been read as UTF-16 so far (HTML, "determining the character encoding").
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
