/** The largest file that is opened as a post, in bytes. The longest known post is a fiftieth of it. */
export const LARGEST_POST = 5_000_000;

/** What the bytes of a file are as a post. */
export type PostReading =
  /** Every character of the file, byte-order mark and carriage returns included: encoded again, it is the same bytes. */
  | { readonly state: 'text'; readonly source: string }
  | { readonly state: 'refused'; readonly code: PostRefusal };

/**
 * Why a file is no post.
 * - `empty`: it has no bytes
 * - `too-large`: more than `LARGEST_POST` bytes
 * - `utf16`: text, but in UTF-16, as some Windows programs save it
 * - `binary`: it has bytes that no text has, as pictures and documents do
 * - `not-utf8`: text in another, older encoding
 */
export type PostRefusal = 'empty' | 'too-large' | 'utf16' | 'binary' | 'not-utf8';

/** Reads a file's bytes as UTF-8, exactly or not at all. */
export function readPost(bytes: Uint8Array): PostReading {
  const refusal = refusalOf(bytes);
  if (refusal) return { state: 'refused', code: refusal };
  const source = decodeUtf8(bytes);
  return source === null ? { state: 'refused', code: 'not-utf8' } : { state: 'text', source };
}

/** The text that these bytes are in UTF-8, its byte-order mark included, or null if they are none. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A fatal decoder has no other way to say that the bytes are not UTF-8.
    return null;
  }
}

function refusalOf(bytes: Uint8Array): PostRefusal | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > LARGEST_POST) return 'too-large';
  if (isUtf16(bytes)) return 'utf16';
  return bytes.includes(0) ? 'binary' : null;
}

/** How much of a file without a mark is looked at, in bytes. */
const SAMPLE = 4_000;

/** It has UTF-16's mark (which UTF-32's may only resemble), or zeros at nearly every other byte and nowhere else. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third !== 0 || fourth !== 0;
  if (first === 0xfe && second === 0xff) return true;
  const even = zeros(bytes, 0);
  const odd = zeros(bytes, 1);
  return (even === 0 && odd > 0.7) || (odd === 0 && even > 0.7);
}

/** Which share of every other byte of the sample, from `start` on, is zero. */
function zeros(bytes: Uint8Array, start: 0 | 1): number {
  const every = bytes.subarray(0, SAMPLE).filter((_, index) => index % 2 === start);
  return every.length === 0 ? 0 : every.filter((byte) => byte === 0).length / every.length;
}
