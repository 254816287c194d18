import type { Stop } from '../draft/clock.ts';

/** Whether the person has stopped typing for a moment. */
export interface Rest {
  /** A key was pressed: the moment begins anew. */
  begin(): void;
  isOver(): boolean;
  readonly stop: Stop;
}

export function createRest(onOver: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    begin() {
      stop();
      timer = setTimeout(() => {
        timer = null;
        onOver();
      }, length);
    },
    isOver: () => timer === null,
    stop,
  };
}

/** How long (ms) nobody has typed before an address counts as finished. */
const length = 500;
