import type { AuditEstimate, AuditMeasurement, AuditRecord } from "../audit/v1.ts";
import { changeText, type Digits, valueRangeText, valueText } from "../number-text.ts";
import { subjectOfMeasurement } from "./subject-text.ts";
import { movedDigits } from "./then-and-now.ts";

/** A measured value that is another one now; nothing is escaped yet. */
export interface MovedNumber {
  readonly measurement: string;
  readonly side: "reference" | "candidate";
  /** "Accuracy, region=EU" */
  readonly subject: string;
  readonly slice: string | null;
  readonly before: NumberText;
  readonly now: NumberText;
  /** "+5.1 pp"; empty where one of the two was not measured. */
  readonly moved: string;
}

interface NumberText {
  readonly value: number | null;
  /** "86.10 %", or that it was not measured. */
  readonly text: string;
  /** "84.9 … 87.2"; empty where there is none. */
  readonly interval: string;
}

/** The values of what both runs have measured, where they differ: on all rows first, then on slices. */
export function movedNumbers(before: AuditRecord, now: AuditRecord): readonly MovedNumber[] {
  const old = new Map(before.measurements.map((measurement) => [measurement.id, measurement]));
  const moved = now.measurements.flatMap((measurement) => {
    const same = old.get(measurement.id);
    return same === undefined || same.unit !== measurement.unit ? [] : movesOf(same, measurement);
  });
  return [...moved.filter(({ slice }) => slice === null), ...moved.filter(({ slice }) => slice !== null)];
}

const sides = ["candidate", "reference"] as const;

function movesOf(old: AuditMeasurement, measurement: AuditMeasurement): readonly MovedNumber[] {
  return sides.flatMap((side) => {
    const [before, now] = [old[side], measurement[side]];
    const [from, to] = [valueOf(before), valueOf(now)];
    if (from === to) return [];
    const digits = movedDigits({ ...measurement, candidate: now }, from, undefined);
    return [
      {
        measurement: measurement.id,
        side,
        subject: subjectOfMeasurement(measurement),
        slice: measurement.slice,
        before: numberOf(before, measurement.unit, digits),
        now: numberOf(now, measurement.unit, digits),
        moved: from === null || to === null ? "" : changeText(to - from, measurement.unit),
      },
    ];
  });
}

function valueOf(estimate: AuditEstimate | null): number | null {
  return estimate?.value ?? null;
}

function numberOf(estimate: AuditEstimate | null, unit: AuditMeasurement["unit"], digits: Digits): NumberText {
  const interval = estimate?.interval ?? null;
  const range = interval === null ? "" : valueRangeText(interval.lower, interval.upper, unit, digits);
  return { value: valueOf(estimate), text: valueText(valueOf(estimate), unit, digits), interval: range };
}
