import { parentPort } from "node:worker_threads";
import { type ColumnWork, type MeasuredWork, measureWork } from "./column-measurer.ts";
import type { Answer, Question } from "./worker-pool.ts";

/** What a worker thread does all its life: it measures the columns that it is sent. A fault in one of them ends it. */
export function serve(): void {
  parentPort?.on("message", ({ ticket, input }: Question<ColumnWork>) => {
    const answer: Answer<MeasuredWork> = { ticket, output: measureWork(input) };
    parentPort?.postMessage(
      answer,
      answer.output.spare.map(({ buffer }) => buffer),
    );
  });
}
