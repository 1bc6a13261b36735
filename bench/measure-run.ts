import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Cost } from "./figures.ts";
import { runProgram } from "./run-program.ts";

const wrapper = fileURLToPath(new URL("measured.py", import.meta.url));
const taken = z.object({ wall: z.number(), user: z.number(), system: z.number(), peak: z.number() });

interface Run {
  readonly command: readonly string[];
  readonly folder: string;
  readonly finished: readonly number[];
  readonly python: string;
}

/** Runs a command once and tells what the whole process took. */
export function measureRun({ command, folder, finished, python }: Run): Cost {
  const out = join(folder, "cost.json");
  const before = busySeconds();
  runProgram([python, "-I", "-S", wrapper, out, ...command], { folder, finished });
  const busy = busySeconds() - before;
  const cost = taken.parse(JSON.parse(readFileSync(out, "utf8")));
  return { ...cost, others: Math.max(0, (busy - cost.user - cost.system) / cost.wall) };
}

/** Of all cores since the machine was started, whoever used them. */
function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}
