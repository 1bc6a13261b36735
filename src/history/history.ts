import type { EarlierRun } from "../audit/v1.ts";

/** The runs that came before this one, as their audit records tell of them. */
export interface History {
  /**
   * The scheduled runs of this gate before this one, the newest first, at most `count`.
   * @throws Error when they cannot be asked for, or a record is not what it should be: then nobody knows how they ended.
   */
  earlier(gate: string, count: number): Promise<readonly EarlierRun[]>;
}
