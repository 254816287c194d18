import { browser } from 'wxt/browser';
import type { Host } from '../app/environment.ts';

/** The panel or tab that the application runs in. */
export function extensionHost(kind: Host['kind']): Host {
  let isPersistenceAsked = false;
  return {
    kind,
    download: (fileName, type, bytes) => {
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
      const link = document.createElement('a');
      link.href = address;
      link.download = fileName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    openLink: (address) => {
      window.open(address, '_blank', 'noopener,noreferrer');
    },
    openTab: (draft) => {
      void browser.tabs.create({ url: editorAddress(draft) });
    },
    persistStorage: async () => {
      if (isPersistenceAsked) return;
      isPersistenceAsked = true;
      if (!(await navigator.storage.persisted())) await navigator.storage.persist();
    },
    onLeave: (listener) => {
      const hidden = () => {
        if (document.visibilityState === 'hidden') listener();
      };
      document.addEventListener('visibilitychange', hidden);
      window.addEventListener('pagehide', listener);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('pagehide', listener);
      };
    },
  };
}

/** The full tab, on a draft if one is named. `draftInAddress` reads it back. */
export function editorAddress(draft: string | null): string {
  const address = browser.runtime.getURL('/editor.html');
  return draft === null ? address : `${address}#draft=${encodeURIComponent(draft)}`;
}

export function draftInAddress(address: string): string | null {
  return new URLSearchParams(new URL(address).hash.slice(1)).get('draft');
}
