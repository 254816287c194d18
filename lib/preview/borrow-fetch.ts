import type { BorrowProblem } from '../app/page-library.ts';

/** As much of the browser's fetch as borrowing needs. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What one answer may be: bytes in it, and milliseconds until all of it is there. */
export interface FetchLimits {
  readonly size: number;
  readonly time: number;
}

export type Fetched =
  | {
      readonly state: 'fetched';
      /** After all redirects. */
      readonly address: string;
      /** The Content-Type; empty if the server names none. */
      readonly type: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
  | { readonly state: 'failed'; readonly problem: FetchProblem };

type FetchProblem = Extract<BorrowProblem, { code: 'offline' | 'status' | 'no-page' }>;

/** Reads one address as a stranger would: without cookies, and without saying where from. Never rejects. */
export async function fetchBytes(fetch: Fetch, address: string, limits: FetchLimits): Promise<Fetched> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Fresh, and yet nothing twice that has not changed.
      cache: 'no-cache',
      signal: AbortSignal.timeout(limits.time),
    });
    if (!response.ok) {
      // Nobody reads it, and unread it would keep its connection.
      await response.body?.cancel();
      return failed({ code: 'status', status: response.status });
    }
    const bytes = await readAll(response, limits.size);
    if (!bytes) return failed({ code: 'no-page' });
    const type = response.headers.get('content-type') ?? '';
    return { state: 'fetched', address: response.url || address, type, bytes };
  } catch {
    // A browser does not tell a page why it got no answer, and for the person it is the same.
    return failed({ code: 'offline' });
  }
}

function failed(problem: FetchProblem): Fetched {
  return { state: 'failed', problem };
}

/** Null if there is more of it than `size`. */
async function readAll(response: Response, size: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.length;
    if (length > size) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
