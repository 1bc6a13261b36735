import type { Cause, Causes } from "../causes/cause.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import { finite } from "./finite.ts";
import type { AuditCauses } from "./v1-causes.ts";

/** What goes with a failure, as the record shows it. */
export function causesEntry(
  { gate, loss, examined, found, notes, reason }: Causes,
  drift: readonly ColumnDrift[],
): AuditCauses {
  return {
    gate: gate.gate,
    slice: gate.slice ?? null,
    loss: loss?.name ?? null,
    increase: finite(loss?.increase),
    examined: { ...examined },
    found: found.map((cause) => causeEntry(cause, drift)),
    notes: [...notes],
    undefined_reason: reason === undefined ? null : { ...reason },
  };
}

type Entry = AuditCauses["found"][number];

function causeEntry(cause: Cause, drift: readonly ColumnDrift[]): Entry {
  const { kind, name, explained, mix, part, pAdjusted, flags } = cause;
  const ofColumn = kind === "feature" ? drift.find(({ measurement }) => measurement.column === name) : undefined;
  const drifted = flags.find(({ kind: flag, state }) => flag === "drift" && state !== "undefined");
  return {
    kind,
    name,
    explained: finite(explained),
    mix: finite(mix),
    part: part === undefined ? null : { ...part, rows: { ...part.rows } },
    p_adjusted: finite(pAdjusted),
    drift: drifted === undefined ? null : driftEntry(drifted, ofColumn),
    missing: ofColumn === undefined ? null : missingEntry(ofColumn),
    flagged_by: [...new Set(flags.map(({ gate }) => gate))],
  };
}

/** By the method that the gate found worst, or else by the first that says anything. */
function driftEntry({ subject, title, limits: [worst] }: Verdict, drift: ColumnDrift | undefined): Entry["drift"] {
  const methods = drift?.measurement.methods ?? [];
  const name = worst?.method ?? subject;
  const judged = methods.find(({ method }) => method === name) ?? methods.find(({ value }) => value !== undefined);
  if (judged === undefined) return { method: name, title, value: null };
  return { method: judged.method, title: judged.title, value: finite(judged.value) };
}

function missingEntry({ measurement: { reference, candidate } }: ColumnDrift): Entry["missing"] {
  if (reference.rows === 0 || candidate.rows === 0) return null;
  const share = ({ rows, missing, notANumber }: typeof reference): number => (missing + notANumber) / rows;
  return { reference: share(reference), candidate: share(candidate) };
}
