import { createRenderPass } from './render-pass.ts';

const pass = createRenderPass();

// To the compiler `self` is a window, whose `postMessage` takes these arguments as well.
self.addEventListener('message', (event: MessageEvent<string>) => {
  const answer = pass(event.data);
  self.postMessage(answer, { transfer: [answer.change.positions.buffer] });
});
