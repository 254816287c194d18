/**
 * The address of a web page as a person types or pastes it: http or https, which is added if it is missing. Null if it
 * is none. Without a name and a password, and without the place in the page.
 */
export function pageAddress(typed: string): URL | null {
  const text = typed.trim();
  const address = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!address || !isWeb(address) || !isHost(address.hostname)) return null;
  address.username = '';
  address.password = '';
  address.hash = '';
  return address;
}

/** The patterns of a permission to read what that host serves; a site may lead from http to https. */
export function originsOf({ protocol, hostname }: URL): string[] {
  const secure = `https://${hostname}/*`;
  return protocol === 'http:' ? [`http://${hostname}/*`, secure] : [secure];
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

/** A word alone is no host that anyone would publish on. */
function isHost(name: string): boolean {
  return name === 'localhost' || name.startsWith('[') || /[^.]\.[^.]/.test(name);
}

/** The host of an address as a person types it, to be named to them; null if it is none. */
export function hostOf(typed: string): string | null {
  return pageAddress(typed)?.host ?? null;
}
