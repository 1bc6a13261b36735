import { metrics } from "../metrics/index.ts";
import type { Metric, Role } from "../metrics/metric.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faulty, faultyKey, type Path } from "./fault.ts";
import { checkKinds } from "./check-kinds.ts";
import { foreignColumns } from "./foreign-columns.ts";
import { listed, shown } from "./shown.ts";

type Columns = NonNullable<Draft["columns"]>;

/** Columns that are needed and not declared, declared and not usable, or declared for two parts. */
export function checkColumns(draft: Draft): readonly Fault[] {
  const { columns } = draft;
  if (columns === undefined) return [];
  return [
    ...missingId(columns, draft),
    ...missingLabel(columns, draft),
    ...missingRoles(columns, draft),
    ...misfits(columns, draft),
    ...sharedColumns(columns),
    ...sharedCluster(columns),
    ...checkKinds(draft),
  ];
}

function missingId(columns: Columns, { pairing, written, task }: Draft): readonly Fault[] {
  if (columns.id !== undefined || pairing === undefined) return [];
  const path = ["columns", "id"];
  if (written["labels"] !== undefined)
    return [faulty(path, "is missing: `labels` is a file of its own, joined to the predictions by id.")];
  // Ranked lists are paired by their query.
  if (pairing === "none" || task === "ranking") return [];
  const text =
    "is missing: the rows of the two files are joined by it. If the files hold different rows, write `pairing: none`.";
  return [faulty(path, text)];
}

function missingLabel(columns: Columns, { written, task }: Draft): readonly Fault[] {
  if (written["labels"] !== undefined && task === "scores")
    return [faultyKey(["labels"], "has no meaning in a scores task; no score is held against a truth.")];
  if (written["labels"] === undefined || columns.label !== undefined) return [];
  return [
    faulty(["columns", "label"], "is missing: it names the column of the `labels` file that holds the ground truth."),
  ];
}

/** One fault for each column that is not declared, naming the metrics that read it. */
function missingRoles(columns: Columns, draft: Draft): readonly Fault[] {
  const used = metrics.filter(({ name }) =>
    draft.gates.some((gate) => gate !== undefined && "metric" in gate && gate.metric === name),
  );
  return roles.flatMap((role) => {
    const readers = used.filter((metric) => readRoles(metric, draft).includes(role)).map((metric) => metric.name);
    const isReported = role === "label" && draft.written["labels"] !== undefined;
    if (readers.length === 0 || isReported || isDeclared(role, columns, draft)) return [];
    const verb = readers.length === 1 ? "reads" : "read";
    return [faulty(["columns", role], `is missing: ${listed(readers)} ${verb} it (${meaningOf(role, draft)}).`)];
  });
}

/** In a quantile task the predictions are the quantiles. */
function readRoles(metric: Metric, { task }: Draft): readonly Role[] {
  return metric.roles.map((role) => (task === "quantile" && role === "prediction" ? "quantiles" : role));
}

const roles: readonly Role[] = ["label", "prediction", "score", "quantiles", "query", "latency_ms"];

const meanings: Readonly<Record<Role, string>> = {
  label: "the column of the ground truth",
  prediction: "the column of the predicted class or value",
  score: "the column of the predicted probability",
  quantiles: "the columns of the forecasts, `{0.1: p10, 0.5: p50, 0.9: p90}`",
  query: "the column of the query whose items are ranked",
  latency_ms: "the column of the time for the row, in milliseconds",
};

function meaningOf(role: Role, { task }: Draft): string {
  return role === "score" && (task === "scores" || task === "ranking") ? "the column of the scores" : meanings[role];
}

function isDeclared(role: Role, columns: Columns, { task, written }: Draft): boolean {
  const isLoadTested = written["latency"] !== undefined;
  // The predicted class follows from the probabilities.
  const isDerived = role === "prediction" && task !== "regression" && columns.score !== undefined;
  return columns[role] !== undefined || isDerived || (role === "latency_ms" && isLoadTested);
}

/** Parts that have no meaning in the task, or none beside another part. */
function misfits(columns: Columns, { task }: Draft): readonly Fault[] {
  const { threshold, prediction } = columns;
  const faults = task === undefined || task === "binary" ? [] : binaryOnly(columns, task);
  if (threshold !== undefined && prediction !== undefined) {
    const text = "has no effect beside `prediction`, which already holds the predicted class; keep one of them.";
    return [...faults, faultyKey(["columns", "threshold"], text)];
  }
  return [...faults, ...unitOfNothing(columns), ...foreignColumns(columns, task)];
}

function unitOfNothing(columns: Columns): readonly Fault[] {
  if (columns.latency_unit === undefined || columns.latency_ms !== undefined) return [];
  return [
    faultyKey(["columns", "latency_unit"], "has no effect without `latency_ms`, the column that it is the unit of."),
  ];
}

function binaryOnly(columns: Columns, task: string): readonly Fault[] {
  return (["positive_class", "threshold"] as const)
    .filter((key) => columns[key] !== undefined)
    .map((key) => faultyKey(["columns", key], `has a meaning only in a binary task; this task is ${task}.`));
}

/** A column that plays two parts is nearly always a slip: a label used as the prediction makes every metric perfect. */
function sharedColumns(columns: Columns): readonly Fault[] {
  const first = new Map<string, string>();
  return parts(columns).flatMap(({ column, part, path }) => {
    const earlier = first.get(column);
    first.set(column, earlier ?? part);
    if (earlier === undefined) return [];
    return [
      faulty(
        path,
        earlier === part
          ? `${shown(column)} is listed twice.`
          : `${shown(column)} is already the column of \`${earlier}\`; a column has one part.`,
      ),
    ];
  });
}

interface Part {
  readonly column: string;
  readonly part: string;
  readonly path: Path;
}

const oneOrMapped = [
  "label",
  "prediction",
  "weight",
  "query",
  "latency_ms",
  "block",
  "timestamp",
  "score",
  "quantiles",
] as const;

// A cluster may well be one of the columns of the id: an item of which there are several rows.
function parts(columns: Columns): readonly Part[] {
  const { id, features } = columns;
  return [
    ...named("id", id),
    ...oneOrMapped.flatMap((part) => {
      const given = columns[part];
      return typeof given === "object" ? mapped(part, given) : named(part, given);
    }),
    ...(features === "*" ? [] : named("features", features)),
  ];
}

/** Groups made of what is measured are no groups: the rows would be called alike because their results are. */
function sharedCluster(columns: Columns): readonly Fault[] {
  const { cluster } = columns;
  const measured = parts(columns).find(({ column, part }) => column === cluster && !mayGroup.has(part));
  if (cluster === undefined || measured === undefined) return [];
  const text = `${shown(cluster)} is already the column of \`${measured.part}\`; a column has one part.`;
  return [faulty(["columns", "cluster"], text)];
}

const mayGroup: ReadonlySet<string> = new Set(["id", "query", "timestamp", "features"]);

function mapped(part: string, columns: Readonly<Record<string, string>>): readonly Part[] {
  return Object.entries(columns).map(([key, column]) => ({ column, part, path: ["columns", part, key] }));
}

function named(part: string, columns: string | readonly string[] | undefined): readonly Part[] {
  if (columns === undefined) return [];
  if (typeof columns === "string") return [{ column: columns, part, path: ["columns", part] }];
  return columns.map((column, index) => ({ column, part, path: ["columns", part, index] }));
}
