import type { PrintedPost, Printer } from '../markdown/print.ts';
import { blockChange } from './block-change.ts';
import type { PrintedChange, RenderJob } from './renderer.ts';

/** A change and how long it took to find it, in milliseconds. */
export interface Pass {
  readonly change: PrintedChange;
  readonly cost: number;
}

export type RenderPass = (job: RenderJob) => Pass;

/** The work of every renderer: remembers what it printed last and tells what has changed since. */
export function createRenderPass(printer: Printer): RenderPass {
  let last: PrintedPost | null = null;
  return ({ source, file, wantsIntro }) => {
    const begin = performance.now();
    const printed = printer.print(source, file);
    const change = {
      body: blockChange(last?.body ?? [], printed.body, source.length),
      head: unlessSame(last?.head, printed.head),
      cards: unlessSame(last?.cards, printed.cards),
      intro: wantsIntro ? printer.intro(source, file) : null,
    };
    last = printed;
    return { change, cost: performance.now() - begin };
  };
}

/** Engines do not throw. One that does has a mistake, which must not end the preview: the next text may be printed. */
export function passOrReport(run: RenderPass, job: RenderJob): Pass | null {
  try {
    return run(job);
  } catch (error) {
    reportError(error);
    return null;
  }
}

/** Both are small: a line of text or two each. */
function unlessSame<Value>(before: Value | undefined, after: Value): Value | null {
  return before === after || JSON.stringify(before) === JSON.stringify(after) ? null : after;
}
