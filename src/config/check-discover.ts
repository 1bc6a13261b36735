import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import { valueAt } from "./mapping.ts";
import { shown } from "./shown.ts";

/** A search for slices in a task whose rows have no loss of their own, and columns that are to be searched twice. */
export function checkDiscover(draft: Draft): readonly Fault[] {
  return [...withoutLoss(draft), ...twice(draft)];
}

function twice({ written }: Draft): readonly Fault[] {
  const path = ["discover", "columns"];
  const columns = valueAt(written, path);
  if (!Array.isArray(columns)) return [];
  return columns.flatMap((column: unknown, index) =>
    columns.indexOf(column) === index ? [] : [faulty([...path, index], `${shown(column)} is listed twice.`)],
  );
}

function withoutLoss({ written, task }: Draft): readonly Fault[] {
  if (written["discover"] === undefined || task === undefined || searched.includes(task)) return [];
  const text = `needs a loss of each row, as in a ${searched.slice(0, -1).join(", ")} or ${searched.at(-1)} task; this task is ${task}.`;
  return [faultyKey(["discover"], text)];
}

const searched: readonly string[] = ["binary", "multiclass", "regression"];
