/** The time at GitHub, under control of the test: the real one, moved. */
export interface Clock {
  now(): Date;
  /** Goes on from `date`. */
  set(date: Date | string): void;
  advanceDays(days: number): void;
  /** What is added to the real time, for processes that shall live in the same time (other-time.ts). */
  readonly offsetMs: number;
}

const dayMs = 86_400_000;

export function standInClock(): Clock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    set: (date) => {
      offsetMs = new Date(date).getTime() - Date.now();
    },
    advanceDays: (days) => {
      offsetMs += days * dayMs;
    },
    get offsetMs() {
      return offsetMs;
    },
  };
}
