import { parentPort, workerData } from "node:worker_threads";
import { openElsewhere, type Opening } from "./opening.ts";
import { type Reading, readElsewhere } from "./reading.ts";
import { type MeasuredColumn, measureSent, type SentColumn } from "./sending-measurer.ts";
import type { Answer, Question } from "./worker-pool.ts";

/** What a worker thread does all its life: what it was started with, or else it measures the columns that it is sent. A fault in it ends it. */
export async function serve(): Promise<void> {
  const given: unknown = workerData;
  if (!isTask(given)) {
    parentPort?.on("message", measureQuestion);
    return;
  }
  switch (given.task) {
    case "open":
      parentPort?.postMessage(await openElsewhere(given));
      break;
    case "read":
      await readElsewhere(given, (told) => parentPort?.postMessage(told));
  }
}

/** Whether it is what the main thread has sent, whose own types see to the rest. */
function isTask(given: unknown): given is Opening | Reading {
  return typeof given === "object" && given !== null && "task" in given;
}

function measureQuestion({ ticket, input }: Question<SentColumn>): void {
  const answer: Answer<MeasuredColumn> = { ticket, output: measureSent(input) };
  parentPort?.postMessage(
    answer,
    answer.output.spare.map(({ buffer }) => buffer),
  );
}
