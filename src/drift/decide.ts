import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import type { DriftMethod, DriftReason, DriftValue, MeasuredDrift } from "./method.ts";

/** False discovery rate over the columns of one gate. */
const discoveryRate = 0.05;

export interface DriftJudgement {
  /** yes: drifted. no: the effect is within the limit. undecided: not measured, or not told from chance. */
  readonly exceeded: "yes" | "no" | "undecided";
  /** After Benjamini–Hochberg over the measured columns. */
  readonly pAdjusted: number | undefined;
  /** Why it is undecided. */
  readonly reason?: DriftReason;
}

/** One effect with the number that is held against its limit. */
export interface DriftPart {
  readonly value: DriftValue;
  readonly judged: DriftMethod["judged"];
  readonly max: number;
}

/**
 * Judges the columns of one gate, in their order. Drifted is an effect above `max` that chance does not explain: above
 * its own noise, and significant after Benjamini–Hochberg over the columns. Significance alone never decides, for with
 * enough rows every difference has it; and a column that could not be measured is never "no".
 */
export function judgeDrift(
  { judged }: Pick<DriftMethod, "judged">,
  columns: readonly DriftValue[],
  max: number,
): readonly DriftJudgement[] {
  return judgeParts(columns.map((value) => ({ value, judged, max })));
}

/** The same for effects that differ in method and limit: the parts of all columns of one gate share the chance of a false alarm. */
export function judgeParts(parts: readonly DriftPart[]): readonly DriftJudgement[] {
  const measured = parts.flatMap(({ value }) => (value.reason === undefined ? [value] : []));
  const adjusted = benjaminiHochberg(measured.map((value) => value.pValue));
  const adjustedOf = new Map<DriftValue, number>(measured.map((value, i) => [value, adjusted[i] ?? Number.NaN]));
  return parts.map(({ value, judged, max }) =>
    value.reason === undefined
      ? judgeMeasured(value, { effect: value[judged], max, pAdjusted: adjustedOf.get(value) ?? Number.NaN })
      : { exceeded: "undecided", pAdjusted: undefined, reason: value.reason },
  );
}

/** Whether an effect is more than chance, however small. */
export function isReal({ value, noise95 }: DriftValue, { pAdjusted }: DriftJudgement): boolean {
  return value !== undefined && value > noise95 && pAdjusted !== undefined && pAdjusted < discoveryRate;
}

function judgeMeasured(
  { value, noise95 }: MeasuredDrift,
  { effect, max, pAdjusted }: { effect: number; max: number; pAdjusted: number },
): DriftJudgement {
  if (!isAbove(effect, max)) return { exceeded: "no", pAdjusted };
  if (value > noise95 && pAdjusted < discoveryRate) return { exceeded: "yes", pAdjusted };
  const text =
    "The effect is above the limit, but chance alone reaches it in samples of this size: " +
    `its 95 % quantile is ${short(noise95)}, the adjusted p-value ${short(pAdjusted)}.`;
  return { exceeded: "undecided", pAdjusted, reason: { code: "within-noise", text } };
}

/** Above by more than rounding: 0.3 − 0.2 is not above 0.1. */
export function isAbove(effect: number, max: number): boolean {
  return effect - max > 1e-12 * Math.max(1, Math.abs(effect), Math.abs(max));
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
