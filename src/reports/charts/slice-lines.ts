import type { AuditEstimate, AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { gravestVerdicts, gravityOf } from "../gravest-verdicts.ts";
import { measuredTexts } from "../measured-texts.ts";
import type { MeasuredTexts } from "../measured-texts.ts";
import { standingOf } from "../verdict-words.ts";
import type { Standing } from "../verdict-words.ts";

/** What is drawn of a measurement: its change, or where there is no reference its value. */
export interface Drawn {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A metric on one slice. */
export interface SliceLine {
  readonly measurement: AuditMeasurement;
  readonly slice: string;
  /** undefined: it could not be measured. */
  readonly drawn: Drawn | undefined;
  /** Made where they are shown: of hundreds of slices these are few. */
  readonly texts: () => MeasuredTexts;
  /** undefined: no gate stands on it. */
  readonly standing: Standing | undefined;
  /** The larger, the worse; only slices of one metric can be compared. */
  readonly harm: number;
}

/** A metric on its slices, the worst first. */
export interface SlicedMetric {
  readonly title: string;
  readonly unit: AuditMeasurement["unit"];
  readonly better: AuditMeasurement["better"];
  /** Whether changes are drawn, and not values. */
  readonly isChange: boolean;
  readonly whole: Drawn | undefined;
  readonly lines: readonly SliceLine[];
}

/** The metrics that were measured on slices; those with the gravest verdicts first. */
export function slicedMetrics(record: AuditRecord): readonly SlicedMetric[] {
  const verdicts = gravestVerdicts(record);
  const families = new Map<string, AuditMeasurement[]>();
  for (const measurement of record.measurements) {
    const family = families.get(familyOf(measurement)) ?? [];
    family.push(measurement);
    families.set(familyOf(measurement), family);
  }
  return [...families.values()]
    .filter((family) => family.some(({ slice }) => slice !== null))
    .map((family) => slicedMetric(family, verdicts))
    .toSorted((first, second) => gravest(first) - gravest(second));
}

/** The id without its slice. */
function familyOf({ id, slice, against }: AuditMeasurement): string {
  const base = slice !== null && id.endsWith(`@${slice}`) ? id.slice(0, -slice.length - 1) : id;
  return `${against ?? ""} ${base}`;
}

function gravest({ lines }: SlicedMetric): number {
  return Math.min(...lines.map(({ standing }) => gravityOf(standing)));
}

function slicedMetric(
  family: readonly AuditMeasurement[],
  verdicts: ReadonlyMap<string | null, AuditVerdict>,
): SlicedMetric {
  const isChange = family.some(({ change }) => change !== null);
  const drawnOf = ({ change, candidate }: AuditMeasurement): Drawn | undefined =>
    drawnEstimate(isChange ? change : candidate);
  const whole = family.find(({ slice }) => slice === null);
  const [first] = family;
  return {
    title: whole?.title ?? first?.title ?? "",
    unit: first?.unit ?? "score",
    better: first?.better ?? "higher",
    isChange,
    whole: whole && drawnOf(whole),
    lines: family
      .flatMap((measurement) => {
        const { id, slice } = measurement;
        if (slice === null) return [];
        const verdict = verdicts.get(id);
        const drawn = drawnOf(measurement);
        return [
          {
            measurement,
            slice,
            drawn,
            texts: () => measuredTexts(measurement, verdict),
            standing: verdict && standingOf(verdict),
            harm: harmOf(measurement, drawn, isChange),
          },
        ];
      })
      .toSorted((one, other) => other.harm - one.harm),
  };
}

function drawnEstimate(estimate: AuditEstimate | null): Drawn | undefined {
  if (estimate === null || estimate.value === null) return undefined;
  const { value, interval } = estimate;
  return { value, lower: interval?.lower ?? value, upper: interval?.upper ?? value };
}

/** What was not measured comes last. */
function harmOf(
  { better, reference, candidate }: AuditMeasurement,
  drawn: Drawn | undefined,
  isChange: boolean,
): number {
  if (drawn === undefined) return -Number.MAX_VALUE;
  switch (better) {
    case "higher":
      return -drawn.value;
    case "lower":
      return drawn.value;
    case "zero":
      return Math.abs(candidate?.value ?? 0) - (isChange ? Math.abs(reference?.value ?? 0) : 0);
  }
}
