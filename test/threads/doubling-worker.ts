import { parentPort } from "node:worker_threads";
import type { Question } from "../../src/threads/worker-pool.ts";

/** Doubles the numbers that it is sent; dies of a negative one. */
parentPort?.on("message", ({ ticket, input }: Question<number>) => {
  if (input < 0) throw new RangeError("a negative number");
  parentPort?.postMessage({ ticket, output: 2 * input });
});
