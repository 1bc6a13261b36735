import type { AuditContributions } from "../../src/audit/v1-contributions.ts";
import type { AuditDiscovery } from "../../src/audit/v1-discovery.ts";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { limit, measurement, record, verdict } from "./records.ts";

/** Records of a search for slices on pairs, and of two windows whose mix of slices has changed. */
export function discoveryAudits(): Readonly<Record<string, AuditRecord>> {
  return { "found-slices": foundSlices(), "simpsons-paradox": simpsonsParadox() };
}

function foundSlices(): AuditRecord {
  const loss = measurement({
    metric: "log_loss",
    title: "Log loss",
    unit: "nats",
    better: "lower",
    reference: 0.2146,
    candidate: 0.2304,
    n: 5012,
    half: 0.0142,
  });
  return record(
    "Passed with warnings: on region=ASIA & 61<age<=67, found by search, the log loss rose by 1.05 (elsewhere +0.04).",
    {
      measurements: [loss],
      verdicts: [
        verdict(loss, {
          limits: [limit({ kind: "max_increase", limit: 0.05 })],
          sentence: "log_loss rose from 0.2146 to 0.2304; the allowed increase of 0.05 is kept, proven.",
        }),
        verdict(null, {
          ...found,
          slice: "region=ASIA & 61<age<=67",
          sentence:
            "Found by search: on region=ASIA & 61<age<=67 the log loss rose by 1.05 (95 % interval +0.70 … +1.41; elsewhere +0.04), on 34 of the 2 512 rows that had no part in the search; p < 0.0001 after adjustment.",
          advice: "Look at these rows; to judge them by a gate of their own, name them under `slices`.",
        }),
      ],
      contributions: [byRegion()],
      discovery: discovery(),
    },
  );
}

const found = {
  gate: "discover",
  kind: "discover",
  subject: "discover",
  title: "Slice found by search",
  measurement: null,
  severity: "warn",
  outcome: "fail",
  state: "likely-harm",
  position: { file: "model-gate.yml", line: 9, column: 11 },
} as const;

function byRegion(): AuditContributions {
  const slice = (name: string, weight: number, within: number): AuditContributions["slices"][number] => ({
    slice: name,
    weight: { reference: weight, candidate: weight },
    within,
    mix: 0,
    share: within / 0.0158,
  });
  const slices = [
    slice("region=ASIA", 0.198, 0.0251),
    slice("region=EU", 0.508, -0.0079),
    slice("region=US", 0.294, -0.0014),
  ];
  return { measurement: "log_loss", by: "region", change: 0.0158, mix: 0, adjusted: null, slices };
}

function discovery(): AuditDiscovery {
  return {
    loss: "log_loss",
    basis: "increase",
    columns: ["region", "age", "device"],
    rows: { search: 2500, test: 2512 },
    slices: [
      {
        slice: "region=ASIA & 61<age<=67",
        score: 6.21,
        search_rows: 46,
        test_rows: 34,
        inside: { value: 1.0537, level: 0.95, lower: 0.6988, upper: 1.4086 },
        outside: 0.0412,
        p_value: 3.1e-7,
        p_adjusted: 9.3e-7,
        similar: ["region=ASIA & 61<age<=67 & device=desktop", "age>61 & region=ASIA"],
      },
      {
        slice: "device=mobile",
        score: 0.42,
        search_rows: 1210,
        test_rows: 1245,
        inside: { value: 0.0191, level: 0.95, lower: -0.0042, upper: 0.0424 },
        outside: 0.0113,
        p_value: 0.214,
        p_adjusted: 0.214,
        similar: [],
      },
      {
        slice: "region=US & age=(missing)",
        score: 0.31,
        search_rows: 31,
        test_rows: null,
        inside: null,
        outside: null,
        p_value: null,
        p_adjusted: null,
        similar: [],
      },
    ],
    notes: ['"city" has 812 values: the 63 most frequent are searched, the others as one.'],
  };
}

/** Admissions to Berkeley, 1973: men as the reference, women as the candidate (Bickel et al. 1975). */
function simpsonsParadox(): AuditRecord {
  const accuracy = measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference: 0.44519,
    candidate: 0.30354,
    n: 1835,
    half: 0.0286,
  });
  const slice = (
    name: string,
    [reference, candidate]: readonly [number, number],
    [within, mix]: readonly [number, number],
  ): AuditContributions["slices"][number] => ({
    slice: `dept=${name}`,
    weight: { reference, candidate },
    within,
    mix,
    share: (within + mix) / -0.14165,
  });
  const slices = [
    slice("A", [0.30658, 0.05886], [0.06239, -0.12894]),
    slice("B", [0.2081, 0.01362], [0.01033, -0.07322]),
    slice("F", [0.13861, 0.18583], [0.00158, -0.01101]),
  ];
  const adjusted = { value: 0.07097, level: 0.95, lower: 0.02273, upper: 0.11921, undefined_reason: null };
  return record(
    "Blocked: accuracy fell from 44.52 % to 30.35 %, more than the allowed drop of 5 pp, and not by chance.",
    {
      measurements: [accuracy],
      verdicts: [
        verdict(accuracy, {
          outcome: "fail",
          limits: [limit({ kind: "max_drop", limit: 0.05, state: "proven-harm", exceeded: "yes" })],
          sentence:
            "accuracy fell from 44.52 % to 30.35 % (−14.2 pp, 95 % interval −17.0 … −11.3); more than the allowed drop of 5 pp, proven.",
        }),
      ],
      contributions: [{ measurement: "accuracy", by: "dept", change: -0.14165, mix: -0.21262, adjusted, slices }],
    },
  );
}
