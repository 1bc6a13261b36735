import type { AuditDrift, AuditLimit, AuditRecord, AuditVerdict } from "../../src/audit/v1.ts";
import { limit, record, verdict } from "./records.ts";

/** Records of `drift: auto`: every kind of column with one verdict each; and all of them under a limit on their share. */
export function driftAudits(): Readonly<Record<string, AuditRecord>> {
  const columns = [age(), income(), color(), comment(), height(), few(), at(), empty()];
  const drifted = "age has drifted: its values have moved by 0.484 standard deviations on average (wasserstein 0.484).";
  const share = "3 of 8 columns have drifted (37.5 %), 1 could not be decided; more than the 30 % that may.";
  return {
    "drift-auto": record(`Blocked: ${drifted} And 3 warnings.`, {
      drift: columns.map(({ drift }) => drift),
      verdicts: columns.map(({ verdict: one }) => one),
    }),
    "drift-share": record(`Passed with warnings: ${share}`, {
      drift: columns.map(({ drift }) => drift),
      verdicts: [
        verdict(null, {
          ...gate,
          title: "Share of columns that drifted",
          severity: "warn",
          outcome: "fail",
          counts_as: "warn",
          limits: [limit({ kind: "max", limit: 0.3, value: 0.375, method: "drift_share", exceeded: "yes" })],
          sentence: `drift auto: ${share}`,
          advice: "Check where the candidate's data come from.",
        }),
        ...columns.map(({ verdict: one }): AuditVerdict => ({ ...one, severity: "info", counts_as: "pass" })),
      ],
    }),
  };
}

const gate = { gate: "drift auto", kind: "drift", subject: "auto", title: "Drift" } as const;

interface Watched {
  readonly drift: AuditDrift;
  readonly verdict: AuditVerdict;
}

function age(): Watched {
  const parts = [
    part("wasserstein", "Normed Wasserstein distance", [0.484, 0.095], { state: "proven-harm", exceeded: "yes" }),
    part("ks", "Kolmogorov–Smirnov distance", [0.204, 0.061], { state: "proven-harm", exceeded: "yes" }),
    part("missing_rate", "Change of the missing rate", [0, 0], { limit: 0.01 }),
  ];
  const sentence =
    "age has drifted: its values have moved by 0.484 standard deviations on average (wasserstein 0.484, by chance up to 0.095, limit 0.1). " +
    "Also above the limit: ks 0.204.";
  return watched("age", "numeric", parts, { severity: "error", outcome: "fail", state: "proven-harm", sentence });
}

function income(): Watched {
  const parts = [
    part("missing_rate", "Change of the missing rate", [0.066, 0.0172], {
      limit: 0.01,
      state: "proven-harm",
      exceeded: "yes",
    }),
    part("psi", "Population stability index", [0.099, 0.04]),
  ];
  const sentence =
    "income has drifted: 6.6 pp more of its rows have no value, 2.5 % → 9.1 % (missing_rate 6.6 %, by chance up to 1.72 %, limit 1 %).";
  const found = watched("income", "numeric", parts, { outcome: "fail", state: "proven-harm", sentence });
  const missing = (count: number): AuditDrift["reference"] => ({ rows: 1000, missing: count, distinct: 101 });
  return { ...found, drift: { ...found.drift, reference: missing(25), candidate: missing(91) } };
}

function color(): Watched {
  const parts = [
    part("new_categories", "Share of new categories", [0.057, 0.0122], {
      limit: 0.01,
      state: "proven-harm",
      exceeded: "yes",
    }),
    part("tvd", "Total variation distance", [0.057, 0.04]),
  ];
  const sentence =
    "color has drifted: 5.7 % of its values are categories that the reference does not have (new_categories 5.7 %, 5.7 % beyond chance, limit 1 %).";
  const notes = ['Only the candidate has 1 category in 57 rows: "mauve".'];
  return watched("color", "categorical", parts, { outcome: "fail", state: "proven-harm", sentence, notes });
}

function comment(): Watched {
  const parts = [
    part("new_tokens", "Share of new words", [0.31, 0.34], { value: 0.03 }),
    part("new_texts", "Share of new texts", [0.98, 0.99], { value: 0 }),
    part("text_length", "Change of the length of texts", [0.03, 0.061]),
  ];
  const sentence =
    "comment is stable: 31 % of its words do not occur in the reference (new_tokens 31 %, 3 % beyond chance, limit 10 %).";
  return watched("comment", "text", parts, {
    sentence,
    notes: ["Taken as text: 981 distinct values in the reference."],
  });
}

function height(): Watched {
  const parts = [
    part("wasserstein", "Normed Wasserstein distance", [0.01, 0.003], { is_real: true }),
    part("ks", "Kolmogorov–Smirnov distance", [0.004, 0.002], { is_real: true }),
  ];
  const sentence =
    "height is stable: its values have moved by 0.01 standard deviations on average (wasserstein 0.01, by chance up to 0.003, limit 0.1); " +
    "more than chance, but small.";
  return watched("height", "numeric", parts, { sentence });
}

function few(): Watched {
  const parts = [
    part("ks", "Kolmogorov–Smirnov distance", [0.2, 0.27], { state: "noise", exceeded: "undecided" }),
    part("missing_rate", "Change of the missing rate", [0, 0], { limit: 0.01 }),
  ];
  const sentence =
    "Whether tenure has drifted cannot be told: the cumulative shares of its values are up to 20 pp apart (ks 0.2, by chance up to 0.27, limit 0.1), " +
    "which samples of this size show by chance.";
  const reason = {
    code: "too-noisy",
    text: "The effect is above the limit, but chance alone reaches it in samples of this size.",
  };
  return watched("tenure", "numeric", parts, { outcome: "inconclusive", state: "noise", sentence, reason });
}

function at(): Watched {
  const parts = [part("missing_rate", "Change of the missing rate", [0, 0], { limit: 0.01 })];
  const sentence =
    "at holds times, of which only the missing ones are compared: as many of its rows as before have no value, 0 %.";
  return watched("at", "timestamp", parts, {
    sentence,
    notes: ["Points in time are not compared, for time passes: only how many are missing."],
  });
}

function empty(): Watched {
  const parts = [part("missing_rate", "Change of the missing rate", [0, 0], { limit: 0.01 })];
  return watched("void", "empty", parts, { sentence: "void has no value in either file." });
}

interface Part {
  readonly method: AuditDrift["methods"][number];
  readonly limit: AuditLimit;
}

function part(
  method: string,
  title: string,
  [value, noise]: readonly [number, number],
  parts: Partial<AuditLimit> = {},
): Part {
  return {
    method: {
      method,
      title,
      value,
      noise,
      excess: value,
      p_value: value > noise ? 0.0001 : 0.4,
      undefined_reason: null,
    },
    limit: limit({ kind: "max", limit: 0.1, value, method, state: "likely-ok", is_real: value > noise, ...parts }),
  };
}

function watched(
  column: string,
  kind: AuditDrift["kind"],
  parts: readonly Part[],
  {
    sentence,
    notes = [],
    ...judged
  }: Partial<AuditVerdict> & Pick<AuditVerdict, "sentence"> & { notes?: readonly string[] },
): Watched {
  const side = { rows: 1000, missing: kind === "empty" ? 1000 : 0, distinct: 900 };
  const methods = parts.map(({ method }) => method);
  return {
    drift: { column, role: "feature", kind, reference: side, candidate: side, methods, notes: [...notes] },
    verdict: verdict(null, {
      ...gate,
      column,
      severity: "warn",
      limits: parts.map((one) => one.limit),
      sentence,
      ...judged,
    }),
  };
}
