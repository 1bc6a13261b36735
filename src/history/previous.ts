import type { Log } from "../audit/event-log.ts";
import type { PreviousRun } from "../audit/v1-previous.ts";

/** The run before this one on the same pull request, as our own comment there tells of it. */
export interface Previous {
  /**
   * What is known of it; undefined where there is none, or nothing is told.
   * @throws Error when nobody answers. It changes no verdict, so whoever asks goes on without.
   */
  before(gate: string, log: Log): Promise<PreviousRun | undefined>;
}
