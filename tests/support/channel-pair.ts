import type { Channel, ChannelMessage } from '../../lib/draft/channel.ts';

interface Delivery {
  readonly to: TestChannel;
  readonly message: ChannelMessage;
}

/**
 * Channels between views that live in one test. Messages wait in a queue for each pair of sender and
 * receiver until the test delivers them, so that any order that a browser allows can be tried.
 */
export class ChannelNetwork {
  readonly #open = new Set<TestChannel>();
  readonly #queues = new Map<string, Delivery[]>();

  readonly openChannel = (name: string): Channel => {
    const channel = new TestChannel(
      name,
      (message) => this.#send(channel, message),
      () => this.#open.delete(channel),
    );
    this.#open.add(channel);
    return channel;
  };

  /** Delivers one message of the queue that `choice` falls on. False if nothing waits. */
  deliverOne(choice = 0): boolean {
    const queues = [...this.#queues.values()].filter((queue) => queue.length > 0);
    const delivery = queues[choice % Math.max(1, queues.length)]?.shift();
    delivery?.to.receive(delivery.message);
    return delivery !== undefined;
  }

  /** Delivers until nothing waits. */
  deliverAll(): void {
    while (this.deliverOne());
  }

  #send(from: TestChannel, message: ChannelMessage): void {
    for (const to of this.#open) {
      if (to === from || to.name !== from.name) continue;
      const pair = `${from.number}>${to.number}`;
      const queue = this.#queues.get(pair) ?? [];
      queue.push({ to, message: structuredClone(message) });
      this.#queues.set(pair, queue);
    }
  }
}

let channels = 0;

class TestChannel implements Channel {
  readonly number = channels++;
  readonly name: string;
  readonly #listeners = new Set<(message: unknown) => void>();
  readonly #send: (message: ChannelMessage) => void;
  readonly #leave: () => void;
  #isClosed = false;

  constructor(name: string, send: (message: ChannelMessage) => void, leave: () => void) {
    this.name = name;
    this.#send = send;
    this.#leave = leave;
  }

  post(message: ChannelMessage): void {
    if (this.#isClosed) throw new Error('the channel is closed');
    this.#send(message);
  }

  listen(listener: (message: unknown) => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  receive(message: ChannelMessage): void {
    if (this.#isClosed) return;
    for (const listener of this.#listeners) listener(message);
  }
}
