import type { AuditMeasurement, AuditRecord } from "../../audit/v1.ts";
import { isPhysical } from "../../units.ts";
import { cleanText } from "../escape.ts";
import { estimatedIds } from "./estimated.ts";

/** A number that was measured of the candidate. */
export interface CandidateNumber {
  /** "f1": the metric without its options. */
  readonly metric: string;
  /** "macro", "class=3, k=5": the options of the metric; undefined where there are none. */
  readonly options: string | undefined;
  readonly title: string;
  readonly slice: string | undefined;
  readonly value: number;
  /** "ms"; undefined for shares, scores and numbers in the unit of the label. */
  readonly unit: string | undefined;
  readonly rows: number;
  readonly interval: NumberInterval | undefined;
}

export interface NumberInterval {
  readonly level: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly method: string;
}

/** Every number that was measured of the candidate, in the order of the record; what has no value, and what is only estimated without labels, is left to the caveats. */
export function measuredOfCandidate(record: AuditRecord): readonly CandidateNumber[] {
  const estimated = estimatedIds(record);
  // Against the pinned reference the candidate's own number is the same once more.
  return record.measurements.filter(({ id, against }) => against === undefined && !estimated.has(id)).flatMap(numberOf);
}

function numberOf(measurement: AuditMeasurement): readonly CandidateNumber[] {
  const { metric, title, slice, unit, candidate } = measurement;
  const { value = null, n = 0, interval = null } = candidate ?? {};
  if (value === null) return [];
  return [
    {
      metric: cleanText(metric),
      options: optionsOf(measurement),
      title: cleanText(title),
      slice: slice === null ? undefined : cleanText(slice, mostOfSlice),
      value,
      unit: isPhysical(unit) ? unit : undefined,
      rows: n,
      interval: interval ?? undefined,
    },
  ];
}

/** Slices whose names are cut at their end are no longer told apart. */
const mostOfSlice = 1000;

function optionsOf({ id, metric, slice }: AuditMeasurement): string | undefined {
  const name = slice !== null && id.endsWith(`@${slice}`) ? id.slice(0, -slice.length - 1) : id;
  return name.startsWith(`${metric}[`) && name.endsWith("]") ? cleanText(name.slice(metric.length + 1, -1)) : undefined;
}
