import type { Stop } from './clock.ts';

/**
 * Carries messages between the views (panel, tab, second window) of one browser profile.
 * A message reaches every other open channel of the same name, never its own sender; order is kept
 * for each sender. The extension has BroadcastChannel behind it, tests have queues flushed by hand.
 */
export interface Channel {
  post(message: ChannelMessage): void;
  listen(listener: (message: unknown) => void): Stop;
  close(): void;
}

/** What structured cloning carries unchanged and the core sends. */
export type ChannelMessage = Uint8Array | { readonly [key: string]: string | number | boolean | null };

export type OpenChannel = (name: string) => Channel;
