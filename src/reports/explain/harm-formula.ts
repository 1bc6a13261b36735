import type { AuditLimit, AuditMeasurement } from "../../audit/v1.ts";
import { notMeasured, valueText, writtenText } from "../../number-text.ts";
import { isOnValue } from "../limit-text.ts";
import { comparedDigits } from "./judged-digits.ts";

/** How the harm is reckoned: "reference − candidate = 95.43 % − 91.04 %"; without numbers where it is not the plain difference of what is shown. */
export function harmFormula(measurement: AuditMeasurement, limit: AuditLimit): string {
  const terms = termsOf(measurement, limit);
  if (terms === undefined) return "distance of the candidate from zero − that of the reference";
  const words = terms.join(" − ");
  const numbers = terms.map((term) => numberOf(term, measurement, limit));
  // Of an error that chance has a part in, only what is beyond chance is judged.
  const isPlain = measurement.candidate?.chance === undefined && !numbers.includes(notMeasured);
  return isPlain ? `${words} = ${numbers.join(" − ")}` : words;
}

type Term = "limit" | "reference" | "candidate";

/** What is subtracted from what; undefined where distances from zero are compared. */
function termsOf({ better }: AuditMeasurement, { kind }: AuditLimit): readonly [Term, Term] | undefined {
  if (kind === "min") return ["limit", "candidate"];
  if (kind === "max") return ["candidate", "limit"];
  if (better === "zero") return undefined;
  // A suspicious gain is a harm the other way round.
  return (better === "higher") !== (kind === "max_gain") ? ["reference", "candidate"] : ["candidate", "reference"];
}

function numberOf(term: Term, measurement: AuditMeasurement, limit: AuditLimit): string {
  const { unit } = measurement;
  if (term === "limit") return writtenText(limit.limit, unit);
  const value = measurement[term]?.value ?? null;
  const limits = isOnValue(limit) ? [limit] : [];
  return valueText(value, unit, comparedDigits(measurement, { limits }));
}
