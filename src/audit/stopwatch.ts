/** What a run does, in the order in which it does it. */
export type Phase =
  | "start"
  | "rules"
  | "config"
  | "read"
  | "align"
  | "measure"
  | "pinned"
  | "labels"
  | "data"
  | "drift"
  | "search"
  | "waivers"
  | "explain"
  | "plots"
  | "decide"
  | "preview"
  | "record"
  | "reports"
  | "deliveries";

/** What the process has used since it started. */
export interface Reading {
  readonly ms: number;
  /** Of all threads together. */
  readonly processorMs: number;
  /** The most memory held at once so far. */
  readonly peakBytes: number;
}

/** A phase and what it took; the peak is that of the process by the end of the phase. */
export interface Lap extends Reading {
  readonly phase: Phase;
}

/** Takes the time of one phase after the other, so that nothing between them is left out. */
export interface Stopwatch {
  /** Ends the phase that goes on, and begins this one. A phase that comes again adds to what it took before. */
  readonly begin: (phase: Phase) => void;
  /** Ends the phase that goes on. */
  readonly end: () => void;
  /** The phases that have ended, in the order in which they first began. */
  readonly laps: () => readonly Lap[];
}

/** For runs that nobody takes the time of. */
export const noStopwatch: Stopwatch = { begin: () => undefined, end: () => undefined, laps: () => [] };

/** A stopwatch that has run since the process started: its first phase is the start. */
export function stopwatch(read: () => Reading): Stopwatch {
  const laps = new Map<Phase, Lap>();
  let phase: Phase | undefined = "start";
  let since: Reading = { ms: 0, processorMs: 0, peakBytes: 0 };
  const end = (): void => {
    const now = read();
    if (phase !== undefined) laps.set(phase, lapOf(phase, laps.get(phase), [since, now]));
    phase = undefined;
    since = now;
  };
  const begin = (next: Phase): void => {
    end();
    phase = next;
  };
  return { begin, end, laps: () => [...laps.values()] };
}

function lapOf(phase: Phase, before: Lap | undefined, [from, to]: readonly [Reading, Reading]): Lap {
  return {
    phase,
    ms: (before?.ms ?? 0) + to.ms - from.ms,
    processorMs: (before?.processorMs ?? 0) + to.processorMs - from.processorMs,
    peakBytes: to.peakBytes,
  };
}
