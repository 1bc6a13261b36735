import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { cleanText } from "../escape.ts";
import { standingOf, type Standing } from "../verdict-words.ts";
import { waivedText } from "./results.ts";

/** What a reader of the model's numbers must know beside them, a sentence each: what failed, is waived, undecided or unmeasured. */
export function caveatsOf(record: AuditRecord): readonly string[] {
  const { error, held_back: heldBack, verdicts, findings = [], warnings } = record;
  const texts = [
    ...(error === null ? [] : [`Nothing was judged: ${error.message} (${error.code})`]),
    ...(error === null && verdicts.length === 0 ? ["No gate was judged."] : []),
    ...(heldBack === undefined ? [] : [`Failed, and held back by schedule.fail_after: ${heldBack.sentence}`]),
    ...verdicts.flatMap(caveatOf),
    ...unmeasured(record).map(unmeasuredText),
    ...findings.filter(({ level }) => level !== "note").map(({ sentence }) => sentence),
    ...warnings.map(({ message }) => message),
  ];
  return [...new Set(texts.map((text) => cleanText(text, mostCharacters)))];
}

const mostCharacters = 1000;

const words: Readonly<Record<Exclude<Standing, "pass">, string>> = {
  failure: "Failed",
  waived: "Failed and waived",
  warning: "Warning",
  undecided: "Not decided",
  remark: "For information",
};

function caveatOf(verdict: AuditVerdict): readonly string[] {
  const standing = standingOf(verdict);
  if (standing === "pass") return verdict.kind === "estimated" ? [`Not measured: ${verdict.sentence}`] : [];
  const isUntold = standing === "waived" && !verdict.sentence.includes("Waived ");
  return [`${isUntold ? waivedText(verdict) : words[standing]}: ${verdict.sentence}`];
}

/** Measurements without a value on which no verdict stands that says so. */
function unmeasured({ measurements, verdicts }: AuditRecord): readonly AuditMeasurement[] {
  const judged = new Set(verdicts.map(({ measurement }) => measurement));
  return measurements.filter(({ id, candidate }) => (candidate?.value ?? null) === null && !judged.has(id));
}

function unmeasuredText({ id, candidate }: AuditMeasurement): string {
  const why = candidate?.undefined_reason?.text;
  return `Not measured: ${id}${why === undefined ? "" : ` (${why})`}`;
}
