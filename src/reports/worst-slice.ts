import type { AuditMeasurement, AuditRecord } from "../audit/v1.ts";
import type { Phrase } from "./facts.ts";
import { measuredTexts } from "./measured-texts.ts";

/** Where a metric that is worse on the whole is worst, and by far; undefined where no slice stands out, or where that slice has a verdict that says so. */
export function worstSlice(whole: AuditMeasurement, record: AuditRecord): readonly Phrase[] | undefined {
  const harm = harmOf(whole);
  const least = record.policy?.min_samples ?? 0;
  const [worst] = record.measurements
    .filter(
      ({ slice, id, candidate }) => slice !== null && id === `${whole.id}@${slice}` && (candidate?.n ?? 0) >= least,
    )
    .map((measurement) => ({ measurement, harm: harmOf(measurement) }))
    .filter((one) => Number.isFinite(one.harm))
    .toSorted((first, second) => second.harm - first.harm);
  if (worst === undefined || !(harm > 0) || worst.harm < farWorse * harm) return undefined;
  const { slice, id } = worst.measurement;
  const isTold = record.verdicts.some((one) => one.measurement === id && one.outcome !== "pass");
  if (isTold || slice === null) return undefined;
  const { values, change } = measuredTexts(worst.measurement);
  return ["Worst on ", { name: slice }, `: ${values} (${change}).`];
}

const farWorse = 1.5;

/** How much worse the candidate is than the reference; NaN where nobody can tell. */
function harmOf({ change, better }: AuditMeasurement): number {
  const value = change?.value ?? Number.NaN;
  if (better === "zero") return Number.NaN;
  return better === "higher" ? -value : value;
}
