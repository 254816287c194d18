import { expect, test } from 'vitest';
import { LARGEST_POST, readPost } from '../../lib/draft/read-file.ts';

function refused(code: string) {
  return { state: 'refused', code };
}

test('text is read with its mark and its carriage returns', () => {
  const source = '\ufeff---\r\ntitle: Århus 🎉\r\n---\r';
  expect(readPost(Buffer.from(source))).toEqual({ state: 'text', source });
});

test('a file without bytes is empty; a mark alone is text', () => {
  expect(readPost(new Uint8Array())).toEqual(refused('empty'));
  expect(readPost(Buffer.from('\ufeff'))).toEqual({ state: 'text', source: '\ufeff' });
});

test('the largest post is read, one byte more is not', () => {
  expect(readPost(new Uint8Array(LARGEST_POST).fill(0x61))).toMatchObject({ state: 'text' });
  expect(readPost(new Uint8Array(LARGEST_POST + 1).fill(0x61))).toEqual(refused('too-large'));
});

test.each([
  ['a PNG', 'binary', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['a text with a zero in it', 'binary', [0x61, 0, 0x62, 0x63]],
  ['nothing but zeros', 'binary', [0, 0, 0, 0]],
  ['UTF-16 with its mark, little end first', 'utf16', [0xff, 0xfe, 0x61, 0]],
  ['UTF-16 with its mark, big end first', 'utf16', [0xfe, 0xff, 0, 0x61]],
  ['UTF-16 without a mark', 'utf16', [0x23, 0, 0x20, 0, 0x61, 0, 0x62, 0]],
  ['UTF-16 without a mark, big end first', 'utf16', [0, 0x23, 0, 0x20, 0, 0x61]],
  ['UTF-32', 'binary', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]],
  ['Latin-1', 'not-utf8', [0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68]],
  ['a character cut in half', 'not-utf8', [0x61, 0xc3]],
  ['half of a surrogate pair', 'not-utf8', [0xed, 0xa0, 0x80]],
  ['a slash in two bytes', 'not-utf8', [0xc0, 0xaf]],
])('%s is refused as %s', (_, code, bytes) => {
  expect(readPost(Uint8Array.from(bytes))).toEqual(refused(code));
});
