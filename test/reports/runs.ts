import type { AuditLimit, AuditRecord, AuditVerdict } from "../../src/audit/v1.ts";
import { limit, measurement, record, verdict } from "./records.ts";

interface VerdictParts {
  readonly value: number;
  readonly outcome?: AuditVerdict["outcome"];
  readonly severity?: AuditVerdict["severity"];
  readonly slice?: string;
  readonly waived?: boolean;
}

/** A verdict on the accuracy, with the value that `run` makes a measurement of. */
export type ValuedVerdict = AuditVerdict & { readonly value: number };

/** What the gate on the accuracy says, of all rows or of a slice. */
export function accuracy({ value, outcome = "pass", severity, slice, waived = false }: VerdictParts): ValuedVerdict {
  const said = verdict(measurementOf(value, slice ?? null), {
    outcome: waived ? "fail" : outcome,
    sentence: `accuracy is ${value}.`,
    limits: [limitOf(waived ? "fail" : outcome, value)],
    ...(severity && { severity }),
    ...(waived && { counts_as: "warn", waiver }),
  });
  return { ...said, value };
}

function limitOf(outcome: AuditVerdict["outcome"], value: number): AuditLimit {
  const harm = Number((reference - value).toPrecision(6));
  const held = { kind: "max_drop", limit: maxDrop, value: harm, harm } as const;
  if (outcome === "fail") return limit({ ...held, state: "proven-harm", exceeded: "yes" });
  return limit({ ...held, ...(outcome === "inconclusive" && { state: "noise", exceeded: "undecided" }) });
}

/** The accuracy of the reference, and how far below it the candidate may be. */
const [reference, maxDrop] = [0.91, 0.005];

const waiver = { owner: "mona", reason: "known", issue: null, expires: "2026-12-01", ceiling: null } as const;

function measurementOf(value: number, slice: string | null) {
  return measurement({
    metric: "accuracy",
    title: "Accuracy",
    reference,
    candidate: value,
    half: 0.01,
    ...(slice !== null && { slice }),
  });
}

/** A record with these verdicts; an error where it says so. */
export function run(
  verdicts: readonly ValuedVerdict[],
  { outcome, ...parts }: Partial<AuditRecord> & { readonly outcome?: "error" } = {},
  sentence = "As it ended.",
): AuditRecord {
  const error = { code: "E201", message: "gone", hint: null, file: null, line: null, column: null };
  return record(sentence, {
    ...parts,
    ...(outcome === "error" && { error }),
    measurements: verdicts.map(({ value, slice }) => measurementOf(value, slice)),
    verdicts: verdicts.map(unvalued),
  });
}

function unvalued({ value: _value, ...said }: ValuedVerdict): AuditVerdict {
  return said;
}
