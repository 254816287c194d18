import { useState } from 'preact/hooks';

/** A small view of the picture that a field names. Nothing is shown of one that is not there yet. */
export function Thumbnail({ address, site }: { address: string; site: string | null }) {
  const source = pictureAddress(address, site);
  return source === null ? null : <Picture key={source} source={source} />;
}

/** What the field says stands beside it: the picture has no other description. */
function Picture({ source }: { source: string }) {
  const [isThere, setThere] = useState(true);
  if (!isThere) return null;
  return (
    <img
      class="thumbnail"
      src={source}
      alt=""
      loading="lazy"
      referrerpolicy="no-referrer"
      onError={() => setThere(false)}
      data-thumbnail
    />
  );
}

/** Where the site shows it from; null if that cannot be known. A bare name means a folder that only the site knows. */
function pictureAddress(address: string, site: string | null): string | null {
  if (!/^\/|^https?:\/\//i.test(address)) return null;
  const whole = URL.parse(address, site ?? undefined);
  return whole?.protocol === 'http:' || whole?.protocol === 'https:' ? whole.href : null;
}
