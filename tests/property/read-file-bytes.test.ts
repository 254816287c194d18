import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPost } from '../../lib/draft/read-file.ts';

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 400 })
  .map((source) => source.replaceAll('\0', '\r\n'));

test('every text in UTF-8 is read so that it encodes to the same bytes', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '\ufeff', '\ufeff\ufeff'), text, (mark, rest) => {
      const bytes = Buffer.from(mark + rest, 'utf8');
      const reading = readPost(bytes);
      expect(reading.state).toBe('text');
      expect(reading.state === 'text' && Buffer.from(reading.source, 'utf8').equals(bytes)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('any bytes are either refused or kept to the byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const reading = readPost(bytes);
      if (reading.state === 'text') expect(Buffer.from(reading.source, 'utf8').equals(bytes)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
