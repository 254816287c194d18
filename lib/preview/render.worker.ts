import { createPrinter } from '../markdown/printer.ts';
import { createRenderPass, passOrReport, type RenderPass } from './render-pass.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

let loading: Promise<RenderPass | null> | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'site') loading = load(data);
  else void run(data);
});

async function load({ site }: Extract<ToWorker, { kind: 'site' }>): Promise<RenderPass | null> {
  try {
    const pass = createRenderPass(await createPrinter(site));
    send({ kind: 'loaded' });
    return pass;
  } catch {
    // A part of the extension could not be read, as when it is updated meanwhile.
    send({ kind: 'failed' });
    return null;
  }
}

async function run({ job }: Extract<ToWorker, { kind: 'job' }>): Promise<void> {
  const print = await loading;
  if (!print) return;
  const pass = passOrReport(print, job);
  if (pass) send({ kind: 'passed', pass }, [pass.change.body.positions.buffer]);
  else send({ kind: 'refused' });
}

// To the compiler `self` is a window, whose `postMessage` takes these arguments as well.
function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
