/**
 * What runs inside Firefox's own window, over Marionette in the chrome context: each function is sent
 * as text and may use nothing from around it. The few parts of Firefox that they touch are declared here.
 */
declare const gBrowser: { selectedBrowser: HTMLElement };
declare const SidebarController: { show(id: string): Promise<void> };
declare const Services: {
  prefs: { setIntPref(name: string, value: number): void };
  obs: { addObserver(observer: { observe(channel: Channel): void }, topic: string): void };
};
declare const Ci: { nsIHttpChannel: unknown };
interface Channel {
  QueryInterface(type: unknown): void;
  readonly URI: { spec: string };
  readonly loadInfo: { triggeringPrincipal: { origin: string } };
}
declare global {
  interface Window {
    afterwordRequests?: string[];
  }
}

/** Notes from now on what the pages of extensions ask the network for. */
export function watchRequests(): void {
  if (window.afterwordRequests) return;
  const requests: string[] = [];
  window.afterwordRequests = requests;
  const observe = (channel: Channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    if (channel.loadInfo.triggeringPrincipal.origin.startsWith('moz-extension:'))
      requests.push(channel.URI.spec);
  };
  Services.obs.addObserver({ observe }, 'http-on-modify-request');
}

export function listRequests(): string[] {
  return [...new Set(window.afterwordRequests)];
}

/** Firefox's window has a least width of about 450 pixels; the page in it may be narrower. */
export function resizePage({ width, height }: { width: number; height: number }): void {
  window.resizeTo(Math.max(width, 500) + 100, height + 300);
  const size = `flex: none; min-width: 0; width: ${width}px; height: ${height}px;`;
  gBrowser.selectedBrowser.style.cssText = `${size} max-width: ${width}px; min-height: ${height}px;`;
}

export function preferColours(colours: 'light' | 'dark'): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', colours === 'dark' ? 0 : 1);
}

/**
 * Opens the sidebar of an extension, named by its `gecko.id` as Firefox derives names from it,
 * as wide as Chrome opens its side panel; Firefox would give it 230 pixels.
 */
export async function showSidebar(extension: string): Promise<void> {
  const name = extension.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  await SidebarController.show(`${name}-sidebar-action`);
  const box = document.getElementById('sidebar-box');
  if (box) box.style.width = '360px';
}
