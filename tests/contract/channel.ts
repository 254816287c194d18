import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel, OpenChannel } from '../../lib/draft/channel.ts';

export interface ChannelSetting {
  readonly openChannel: OpenChannel;
  /** Resolves when every message that was posted has arrived. */
  arrived(): Promise<void>;
}

export function describeChannel(name: string, make: () => ChannelSetting): void {
  describe(`channel: ${name}`, () => {
    let setting: ChannelSetting;
    let open: Channel[];
    beforeEach(() => {
      setting = make();
      open = [];
    });
    afterEach(() => {
      for (const channel of open) channel.close();
    });

    function listening(name: string) {
      const channel = setting.openChannel(name);
      const heard: unknown[] = [];
      open.push(channel);
      return { channel, heard, stop: channel.listen((message) => heard.push(message)) };
    }

    test('a message reaches every other channel of that name, and not its sender', async () => {
      const [sender, one, two, elsewhere] = ['a', 'a', 'a', 'b'].map(listening);
      sender?.channel.post({ hello: 'you' });
      await setting.arrived();
      expect(one?.heard).toEqual([{ hello: 'you' }]);
      expect(two?.heard).toEqual([{ hello: 'you' }]);
      expect(sender?.heard).toEqual([]);
      expect(elsewhere?.heard).toEqual([]);
    });

    test('bytes arrive as bytes, in the order they were posted', async () => {
      const sender = listening('a');
      const receiver = listening('a');
      for (let byte = 0; byte < 50; byte += 1) sender.channel.post(new Uint8Array([byte, 1]));
      await setting.arrived();
      expect(receiver.heard).toEqual(Array.from({ length: 50 }, (_, byte) => new Uint8Array([byte, 1])));
    });

    test('who stopped listening or closed hears nothing more', async () => {
      const sender = listening('a');
      const [stopped, closed] = [listening('a'), listening('a')];
      stopped.stop();
      closed.channel.close();
      sender.channel.post({ hello: 'you' });
      await setting.arrived();
      expect(stopped.heard).toEqual([]);
      expect(closed.heard).toEqual([]);
    });
  });
}
