import { setTimeout as sleep } from 'node:timers/promises';
import { keyOf } from '../../../lib/start/key.ts';
import type { Lab } from './lab.ts';

/** Types into whatever has the focus, key by key. */
export interface Typist {
  /** How many characters have been typed so far. */
  readonly count: number;
  /** Each key comes when the one before is painted in both views and everything has come to rest. */
  oneByOne(keys: number): Promise<void>;
  /**
   * One key each 33 ms, however far behind the page may be. Resolves when all of them are painted, to how far
   * from that rhythm (ms) they came: a busy machine holds keys back and then hands out several at once.
   */
  burst(keys: number): Promise<number>;
}

export function createTypist({ session, tab }: Lab, text: string): Typist {
  let count = 0;

  const press = (): Promise<unknown> => {
    const { key, code, windowsCode, text: typed } = keyOf(text.charAt(count));
    count += 1;
    const event = { key, code, windowsVirtualKeyCode: windowsCode };
    return Promise.all([
      session.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: typed }),
      session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }),
    ]);
  };
  const painted = (target: number) => tab.evaluate((wanted) => bench.painted(wanted), target);

  return {
    get count() {
      return count;
    },
    async oneByOne(keys) {
      for (let index = 0; index < keys; index++) {
        await Promise.all([painted(count + 1), press()]);
        await sleep(rest);
      }
    },
    async burst(keys) {
      const all = painted(count + keys);
      const begin = performance.now();
      const presses: Promise<unknown>[] = [];
      for (let index = 0; index < keys; index++) {
        await sleep(Math.max(0, begin + index * pace - performance.now()));
        presses.push(press());
      }
      await Promise.all([all, ...presses]);
      await sleep(rest);
      return offBeat(await tab.evaluate((last) => bench.pressed().slice(-last), keys));
    },
  };
}

function offBeat(pressed: readonly number[]): number {
  const gaps = pressed.slice(1).map((at, index) => at - (pressed[index] ?? at));
  return Math.max(...gaps.map((gap) => Math.abs(gap - pace)));
}

/** Milliseconds between the keys of a burst: as fast as a held key repeats. */
const pace = 33;
/** Milliseconds after which the application has looked at the settled text too. */
const rest = 350;
