import type { Draft } from "./draft.ts";
import { type Fault, faultyKey } from "./fault.ts";

/** A search for slices in a task whose rows have no loss of their own. */
export function checkDiscover({ written, task }: Draft): readonly Fault[] {
  if (written["discover"] === undefined || task === undefined || searched.includes(task)) return [];
  const text = `needs a loss of each row, as in a ${searched.slice(0, -1).join(", ")} or ${searched.at(-1)} task; this task is ${task}.`;
  return [faultyKey(["discover"], text)];
}

const searched: readonly string[] = ["binary", "multiclass", "regression"];
