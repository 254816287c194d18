import { decodeText } from './borrow-charset.ts';
import { type Fetch, type Fetched, fetchBytes } from './borrow-fetch.ts';

/** What a borrowed page takes along: its style sheets, fonts and pictures, within limits. */
export interface Luggage {
  /** A style sheet and where it came from; null if it cannot be had. */
  style(address: string): Promise<{ readonly css: string; readonly address: string } | null>;
  /** A font or a picture as a `data:` address; the address itself if it cannot be had. */
  file(address: string): Promise<string>;
}

/** `fetch` is asked for each address once, and for a few at a time. `now` is in ms, since whenever. */
export function packLuggage(fetch: Fetch, now: () => number): Luggage {
  const asked = new Map<string, Promise<Fetched>>();
  const inTurn = queue(AT_A_TIME);
  const end = now() + TIME;
  const left = { style: STYLES, font: FONTS, picture: PICTURES };

  const ask = (address: string): Promise<Fetched> => {
    const known = asked.get(address);
    if (known) return known;
    const fetching = inTurn(() => {
      const time = Math.min(TIME_OF_ONE, end - now());
      if (asked.size > MOST || time <= 0) return Promise.resolve(late);
      return fetchBytes(fetch, address, { size: LARGEST, time });
    });
    asked.set(address, fetching);
    return fetching;
  };
  const takes = (kind: keyof typeof left, size: number): boolean => {
    if (size > left[kind]) return false;
    left[kind] -= size;
    return true;
  };

  return {
    style: async (address) => {
      const fetched = await ask(address);
      if (fetched.state === 'failed' || !isStyle(fetched.type) || !takes('style', fetched.bytes.length)) {
        return null;
      }
      return { css: decodeText(fetched.bytes, fetched.type), address: fetched.address };
    },
    file: async (address) => {
      if (isHopeless(address)) return address;
      const fetched = await ask(address);
      if (fetched.state === 'failed') return address;
      const type = typeOf(fetched);
      const isFont = type.startsWith('font/');
      if (!isFont && !type.startsWith('image/')) return address;
      const { length } = fetched.bytes;
      const largest = isFont ? LARGEST_FONT : LARGEST_PICTURE;
      if (length > largest || !takes(isFont ? 'font' : 'picture', length)) return address;
      return `data:${type};base64,${base64(fetched.bytes)}`;
    },
  };
}

/** Milliseconds for all of it, and for one. */
const TIME = 40_000;
const TIME_OF_ONE = 10_000;
const AT_A_TIME = 6;
/** No page needs more; one that does must not fill the device. */
const MOST = 200;
/** In bytes. */
const STYLES = 3_000_000;
const FONTS = 3_000_000;
const LARGEST_FONT = 300_000;
const PICTURES = 4_000_000;
const LARGEST_PICTURE = 500_000;
const LARGEST = 1_000_000;

const late: Fetched = { state: 'failed', problem: { code: 'offline' } };

/** Servers that name no type for style sheets are common enough. */
function isStyle(type: string): boolean {
  return type === '' || /^\s*text\/(?:css|plain)\b/i.test(type);
}

/** Formats of fonts that browsers no longer need, where a site offers a better one as well. */
function isHopeless(address: string): boolean {
  return !/^https?:/i.test(address) || /\.(?:eot|ttf|otf)(?:$|[?#])/i.test(address);
}

/** `font/woff2`, `image/png`; empty for anything else. Many servers send fonts as anything: the name tells first. */
function typeOf({ address, type }: Extract<Fetched, { state: 'fetched' }>): string {
  const font = /\.(woff2?)(?:$|[?#])/i.exec(address) ?? /font-(woff2?)/i.exec(type);
  if (font) return `font/${font[1]?.toLowerCase()}`;
  return /^\s*((?:image|font)\/[\w.+-]+)/i.exec(type)?.[1]?.toLowerCase() ?? '';
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}

/** As many arguments as every engine takes. */
const CHUNK = 8192;

/** Runs what it is given, so many at a time, in order. */
function queue(places: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
