import type { ChangeLimit } from "../gates/in-units.ts";
import type { Metric } from "../metrics/metric.ts";
import { type Fault, faulty, faultyKey, type Path } from "./fault.ts";
import { valueAt } from "./mapping.ts";
import type { MetricGate } from "./metric-gate.ts";
import { listed } from "./shown.ts";

const bounds = ["min", "max"] as const;
const changes = ["max_drop", "max_increase", "min_gain", "max_gain"] as const;
const limits = [...bounds, ...changes] as const;

/** Limits that are not there, that the metric cannot have, or that no value can meet. */
export function checkLimits(subject: MetricGate): readonly Fault[] {
  return [hasLimit, fitsDirection, allowsChange, inOrder, inUnit, inRange, budgetOfRows].flatMap((rule) =>
    rule(subject),
  );
}

function hasLimit({ gate, path }: MetricGate): readonly Fault[] {
  const isJudged = gate.severity === "error" || gate.severity === "warn";
  if (!isJudged || limits.some((limit) => gate[limit] !== undefined)) return [];
  const what =
    gate.per_slice === undefined
      ? "sets no limit, so nothing would be judged"
      : "sets no limit of its own, which those of `per_slice` replace on single slices";
  return [faulty(path, `${what}. Give it ${listed(limits, "or")}, or \`severity: info\` to show the metric only.`)];
}

function fitsDirection({ gate, metric, path }: MetricGate): readonly Fault[] {
  if (whyBoundsOnly(metric) !== undefined) return [];
  const [wrong, right] =
    metric.better === "higher" ? (["max_increase", "max_drop"] as const) : (["max_drop", "max_increase"] as const);
  if (gate[wrong] === undefined) return [];
  return [
    faultyKey(
      [...path, wrong],
      `${calledIn(gate, metric)} is better ${directions[metric.better]}; write \`${right}\` for how much worse it may get.`,
    ),
  ];
}

function calledIn({ gap }: MetricGate["gate"], { name }: Metric): string {
  return gap === undefined ? name : `the gap of ${name}`;
}

const directions: Readonly<Record<Metric["better"], string>> = {
  higher: "the higher it is",
  lower: "the lower it is",
  zero: "the closer to zero it is",
};

function allowsChange({ gate, metric, path }: MetricGate): readonly Fault[] {
  const why = whyBoundsOnly(metric);
  if (why === undefined) return [];
  return changes
    .filter((limit) => gate[limit] !== undefined)
    .map((limit) => faultyKey([...path, limit], `${metric.name} is ${why}; limit it by \`min\` or \`max\`.`));
}

/** Why a limit on the change of a metric would say nothing; undefined where it does. */
function whyBoundsOnly(metric: Metric): string | undefined {
  if (metric.kind === "flip" || metric.kind === "wins") return "itself a comparison with the reference";
  if (metric.kind !== "statistic" || metric.isFact !== true) return undefined;
  return "a fact of these rows, of whose change nothing can be proven";
}

function inOrder({ gate, path }: MetricGate): readonly Fault[] {
  const faults: Fault[] = [];
  if (gate.min !== undefined && gate.max !== undefined && gate.min > gate.max) {
    faults.push(faulty([...path, "max"], `${gate.max} is below \`min\` (${gate.min}): no value can pass.`));
  }
  for (const basis of ["absolute", "relative"] as const) {
    const least = part(gate.min_gain, basis);
    const most = part(gate.max_gain, basis);
    if (least !== undefined && most !== undefined && least > most) {
      faults.push(faulty([...path, "max_gain"], `${most} is below \`min_gain\` (${least}): no candidate can pass.`));
    }
  }
  return faults;
}

/** A percentage of what? Only of a metric that is itself a share can it be meant as it stands. */
function inUnit({ gate, metric, path, draft }: MetricGate): readonly Fault[] {
  const unit = unitInWords(gate, metric);
  if (unit === undefined) return [];
  return limits.flatMap((limit) => {
    const places: readonly Path[] = [
      [...path, limit],
      [...path, limit, "absolute"],
    ];
    return places.flatMap((place) => {
      const written = valueAt(draft.written, place);
      if (gate[limit] === undefined || typeof written !== "string" || !written.endsWith("%")) return [];
      const relative = isBound(limit) ? "" : `; for a share of the reference's value write \`{relative: ${written}}\``;
      return [faulty(place, `"${written}" of what? ${metric.name} is measured in ${unit}: write a number${relative}.`)];
    });
  });
}

/** undefined: a percentage can be meant as it stands. */
function unitInWords({ unit }: MetricGate["gate"], metric: Metric): string | undefined {
  if (metric.unit === "share" || metric.unit === "%") return undefined;
  return unit ?? ownUnits[metric.name] ?? units[metric.unit];
}

const units: Readonly<Partial<Record<Metric["unit"], string>>> = {
  ms: "milliseconds",
  "/s": "requests per second",
  label: "the unit of the label",
  "label-squared": "the square of the label's unit",
  nats: "nats",
};

/** Scores that are no pure number: they have the unit of what they are made of. */
const ownUnits: Readonly<Record<string, string>> = {
  mean: "the unit of the column",
  sum: "the unit of the column",
  percentile: "the unit of the column",
  mean_score: "the unit of the scores",
  expected_cost: "the unit of the costs",
};

function isBound(limit: (typeof limits)[number]): boolean {
  return limit === "min" || limit === "max";
}

/** 90 for 90 %: a limit that every model meets, or none. */
function inRange({ gate, metric, path }: MetricGate): readonly Fault[] {
  if (!isProportion(metric)) return [];
  return limits.flatMap((limit) => {
    const value = limit === "min" || limit === "max" ? gate[limit] : part(gate[limit], "absolute");
    if (value === undefined || (value >= 0 && value <= 1)) return [];
    const meant = value > 1 && value <= 100 ? ` Write \`${value}%\` for ${value} in a hundred.` : "";
    return [
      faulty([...path, limit], `${value} is outside the range of ${metric.name}, which goes from 0 to 1.${meant}`),
    ];
  });
}

/** 1 for 1 %: no share of slow rows or of errors is above 100 %, nor rises by more. */
function budgetOfRows({ gate, metric, path, draft }: MetricGate): readonly Fault[] {
  const isBudget = gate.share_over !== undefined || metric.name === "error_rate";
  if (!isBudget || gate.direction === "higher_is_better") return [];
  const given = { max: gate.max, max_increase: part(gate.max_increase, "absolute") };
  return (["max", "max_increase"] as const).flatMap((limit) => {
    if (given[limit] !== 1) return [];
    const isPlain = valueAt(draft.written, [...path, limit]) === 1;
    const meant = isPlain ? "; write `1%` for one in a hundred" : "";
    return [faulty([...path, limit], `is 100 %, which no share ${limit === "max" ? "is above" : "rises by"}${meant}.`)];
  });
}

function isProportion(metric: Metric): boolean {
  if (metric.kind === "gap") return metric.of.every(isProportion);
  return metric.kind === "ranking" || metric.kind === "flip" || isShare(metric);
}

/** Means may leave 0 to 1, unless they are those of a share. */
function isShare(metric: Metric): boolean {
  if (metric.unit !== "share") return false;
  return metric.kind !== "moments" || (metric.proportion === true && metric.offset === undefined);
}

function part(limit: ChangeLimit | undefined, basis: "absolute" | "relative"): number | undefined {
  if (limit === undefined) return undefined;
  return limit[basis];
}
