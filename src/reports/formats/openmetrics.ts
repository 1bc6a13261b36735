import type { AuditMeasurement, AuditRecord } from "../../audit/v1.ts";
import type { About } from "../report.ts";
import { estimatedIds, estimatedName } from "./estimated.ts";
import { isInstant } from "./is-instant.ts";
import { labelTexts } from "./label-texts.ts";
import { familyLines, type MetricFamily, type Sample } from "./metric-family.ts";
import { resultStandings } from "./result-standing.ts";
import { resultsOf } from "./results.ts";
import type { Result } from "./result.ts";

/** Makes a name fit to be the value of a label. */
type Text = (name: string) => string;

/** The measured numbers and the verdicts as gauges in the text format of OpenMetrics 1.0, which Prometheus reads as well. */
export function renderOpenMetrics(record: AuditRecord, about: About = {}): string {
  const text = labelTexts();
  const name = text(record.name);
  const families = [
    ...runFamilies(record),
    ...verdictFamilies(resultsOf(record, about), text),
    ...measuredFamilies(withEstimatesNamed(record), text),
    ...driftFamilies(record, text),
    ...rowFamilies(record),
  ].map((family) => ({
    ...family,
    samples: family.samples.map(({ labels, value }) => ({ labels: { name, ...labels }, value })),
  }));
  return [...families.flatMap(familyLines), "# EOF", ""].join("\n");
}

const outcomes = ["pass", "warn", "fail", "error"] as const;

function runFamilies({ decision, created_at: createdAt, duration_ms: duration }: AuditRecord): readonly MetricFamily[] {
  return [
    {
      name: "model_gate_verdict",
      help: "1 for the verdict of the run, 0 for the others.",
      samples: outcomes.map((verdict) => ({ labels: { verdict }, value: Number(decision.outcome === verdict) })),
    },
    {
      name: "model_gate_run_timestamp_seconds",
      help: "When the run was begun.",
      unit: "seconds",
      samples: [{ labels: {}, value: isInstant(createdAt) ? Date.parse(createdAt) / 1000 : undefined }],
    },
    {
      name: "model_gate_run_duration_seconds",
      help: "How long the run took.",
      unit: "seconds",
      samples: [{ labels: {}, value: duration / 1000 }],
    },
  ];
}

function verdictFamilies(results: readonly Result[], text: Text): readonly MetricFamily[] {
  return [
    {
      name: "model_gate_results",
      help: "Results of the run by where they stand; only pass has passed.",
      samples: resultStandings.map((standing) => ({
        labels: { standing },
        value: results.filter((result) => result.standing === standing).length,
      })),
    },
    {
      name: "model_gate_result",
      help: "1 for each result and where it stands.",
      samples: results.map(({ name, rule, group, standing }) => ({
        labels: { result: text(name), rule: text(rule), group, standing },
        value: 1,
      })),
    },
    {
      name: "model_gate_limit",
      help: "Limits of the gates as configured; relative ones are fractions of the reference.",
      samples: results.flatMap((result) => limitSamples(result, text)),
    },
  ];
}

/** Two limits of one kind on one result are those of two methods, or the later says the same again. */
function limitSamples({ name, verdict }: Result, text: Text): readonly Sample[] {
  const limits = (verdict?.limits ?? []).map(({ kind, basis, method, limit }) => ({
    labels: { result: text(name), kind, basis, ...(method === undefined ? {} : { method: text(method) }) },
    value: limit,
  }));
  const keys = limits.map(({ labels }) => JSON.stringify(labels));
  return limits.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

function withEstimatesNamed(record: AuditRecord): readonly AuditMeasurement[] {
  const estimated = estimatedIds(record);
  return record.measurements.map((one) => (estimated.has(one.id) ? { ...one, id: estimatedName(one.id) } : one));
}

function measuredFamilies(measurements: readonly AuditMeasurement[], text: Text): readonly MetricFamily[] {
  const ofEach = (samples: (measurement: AuditMeasurement) => readonly Sample[]): readonly Sample[] =>
    measurements.flatMap((measurement) =>
      samples(measurement).map(({ labels, value }) => ({
        labels: { ...measurementLabels(measurement, text), ...labels },
        value,
      })),
    );
  return [
    {
      name: "model_gate_metric",
      help: "A metric of the reference or the candidate.",
      samples: ofEach(({ reference, candidate }) => [
        { labels: { side: "reference" }, value: reference?.value },
        { labels: { side: "candidate" }, value: candidate?.value },
      ]),
    },
    {
      name: "model_gate_metric_bound",
      help: "Lower and upper end of the confidence interval of a metric.",
      samples: ofEach(({ reference, candidate }) => [
        ...boundSamples(reference, { side: "reference" }),
        ...boundSamples(candidate, { side: "candidate" }),
      ]),
    },
    {
      name: "model_gate_change",
      help: "Candidate minus reference.",
      samples: ofEach(({ change }) => [{ labels: {}, value: change?.value }]),
    },
    {
      name: "model_gate_change_bound",
      help: "Lower and upper end of the confidence interval of a change.",
      samples: ofEach(({ change }) => boundSamples(change, {})),
    },
  ];
}

/** The metric with its options, as the record names it: `f1[macro]`, `pinned:accuracy`. */
function measurementLabels({ id, slice, unit }: AuditMeasurement, text: Text): Sample["labels"] {
  const metric = slice !== null && id.endsWith(`@${slice}`) ? id.slice(0, -slice.length - 1) : id;
  return { metric: text(metric), slice: slice === null ? "" : text(slice), unit };
}

function boundSamples(estimate: AuditMeasurement["candidate"], labels: Sample["labels"]): readonly Sample[] {
  const { level, lower, upper } = estimate?.interval ?? {};
  if (level === undefined) return [];
  return [
    { labels: { ...labels, bound: "lower", confidence: String(level) }, value: lower },
    { labels: { ...labels, bound: "upper", confidence: String(level) }, value: upper },
  ];
}

function driftFamilies({ drift }: AuditRecord, text: Text): readonly MetricFamily[] {
  const ofEach = (value: (method: AuditRecord["drift"][number]["methods"][number]) => number | null): Sample[] =>
    drift.flatMap(({ column, methods }) =>
      methods.map((method) => ({
        labels: {
          column: text(column),
          method: text(method.compat ? `${method.compat} ${method.method}` : method.method),
        },
        value: value(method),
      })),
    );
  return [
    {
      name: "model_gate_drift",
      help: "How far a column has moved, by the scale of the method.",
      samples: ofEach(({ value }) => value),
    },
    {
      name: "model_gate_drift_excess",
      help: "The part of it that chance does not explain.",
      samples: ofEach(({ excess }) => excess),
    },
  ];
}

function rowFamilies({ comparison }: AuditRecord): readonly MetricFamily[] {
  if (comparison === null) return [];
  const sides =
    comparison.pairing === "no-reference" ? (["candidate"] as const) : (["reference", "candidate"] as const);
  const samples = (rows: "rows" | "compared"): readonly Sample[] =>
    sides.map((side) => ({ labels: { side }, value: comparison[rows][side] }));
  const { sample } = comparison;
  const whose = sample === undefined ? "Rows of each file." : "Rows of each file that are in the sample.";
  return [
    {
      name: "model_gate_sample_share",
      help: "Share of the rows that was judged.",
      samples: [{ labels: {}, value: sample?.rate }],
    },
    { name: "model_gate_rows", help: whose, samples: samples("rows") },
    { name: "model_gate_compared_rows", help: "Rows of each side that the metrics see.", samples: samples("compared") },
  ];
}
