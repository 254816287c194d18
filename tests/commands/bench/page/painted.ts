/**
 * Calls back right after the frame in which everything that has changed by now is painted: the next one, or the
 * one that is being made. `beforePaint` runs in that frame when the document is as it will be painted.
 */
export function afterPaint<State>(
  beforePaint: () => State,
  onPainted: (state: State, at: number) => void,
): void {
  // Sizes are observed after the callbacks of requestAnimationFrame, in which the page may change as well.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    const state = beforePaint();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      onPainted(state, performance.now());
    };
    // A message is a task of its own: it comes when the frame, of which this callback is a part, has ended.
    port2.postMessage(null);
  });
  observer.observe(document.documentElement);
}
