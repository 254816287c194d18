/** What this program has started, and the way to end it. */
export interface Shutdown {
  /** Registers what ends something, before it has started. The last registered runs first. */
  add(stop: () => Promise<void> | void): void;
  /** Ends everything, once. What fails to end does not keep the rest from ending. */
  run(): Promise<void>;
}

/** Ends everything on Ctrl-C, on SIGTERM and when the terminal closes; the exit code is then 130. */
export function shutdownOnSignals(): Shutdown {
  const stops: (() => Promise<void> | void)[] = [];
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= stopAll(stops);
    return running;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void run().then(() => process.exit(130)));
  }
  return { add: (stop) => void stops.push(stop), run };
}

async function stopAll(stops: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const stop of stops.toReversed()) {
    try {
      await stop();
    } catch (error) {
      console.error(`While stopping: ${error instanceof Error ? error.message : error}`);
    }
  }
}
