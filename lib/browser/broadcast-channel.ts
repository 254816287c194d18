import type { Channel, OpenChannel } from '../draft/channel.ts';

/** Channels between the windows of one browser profile. */
export const openBroadcastChannel: OpenChannel = (name): Channel => {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen(listener) {
      const receive = (event: MessageEvent) => listener(event.data);
      channel.addEventListener('message', receive);
      return () => channel.removeEventListener('message', receive);
    },
    close: () => channel.close(),
  };
};
