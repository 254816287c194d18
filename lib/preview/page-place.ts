import type { Printer } from '../markdown/print.ts';
import { createPrinter } from '../markdown/printer.ts';
import type { Site } from '../sites/site.ts';
import { createRenderPass, passOrReport, type RenderPass } from './render-pass.ts';
import type { PlaceEvents, RenderPlace } from './render-place.ts';
import type { RenderJob } from './renderer.ts';

/** Prints in the page itself: at once, as soon as the engine is there. */
export function startInPage(
  site: Site,
  events: PlaceEvents,
  load: (site: Site) => Promise<Printer> = createPrinter,
): RenderPlace {
  let pass: RenderPass | null = null;
  let waiting: RenderJob | null = null;
  let isClosed = false;

  const begin = async () => {
    const printer = await load(site).catch(() => null);
    if (isClosed) return;
    if (!printer) {
      isClosed = true;
      events.onFailed();
      return;
    }
    pass = createRenderPass(printer);
    if (waiting) print(pass, waiting);
  };
  void begin();

  function print(run: RenderPass, job: RenderJob): void {
    const result = passOrReport(run, job);
    if (result) {
      events.onPass(result);
      return;
    }
    isClosed = true;
    events.onLate();
  }

  return {
    run(job) {
      if (pass) print(pass, job);
      else waiting = job;
    },
    close() {
      isClosed = true;
    },
  };
}
