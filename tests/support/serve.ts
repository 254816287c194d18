import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A request as it came in. */
export interface SeenRequest {
  readonly method: string;
  /** The path with its query: `/image.png?1`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export interface Answer {
  readonly status?: number;
  /** The Content-Type. */
  readonly type: string;
  readonly body: string | Uint8Array;
}

export interface TestServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Every request so far, in order. */
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Serves on loopback, on a port that is free, and remembers what was asked for. What `answer` leaves is 404. */
export async function serve(answer: (request: SeenRequest) => Answer | undefined): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const request = seen(incoming);
    requests.push(request);
    reply(response, answer(request) ?? { status: 404, type: 'text/plain', body: 'nothing here' });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function seen({ method = '', url = '', headers }: IncomingMessage): SeenRequest {
  return { method, path: url, headers };
}

function reply(response: ServerResponse, { status = 200, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
}
