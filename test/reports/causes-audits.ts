import type { AuditCauses } from "../../src/audit/v1-causes.ts";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { comparison, drift, driftVerdict, headline, limit, measurement, record, verdict } from "./records.ts";

type Cause = AuditCauses["found"][number];

/** A record of a failure with what goes with it: a feature that drifted, missing values, a slice, a failed check. */
export function causesAudits(): Readonly<Record<string, AuditRecord>> {
  return { "likely-causes": likelyCauses() };
}

function likelyCauses(): AuditRecord {
  const loss = measurement({
    metric: "log_loss",
    title: "Log loss",
    unit: "nats",
    better: "lower",
    reference: 0.4127,
    candidate: 0.6313,
    n: 8232,
    half: 0.0212,
  });
  const columns = [
    drift("Longitude", { psi: 5.367, ks: 0.5123 }),
    drift("income | 'k$'", { psi: 0.31, missing: [58, 1020] }),
    drift("MedInc", { psi: 0.03784, ks: 0.0687 }),
  ];
  const sentence =
    "log_loss rose from 0.413 to 0.631 (+0.219, 95 % interval +0.197 … +0.240); more than the allowed increase of 0.02, proven.";
  return record(`Blocked: ${headline(sentence)}`, {
    name: "california-housing",
    comparison: comparison(0, {
      pairing: "none",
      join_columns: [],
      rows: { reference: 5832, candidate: 8232 },
      compared: { reference: 5832, candidate: 8232 },
      join_rate: null,
      ids_sha256: null,
    }),
    measurements: [loss],
    drift: columns,
    verdicts: [
      verdict(loss, {
        outcome: "fail",
        limits: [limit({ kind: "max_increase", limit: 0.02, value: 0.2186, state: "proven-harm", exceeded: "yes" })],
        sentence,
        advice: "Find the rows that got worse, or change the limit at model-gate.yml:14.",
      }),
      ...columns.map((column) => driftVerdict(column, 0.1)),
    ],
    causes: causes([
      {
        name: "Longitude",
        explained: 0.85,
        mix: 0.36,
        part: part("-121.23<Longitude<=-118.48", [0.1, 0.188], 0.61),
        drift: { method: "psi", title: "Population stability index", value: 5.367 },
        missing: { reference: 0, candidate: 0 },
        flagged_by: ["drift psi"],
      },
      {
        name: "income | 'k$'",
        explained: 0.21,
        part: { ...part("income | 'k$'=(missing)", [0.0099, 0.1239], 0.33), kind: "missing" },
        drift: { method: "wasserstein", title: "Wasserstein distance", value: null },
        missing: { reference: 0.0099, candidate: 0.1239 },
        flagged_by: ["drift psi", "null_rate"],
      },
      { kind: "slice", name: "coast=north", explained: 0.12, part: part("coast=north", [0.2, 0.2], 0.32) },
      { kind: "check", name: "row_count", explained: null, p_adjusted: null, flagged_by: ["row_count"] },
    ]),
  });
}

/** What goes with the failure of log_loss. */
export function causes(
  found: readonly (Partial<Cause> & Pick<Cause, "name">)[],
  more: Partial<AuditCauses> = {},
): AuditCauses {
  return {
    gate: "log_loss",
    slice: null,
    loss: "log_loss",
    increase: 0.2186,
    examined: { features: 8, slices: 4 },
    found: found.map((cause) => ({
      kind: "feature",
      explained: 0.5,
      mix: null,
      part: null,
      p_adjusted: 0.00001,
      drift: null,
      missing: null,
      flagged_by: [],
      ...cause,
    })),
    notes: ['"comment" has 5832 values, most of them rare: it was not looked at.'],
    undefined_reason: null,
    ...more,
  };
}

export function part(name: string, rows: readonly [number, number], share: number): NonNullable<Cause["part"]> {
  return { name, kind: "values", rows: { reference: rows[0], candidate: rows[1] }, share };
}
