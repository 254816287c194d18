import { Inflate } from 'fflate';
import { crc32 } from './archive-crc.ts';
import { decodeUtf8 } from './read-file.ts';

/**
 * Reads the table of contents of a zip and takes single files out of it. Where fflate's own reader trusts
 * a zip (sizes, checksums, names as keys of an object), this one does not. Field offsets are those of
 * PKWARE's APPNOTE.TXT 6.3: 4.3.7 local header, 4.3.12 central header, 4.3.16 end record. No Zip64, no
 * encryption, one volume: posts need none of them.
 */
export type ZipReading =
  | { readonly state: 'zip'; readonly entries: readonly ZipEntry[] }
  | { readonly state: 'refused'; readonly code: 'not-a-zip' | 'broken' };

export interface ZipEntry {
  readonly path: string;
  /** In bytes, as the table of contents claims. */
  readonly size: number;
  /** Milliseconds since the Unix epoch; zip keeps it in local time, in steps of two seconds. */
  readonly modifiedAt: number;
  readonly packed: PackedContent;
}

interface PackedContent {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly header: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;

export function readZip(bytes: Uint8Array): ZipReading {
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (end === null) return { state: 'refused', code: startsAsZip(view) ? 'broken' : 'not-a-zip' };
  const entries = centralDirectory(bytes, view, end);
  return entries ? { state: 'zip', entries } : { state: 'refused', code: 'broken' };
}

/** The content of one entry, or null if it is damaged, encrypted or packed in an unknown way. */
export function unzipEntry(bytes: Uint8Array, { packed, size }: ZipEntry): Uint8Array | null {
  const content = packedBytes(bytes, packed);
  if (!content || packed.isEncrypted) return null;
  const unpacked = unpack(content, packed.method, size);
  return unpacked?.length === size && crc32(unpacked) === packed.crc ? unpacked : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function startsAsZip(view: DataView): boolean {
  return view.byteLength >= 4 && view.getUint32(0, true) === LOCAL_HEADER;
}

const END_RECORD_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/** It stands at the very end, followed only by a comment of the length that it gives. */
function endRecord(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

/** Null unless it holds exactly as many entries, in exactly as many bytes, as the end record says. */
function centralDirectory(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) return null;
    entries.push(entryAt(bytes, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end && at - start === view.getUint32(end + 12, true) ? entries : null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  return {
    path: decodeName(name),
    size: view.getUint32(at + 24, true),
    modifiedAt: fromDosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    packed: {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    },
  };
}

/** UTF-8 with or without the flag for it, since macOS leaves the flag out; else one character a byte. */
function decodeName(name: Uint8Array): string {
  return decodeUtf8(name) ?? String.fromCharCode(...name);
}

function fromDosTime(date: number, time: number): number {
  const day = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31] as const;
  return new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}

function packedBytes(bytes: Uint8Array, { header, size }: PackedContent): Uint8Array | null {
  const view = viewOf(bytes);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) return null;
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return from + size <= bytes.length ? bytes.subarray(from, from + size) : null;
}

function unpack(content: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return content;
  return method === 8 ? inflate(content, size) : null;
}

/** 8 kB of Deflate is at most 8 MB of text: what comes out at once stays small, whatever the zip claims. */
const STEP = 8_192;

/** What Deflate can make of one byte: 258 of every two bits, less what it takes to say so. */
const LARGEST_RATIO = 1_032;

/** Stops as soon as more comes out than was claimed. */
function inflate(content: Uint8Array, size: number): Uint8Array | null {
  if (size > content.length * LARGEST_RATIO) return null;
  const unpacked = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < content.length && length <= size; at += STEP) {
      stream.push(content.subarray(at, at + STEP), at + STEP >= content.length);
    }
  } catch {
    // fflate throws on damaged data; the checksum could not be right either.
    return null;
  }
  return length === size ? unpacked : null;
}
