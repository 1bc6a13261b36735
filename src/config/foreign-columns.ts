import type { Task } from "../align/comparison.ts";
import type { ColumnRoles } from "../align/schema.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import { shown } from "./shown.ts";

type Part = keyof ColumnRoles;

/** Parts that no metric of the task reads, and what is read instead. */
const foreign: Readonly<Partial<Record<Task, Readonly<Partial<Record<Part, string>>>>>> = {
  regression: { score: "has no meaning in a regression; the predicted value is `prediction`." },
  quantile: {
    prediction: "has no meaning in a quantile task; the forecasts are `quantiles`, the median being level 0.5.",
    score: "has no meaning in a quantile task; the forecasts are `quantiles`.",
  },
  scores: {
    label: "has no meaning in a scores task; no score is held against a truth.",
    prediction: "has no meaning in a scores task; what is compared is `score`.",
  },
};

/** Columns that have no meaning in the task, and scores that are not what it needs. */
export function foreignColumns(columns: ColumnRoles, task: Task | undefined): readonly Fault[] {
  if (task === undefined) return [];
  const named = Object.entries(foreign[task] ?? {}).flatMap(([part, text]) =>
    Object.hasOwn(columns, part) ? [faultyKey(["columns", part], text)] : [],
  );
  return [...named, ...foreignQuantiles(columns, task), ...foreignMaps(columns, task), ...unfitScore(columns, task)];
}

function foreignQuantiles({ quantiles }: ColumnRoles, task: Task): readonly Fault[] {
  if (quantiles === undefined || task === "quantile") return [];
  return [faultyKey(["columns", "quantiles"], `has a meaning only in a quantile task; this task is ${task}.`)];
}

function foreignMaps(columns: ColumnRoles, task: Task): readonly Fault[] {
  if (task === "multilabel") return [];
  return (["label", "prediction"] as const)
    .filter((part) => typeof columns[part] === "object")
    .map((part) => {
      const text = `is a map from class to column, which has a meaning only in a multilabel task; this task is ${task}.`;
      return faulty(["columns", part], text);
    });
}

function unfitScore({ score }: ColumnRoles, task: Task): readonly Fault[] {
  if (task === "multiclass" && typeof score === "string") {
    const text = `${shown(score)} is one column; a multiclass task needs a map from class to the column of its probability.`;
    return [faulty(["columns", "score"], text)];
  }
  if (task !== "scores" || typeof score !== "object") return [];
  return [faulty(["columns", "score"], "is a map; a scores task has one column of scores.")];
}
