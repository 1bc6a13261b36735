/** Looks after one try of a request: ends it when nothing comes for a while, or when all time is over. */
export interface Watch {
  readonly signal: AbortSignal;
  /** The same work, given up with the rest. */
  over<T>(work: Promise<T>): Promise<T>;
  /** Something came: the silence starts again. */
  beat(): void;
  /** Closes the connection. */
  stop(): void;
  end(): void;
}

/** Gives up when nothing comes for `timeoutMs`, or when `budget` is aborted. */
export function watchOf(timeoutMs: number, budget: AbortSignal): Watch {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException("silence", "TimeoutError")), timeoutMs);
  const signal = AbortSignal.any([controller.signal, budget]);
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  givenUp.catch(() => undefined);
  return {
    signal,
    over: (work) => Promise.race([work, givenUp]),
    beat: () => void timer.refresh(),
    stop: () => controller.abort(),
    end: () => clearTimeout(timer),
  };
}
