/**
 * Calls back right after the next frame: style, layout and paint of everything that had changed before are done
 * by then. `beforePaint` runs in that frame, when the document is as it will be painted.
 */
export function afterPaint<State>(
  beforePaint: () => State,
  onPainted: (state: State, at: number) => void,
): void {
  requestAnimationFrame(() => {
    const state = beforePaint();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      onPainted(state, performance.now());
    };
    // A message is a task of its own: it comes when the frame, of which this callback is a part, has ended.
    port2.postMessage(null);
  });
}
