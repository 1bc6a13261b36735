import type { AuditLimit, AuditVerdict } from "../../audit/v1.ts";
import { changeText, writtenText, type Digits, type Unit } from "../../number-text.ts";
import { isOnValue } from "../limit-text.ts";

interface Scale {
  readonly unit: Unit;
  readonly digits: Digits;
  /** 0.05: chance of a false alarm that the policy accepts. */
  readonly alpha: number;
  readonly kind: AuditVerdict["kind"];
}

/** Why the limit is in its state: where harm and bounds stand against the margin, with the numbers put in. */
export function stateText(limit: AuditLimit, scale: Scale): string {
  const show = (number: number | null): string => changeText(number, scale.unit, scale.digits);
  const [harm, lower, upper] = [limit.harm, limit.lower, limit.upper].map(show);
  const margin = isOnValue(limit) ? "the limit" : `the margin of ${marginText(limit, scale)}`;
  if (!boundsTell(limit)) return untoldText(limit, scale);
  switch (limit.state) {
    case "proven-ok":
      return `Even the upper bound, ${upper}, keeps to ${margin}: that it is kept is proven.`;
    case "likely-ok":
      return `The harm, ${harm}, keeps to ${margin}, but ${limit.upper === null ? "there is no upper bound" : `the upper bound, ${upper}, does not`}: it is kept as far as can be seen, and not proven to be.`;
    case "noise":
      return `The harm, ${harm}, is beyond ${margin}, but ${whyNoise(limit, scale)}: chance alone can do that.`;
    case "likely-harm":
      return `The harm, ${harm}, is beyond ${margin} and beyond chance, but the lower bound, ${lower}, is not beyond ${margin}: it is worse, but more than is allowed only as far as can be seen.`;
    case "proven-harm":
      return `Even the lower bound, ${lower}, is beyond ${margin}: more harm than is allowed, proven.`;
    case "undefined":
      return "Nothing could be held against it.";
  }
}

function untoldText({ state, basis }: AuditLimit, { kind }: Scale): string {
  return kind === "estimated" && basis === "absolute"
    ? `By the bounds alone it would be proven; an estimate never is, so it is ${state}.`
    : `By the bounds of the harm less the margin, of which these two are a part, it is ${state}.`;
}

function marginText({ basis, limit, margin }: AuditLimit, { unit, digits }: Scale): string {
  if (basis === "relative" || (margin !== null && margin < 0)) return changeText(margin, unit, digits);
  return writtenText(limit, unit, "change");
}

/** Whether the state can be read off these bounds; of a relative limit those of the harm less its margin decide, which the record does not hold. */
function boundsTell({ state, lower, upper, margin }: AuditLimit): boolean {
  if (margin === null) return false;
  const isOver = (bound: number): boolean => bound - margin > 1e-12 * Math.max(1, Math.abs(margin));
  const isUpperOver = upper === null || isOver(upper);
  const isLowerOver = lower !== null && isOver(lower);
  return tells[state]({ isUpperOver, isLowerOver });
}

interface Bounds {
  readonly isUpperOver: boolean;
  readonly isLowerOver: boolean;
}

const tells: Readonly<Record<AuditLimit["state"], (bounds: Bounds) => boolean>> = {
  "proven-ok": ({ isUpperOver }) => !isUpperOver,
  "likely-ok": ({ isUpperOver }) => isUpperOver,
  noise: () => true,
  "likely-harm": ({ isLowerOver }) => !isLowerOver,
  "proven-harm": ({ isLowerOver }) => isLowerOver,
  undefined: () => true,
};

/** Not significant by itself, or only after the adjustment for its family. */
function whyNoise(
  { lower, margin, p_value: p, p_adjusted: adjusted }: AuditLimit,
  { unit, digits, alpha }: Scale,
): string {
  const isOnlyAdjusted = p !== null && adjusted !== null && p <= alpha && adjusted > alpha;
  if (isOnlyAdjusted) return "among so many tests it is not beyond chance (see the p-values)";
  const zero = margin !== null && margin < 0 ? "that margin" : "zero";
  if (lower === null) return "there is no lower bound";
  return `the lower bound, ${changeText(lower, unit, digits)}, is not above ${zero}`;
}
