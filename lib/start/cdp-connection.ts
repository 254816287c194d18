import type { CDPSession } from 'playwright-core';
import { type Deferred, deferred } from './deferred.ts';

/**
 * A connection to one page over the Chrome DevTools Protocol.
 * Every answer is an object whose shape the protocol's own documentation gives for that method.
 */
export interface CdpConnection {
  /** Rejects with the protocol's message. */
  send(method: string, parameters?: object): Promise<Record<string, unknown>>;
  /** Listens to the page's events. Returns its stop. */
  onEvent(listener: (method: string, parameters: Record<string, unknown>) => void): () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/**
 * Connects to any target by its id, through the browser's own session. Playwright only knows tabs; the
 * side panel is a target like them, but none of its pages.
 */
export async function connectTo(browser: CDPSession, targetId: string): Promise<CdpConnection> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, Deferred<Record<string, unknown>>>();
  const listeners = new Set<(method: string, parameters: Record<string, unknown>) => void>();
  let lastId = 0;

  browser.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params = {}, result = {}, error }: Message = JSON.parse(event.message);
    if (method) for (const listener of listeners) listener(method, params);
    if (id === undefined) return;
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  });
  const end = () => {
    for (const answer of waiting.values()) answer.reject(new Error('the page has closed'));
    waiting.clear();
  };
  browser.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId === sessionId) end();
  });

  return {
    send: async (method, parameters = {}) => {
      const id = ++lastId;
      const answer = deferred<Record<string, unknown>>();
      waiting.set(id, answer);
      const message = JSON.stringify({ id, method, params: parameters });
      try {
        await browser.send('Target.sendMessageToTarget', { sessionId, message });
      } catch (error) {
        // The browser itself is gone; nothing that was asked of it will be answered.
        waiting.delete(id);
        end();
        throw error;
      }
      return answer.promise;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
