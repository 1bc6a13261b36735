import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { ThreadRules } from "./worker-pool.ts";

/** So many threads, or as many as there are processors for this process; workers begin with the file that node was started with. */
export function threadsOfProcess(wanted?: number): ThreadRules | undefined {
  const [, script] = process.argv;
  const count = wanted ?? availableParallelism();
  return script === undefined || count < 2 ? undefined : { entry: realpathSync(script), count };
}
