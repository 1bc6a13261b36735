import { rowNounOf } from "../../align/row-noun.ts";
import type { AuditLimit, AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { judgedRow } from "../judged-row.ts";
import type { JudgedRow } from "../judged-row.ts";
import { isOnValue } from "../limit-text.ts";
import { standingOf } from "../verdict-words.ts";
import type { Standing } from "../verdict-words.ts";
import { gatePlace } from "./gate-place.ts";
import type { GatePlace } from "./gate-place.ts";

/** A verdict with its measurement, and where it lies to its limit. */
export interface GateLine {
  readonly verdict: AuditVerdict;
  readonly standing: Standing;
  /** Its texts, made where they are shown: of thousands of verdicts these are few. */
  readonly row: () => JudgedRow;
  /** undefined: it could not be measured, or has no limit. */
  readonly place: GatePlace | undefined;
  /** Whether the value is held against the limit, and not its change. */
  readonly isOnValue: boolean;
}

/** The verdicts that have a measurement: what blocks first, and what is furthest beyond its limit before what is not. */
export function gateLines(record: AuditRecord): readonly GateLine[] {
  const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  const noun = rowNounOf(record.task);
  return record.verdicts
    .flatMap((verdict) => {
      const measurement = verdict.measurement === null ? undefined : measurements.get(verdict.measurement);
      if (measurement === undefined) return [];
      return [
        {
          verdict,
          standing: standingOf(verdict),
          row: () => judgedRow(verdict, measurement, noun),
          ...decisiveLimit(verdict, measurement),
        },
      ];
    })
    .toSorted(
      (first, second) =>
        order.indexOf(first.standing) - order.indexOf(second.standing) || heightOf(second) - heightOf(first),
    );
}

const order: readonly Standing[] = ["failure", "waived", "warning", "undecided", "remark", "pass"];

/** What was not measured comes before what was, among its like. */
function heightOf({ place }: GateLine): number {
  return place?.at ?? Number.MAX_VALUE;
}

/** Of several limits that which the verdict comes from: where each is enough the gravest, where all are needed the mildest. */
function decisiveLimit(verdict: AuditVerdict, measurement: AuditMeasurement): Pick<GateLine, "place" | "isOnValue"> {
  const sign = verdict.fail_if === "any_exceeded" ? 1 : -1;
  const [decisive] = verdict.limits
    .map((limit) => ({
      place: gatePlace(limit, measurement),
      isOnValue: isOnValue(limit),
      rank: ranks[limit.exceeded],
    }))
    .toSorted((first, second) => sign * (second.rank - first.rank || (second.place?.at ?? 0) - (first.place?.at ?? 0)));
  return { place: decisive?.place, isOnValue: decisive?.isOnValue === true };
}

const ranks: Readonly<Record<AuditLimit["exceeded"], number>> = { no: 0, undecided: 1, yes: 2 };
