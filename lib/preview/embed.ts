/** What an `<iframe>` of a post stands for. */
export type Embed =
  | { readonly kind: 'video'; readonly title: string | null; readonly host: string; readonly address: string }
  | { readonly kind: 'page'; readonly host: string; readonly address: string }
  /** Its address leads nowhere that the preview could offer. */
  | { readonly kind: 'unknown' };

/** Reads an `<iframe>` that was never loaded. */
export function embedOf(frame: Element): Embed {
  const url = URL.parse(frame.getAttribute('src') ?? '', nowhere);
  if (!url || url.origin === nowhere || !/^https?:$/.test(url.protocol)) return { kind: 'unknown' };
  const address = watchAddress(url);
  if (!address) return { kind: 'page', host: url.hostname, address: url.href };
  return {
    kind: 'video',
    title: frame.getAttribute('title')?.trim() || null,
    host: new URL(address).hostname,
    address,
  };
}

/** Where people watch a video that sites embed, or null if the address is not that of a video. */
function watchAddress(url: URL): string | null {
  const host = url.hostname.replace(/^(www|m|player)\./, '');
  const [first = '', second = ''] = url.pathname.split('/').filter(Boolean);
  if (host === 'youtu.be') return `https://www.youtube.com/watch?v=${first}`;
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') return youtubeAddress(url, first, second);
  if (host === 'vimeo.com') return `https://vimeo.com/${first === 'video' ? second : first}`;
  return null;
}

function youtubeAddress(url: URL, first: string, second: string): string {
  const list = url.searchParams.get('list');
  if (second === 'videoseries' && list)
    return `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}`;
  const video = first === 'embed' || first === 'v' || first === 'shorts' ? second : url.searchParams.get('v');
  return video
    ? `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`
    : `https://www.youtube.com${url.pathname}`;
}

/** Relative addresses resolve to this, which nobody can own (RFC 6761). */
const nowhere = 'https://relative.invalid';
