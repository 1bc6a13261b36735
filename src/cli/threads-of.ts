import { mostThreads } from "../platforms/most-threads.ts";
import { threadsOfProcess } from "../threads/threads-of-process.ts";
import type { ThreadRules } from "../threads/worker-pool.ts";
import { wholeNumberOf, type Values } from "./values.ts";

/** The threads of --threads, or those that the machine has room for. undefined: this one alone. @throws GateError E100. */
export function threadsOf(values: Values): ThreadRules | undefined {
  return threadsOfProcess(wholeNumberOf(values, "threads", { least: 1, most: mostThreads }));
}
