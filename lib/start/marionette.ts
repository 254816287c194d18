import { connect, type Socket } from 'node:net';
import { type Deferred, deferred } from './deferred.ts';

/**
 * The client's side of Firefox's remote control. Each message is its length in bytes, a colon and JSON:
 * `[0, id, name, parameters]` for a command, `[1, id, error, result]` for its answer.
 * Firefox greets with a bare object that names its protocol, 3.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export interface Marionette {
  /** Sends a command such as `WebDriver:Navigate`. Rejects with what Firefox says went wrong. */
  send(command: string, parameters?: object): Promise<unknown>;
  /** Cuts the connection. Firefox goes on. */
  close(): void;
}

/** Connects to a Firefox on this machine, and opens the session that every command needs. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const marionette = speak(socket);
  await marionette.send('WebDriver:NewSession', { capabilities: {} });
  return marionette;
}

function speak(socket: Socket): Marionette {
  const waiting = new Map<number, Deferred<unknown>>();
  let lastId = 0;
  readMessages(socket, (message) => {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message;
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(sentenceOf(error)));
    else answer?.resolve(result);
  });
  const fail = (reason: string) => {
    for (const answer of waiting.values()) answer.reject(new Error(reason));
    waiting.clear();
  };
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('Firefox has closed the connection'));
  return {
    send: (command, parameters = {}) => {
      const id = ++lastId;
      const answer = deferred<unknown>();
      waiting.set(id, answer);
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      return answer.promise;
    },
    close: () => void socket.destroy(),
  };
}

/** Names the kind of error, unless it is the page's own: then the message says all. */
function sentenceOf({ error, message }: { error: string; message: string }): string {
  return error === 'javascript error' ? message : `${error}: ${message}`;
}

/** Cuts the stream of bytes into messages, wherever the packets happen to end. */
function readMessages(socket: Socket, receive: (message: unknown) => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    bytes = Buffer.concat([bytes, part]);
    for (;;) {
      const colon = bytes.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(bytes.toString('latin1', 0, colon));
      if (bytes.length < end) return;
      receive(JSON.parse(bytes.toString('utf8', colon + 1, end)));
      bytes = bytes.subarray(end);
    }
  });
}
