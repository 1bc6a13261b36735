import type { AuditMeasurement, AuditVerdict } from "../../audit/v1.ts";
import type { ResultPlace } from "./result-place.ts";
import type { ResultStanding } from "./result-standing.ts";

/** What a result is about; rules: the rules, the waivers and the reference themselves. run: the run as a whole. */
export type ResultGroup = "run" | "pairing" | "metrics" | "estimates" | "drift" | "checks" | "slices" | "rules";

/** One line of what a run found, as programs that show tests, warnings or alerts know it. All text is clean, and not yet escaped. */
export interface Result {
  /** What is broken or kept: the name of a gate, the code of a finding. Many results can be of one rule. */
  readonly rule: string;
  readonly group: ResultGroup;
  /** "accuracy [region=EU]": unique in its record. */
  readonly name: string;
  readonly standing: ResultStanding;
  /** "worse, proven", "too few rows". */
  readonly word: string;
  /** What was found, in a sentence; of what is waived or held back, with that before it. */
  readonly message: string;
  /** "95.00 % → 91.00 %; …; limit: drop ≤ 1 pp"; empty where the sentence says it all. */
  readonly numbers: string;
  readonly advice: string | undefined;
  readonly place: ResultPlace;
  /** The same in every run and wherever the gate stands in its file; 32 hexadecimal digits. */
  readonly fingerprint: string;
  readonly verdict: AuditVerdict | undefined;
  readonly measurement: AuditMeasurement | undefined;
}
