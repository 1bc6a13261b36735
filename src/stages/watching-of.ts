import type { Config } from "../config/schema.ts";
import type { Watching } from "../measure/measure-columns.ts";

/** What the config says of the columns that are watched. */
export function watchingOf({ columns: roles, task, policy }: Config): Watching {
  return { roles, task, tells: policy.report_rows !== "none" };
}
