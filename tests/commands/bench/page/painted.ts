/** The end of a frame, on the page's clock (ms). */
export interface FrameEnd {
  readonly at: number;
  /** For how much of the time before it the change only waited for the frame to begin. */
  readonly waited: number;
}

/**
 * Calls back right after the frame in which everything that has changed by now is painted: the next one, or the
 * one that is being made. `beforePaint` runs in that frame when the document is as it will be painted.
 */
export function afterPaint<State>(
  beforePaint: () => State,
  onPainted: (state: State, end: FrameEnd) => void,
): void {
  const changedAt = performance.now();
  let waited = 0;
  const beat = requestAnimationFrame((began) => {
    waited = Math.max(0, began - changedAt);
  });
  // Sizes are observed after the callbacks of requestAnimationFrame, in which the page may change as well.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    cancelAnimationFrame(beat);
    const state = beforePaint();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      onPainted(state, { at: performance.now(), waited });
    };
    // A message is a task of its own: it comes when the frame, of which this callback is a part, has ended.
    port2.postMessage(null);
  });
  observer.observe(document.documentElement);
}
