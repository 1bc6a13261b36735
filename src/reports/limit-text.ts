import type { AuditLimit, AuditMeasurement, AuditVerdict } from "../audit/v1.ts";
import { amountText, percentText, writtenText } from "../number-text.ts";
import type { Digits, Unit } from "../number-text.ts";

const words: Readonly<Record<AuditLimit["kind"], string>> = {
  min: "≥",
  max: "≤",
  max_drop: "drop ≤",
  max_increase: "rise ≤",
  min_gain: "gain ≥",
  max_gain: "gain ≤",
};

/** For metrics that are best at zero, such as the mean error, a limit on change is one on the distance from zero. */
const wordsAboutZero: Readonly<Record<AuditLimit["kind"], string>> = {
  ...words,
  max_drop: "further from 0 by ≤",
  max_increase: "further from 0 by ≤",
};

/** A limit as it was configured, and in the unit of the metric. */
type WrittenLimit = Pick<AuditLimit, "kind" | "basis" | "limit" | "margin">;

/** What a limit is measured in, and which way is good. */
export interface LimitContext {
  readonly unit: Unit;
  readonly better: AuditMeasurement["better"];
  /** Digits with which the change is printed; a relative limit comes to an amount with as many. */
  readonly decimals: Digits;
}

/** The limits of a gate as what must hold: "drop ≤ 1 pp and ≥ 90 %"; joined by "or" when one that holds is enough. */
export function limitsText(verdict: AuditVerdict, context: LimitContext): string {
  const joint = verdict.fail_if === "any_exceeded" ? " and " : " or ";
  return verdict.limits.map((limit) => limitText(limit, context)).join(joint);
}

/** Whether a limit is held against the value itself; the others are held against the change. */
export function isOnValue(limit: Pick<AuditLimit, "kind">): boolean {
  return limit.kind === "min" || limit.kind === "max";
}

/** One limit as it was configured, a relative one with what it comes to: "rise ≤ 10 % (1.2 ms)". */
export function limitText(limit: WrittenLimit, { unit, better, decimals }: LimitContext): string {
  const as = isOnValue(limit) ? "value" : "change";
  const word = better === "zero" ? wordsAboutZero[limit.kind] : words[limit.kind];
  if (limit.basis === "absolute") return joined(word, writtenText(limit.limit, unit, as));
  const comesTo = limit.margin === null ? "" : ` (${amountText(Math.abs(limit.margin), unit, decimals)})`;
  return joined(word, percentText(limit.limit)) + comesTo;
}

/** A limit stays on one line. */
function joined(word: string, number: string): string {
  return `${word} ${number}`.replaceAll(" ", "\u00a0");
}
