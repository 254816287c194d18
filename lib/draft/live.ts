import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import {
  messageYjsSyncStep1,
  messageYjsSyncStep2,
  messageYjsUpdate,
  readSyncStep1,
  writeSyncStep1,
  writeUpdate,
} from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Channel } from './channel.ts';
import type { Stop } from './clock.ts';

/*
 * Views of one document follow each other, without a server. A message is
 *
 *   version (byte) · kind (byte) · message of y-protocols/sync
 *
 * A view that joins says hello with its state vector (sync step 1). Every other view answers with what the
 * newcomer lacks (step 2) and asks in turn with its own step 1, as a plain message, so that asking ends
 * there. From then on each view passes on its own updates. Messages of an unknown version or kind, and
 * those that cannot be read, are ignored: an older view loses liveness, never text.
 */
const VERSION = 1;
const HELLO = 0;
const PLAIN = 1;

/** Follows the other views on the channel until stopped. Updates from there have the channel as origin. */
export function followViews(doc: Y.Doc, channel: Channel): Stop {
  const passOn = (update: Uint8Array, origin: unknown) => {
    if (origin !== channel) channel.post(message(PLAIN, (encoder) => writeUpdate(encoder, update)));
  };
  doc.on('update', passOn);
  const stopListening = channel.listen((received) => receive(doc, channel, received));
  channel.post(message(HELLO, (encoder) => writeSyncStep1(encoder, doc)));
  return () => {
    doc.off('update', passOn);
    stopListening();
  };
}

function receive(doc: Y.Doc, channel: Channel, received: unknown): void {
  if (!(received instanceof Uint8Array) || received[0] !== VERSION) return;
  const kind = received[1];
  if (kind !== HELLO && kind !== PLAIN) return;
  const reply = replyTo(doc, channel, received.subarray(2));
  if (reply) channel.post(message(PLAIN, (encoder) => encoding.writeUint8Array(encoder, reply)));
  if (reply && kind === HELLO) channel.post(message(PLAIN, (encoder) => writeSyncStep1(encoder, doc)));
}

/** Applies a sync message. Returns the answer to a step 1; nothing for others and for unreadable ones. */
function replyTo(doc: Y.Doc, channel: Channel, received: Uint8Array): Uint8Array | undefined {
  const encoder = encoding.createEncoder();
  try {
    readSync(decoding.createDecoder(received), encoder, doc, channel);
  } catch {
    return undefined;
  }
  return encoding.hasContent(encoder) ? encoding.toUint8Array(encoder) : undefined;
}

/** As y-protocols' readSyncMessage, which writes what it cannot read to the console and goes on. */
function readSync(decoder: decoding.Decoder, encoder: encoding.Encoder, doc: Y.Doc, channel: Channel): void {
  switch (decoding.readVarUint(decoder)) {
    case messageYjsSyncStep1:
      readSyncStep1(decoder, encoder, doc);
      break;
    case messageYjsSyncStep2:
    case messageYjsUpdate:
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), channel);
  }
}

function message(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, VERSION);
  encoding.writeUint8(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}
