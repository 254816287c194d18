import { browser } from 'wxt/browser';
import type { Stop } from '../draft/clock.ts';

/**
 * The way of the copy command from the background to the views. A view that is open hears a message; a panel
 * that is just being opened by the command finds a note in the session's storage.
 */
const MESSAGE = 'afterword/copy';
const NOTE = 'copyAskedAt';
/** How old a note may be when a panel finds it, in milliseconds. */
const FRESH = 5_000;

export async function askForCopy(now: number): Promise<void> {
  await browser.storage.session.set({ [NOTE]: now });
  try {
    await browser.runtime.sendMessage({ type: MESSAGE });
  } catch {
    // No view is open yet to hear it: the note remains for the panel that opens now.
  }
}

/** Calls `listener` when a copy is asked for, also if that was just before this view was there. */
export function onCopyRequest(now: () => number, listener: () => void): Stop {
  const heard = (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    if (message.type !== MESSAGE) return;
    void browser.storage.session.remove(NOTE);
    listener();
  };
  browser.runtime.onMessage.addListener(heard);
  void takeNote(now, listener);
  return () => browser.runtime.onMessage.removeListener(heard);
}

async function takeNote(now: () => number, listener: () => void): Promise<void> {
  const { [NOTE]: askedAt } = await browser.storage.session.get(NOTE);
  if (typeof askedAt !== 'number') return;
  await browser.storage.session.remove(NOTE);
  if (now() - askedAt < FRESH) listener();
}
