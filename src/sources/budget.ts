import { setTimeout as pause } from "node:timers/promises";
import type { FetchHeaders } from "./fetch.ts";
import type { RequestContext } from "./request-context.ts";

const mostTries = 3;
const longestPauseMs = 60_000;
const defaultBudgetMs = 600_000;

/** The time that a request may take in all, tries and pauses together, and when it is worth another try. */
export class Budget {
  readonly budgetMs: number;
  /** Ends whatever is under way when the time is over. */
  readonly signal: AbortSignal;
  readonly #wait: (milliseconds: number) => Promise<void>;
  #tries = 0;
  #pausedMs = 0;

  constructor({ budgetMs = defaultBudgetMs, wait }: Pick<RequestContext, "budgetMs" | "wait">) {
    this.budgetMs = budgetMs;
    this.signal = AbortSignal.timeout(budgetMs);
    this.#wait = wait ?? ((milliseconds) => pause(milliseconds, undefined, { signal: this.signal }));
  }

  /** Tries that were begun. */
  get tries(): number {
    return this.#tries;
  }

  begin(): void {
    this.#tries += 1;
  }

  /** Milliseconds to pause before the next try; undefined when there is none: it would be one too many, or too late. */
  pauseAfter(headers?: FetchHeaders): number | undefined {
    const milliseconds = pauseBefore(this.#tries, headers);
    const isOver = this.signal.aborted || this.#pausedMs + milliseconds > this.budgetMs;
    return this.#tries >= mostTries || isOver ? undefined : milliseconds;
  }

  /** Ends early, without an error, when the time is over: the next try will say so. */
  async pause(milliseconds: number): Promise<void> {
    this.#pausedMs += milliseconds;
    await this.#wait(milliseconds).catch((thrown: unknown) => {
      if (!this.signal.aborted) throw thrown;
    });
  }
}

/** What the host asks for, else 1, 2 … seconds; never more than a minute. */
function pauseBefore(tries: number, headers: FetchHeaders | undefined): number {
  const asked = headers?.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(asked) ? Number(asked) : secondsUntil(asked, headers?.get("date") ?? "");
  return Math.min(Number.isFinite(seconds) ? Math.max(seconds, 0) * 1000 : tries * 1000, longestPauseMs);
}

/** By the clock of the host, so that ours does not matter; NaN when a date is missing. */
function secondsUntil(date: string, now: string): number {
  return (Date.parse(date) - Date.parse(now)) / 1000;
}
