import type { Task } from "../align/comparison.ts";
import type { ColumnRoles } from "../align/schema.ts";
import { type Fault, faulty, faultyKey } from "./fault.ts";
import { shown } from "./shown.ts";

type Part = keyof ColumnRoles;

/** Parts that no metric of the task reads, and what is read instead. */
const foreign: Readonly<Partial<Record<Task, Readonly<Partial<Record<Part, string>>>>>> = {
  multilabel: { score: "has no meaning in a multilabel task; the classes of a row are `prediction`." },
  regression: { score: "has no meaning in a regression; the predicted value is `prediction`." },
  quantile: {
    prediction: "has no meaning in a quantile task; the forecasts are `quantiles`, the median being level 0.5.",
    score: "has no meaning in a quantile task; the forecasts are `quantiles`.",
  },
  ranking: { prediction: "has no meaning in a ranking; items are ranked by `score`." },
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
  return [...named, ...ofOneTask(columns, task), ...foreignMaps(columns, task), ...unfitScore(columns, task)];
}

function ofOneTask(columns: ColumnRoles, task: Task): readonly Fault[] {
  return [["quantiles", "quantile"] as const, ["query", "ranking"] as const].flatMap(([part, only]) =>
    columns[part] === undefined || task === only
      ? []
      : [faultyKey(["columns", part], `has a meaning only in a ${only} task; this task is ${task}.`)],
  );
}

function foreignMaps(columns: ColumnRoles, task: Task): readonly Fault[] {
  if (task === "multilabel") return unlikeMaps(columns);
  return (["label", "prediction"] as const)
    .filter((part) => typeof columns[part] === "object")
    .map((part) => {
      const text = `is a map from class to column, which has a meaning only in a multilabel task; this task is ${task}.`;
      return faulty(["columns", part], text);
    });
}

/** A class with a column in one map alone would be carried by every row there, or by none. */
function unlikeMaps({ label, prediction }: ColumnRoles): readonly Fault[] {
  if (typeof label !== "object" || typeof prediction !== "object") return [];
  return [
    ...lacking(["label", label], ["prediction", prediction]),
    ...lacking(["prediction", prediction], ["label", label]),
  ];
}

type NamedMap = readonly [part: "label" | "prediction", columns: Readonly<Record<string, string>>];

function lacking([part, columns]: NamedMap, [other, others]: NamedMap): readonly Fault[] {
  const missing = Object.keys(others).filter((text) => !Object.hasOwn(columns, text));
  if (missing.length === 0) return [];
  const named = missing.slice(0, SHOWN).map(shown).join(", ");
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : "";
  return [faulty(["columns", part], `names no column for ${named}${more}, which \`columns.${other}\` has.`)];
}

const SHOWN = 5;

function unfitScore({ score }: ColumnRoles, task: Task): readonly Fault[] {
  if (task === "multiclass" && typeof score === "string") {
    const text = `${shown(score)} is one column; a multiclass task needs a map from class to the column of its probability.`;
    return [faulty(["columns", "score"], text)];
  }
  if ((task !== "scores" && task !== "ranking") || typeof score !== "object") return [];
  return [faulty(["columns", "score"], `is a map; a ${task} task has one column of scores.`)];
}
