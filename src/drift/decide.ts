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

/**
 * Judges the columns of one gate, in their order. Drifted is an effect above `max` that chance does not explain: above
 * its own noise, and significant after Benjamini–Hochberg over the columns. Significance alone never decides, for with
 * enough rows every difference has it; and a column that could not be measured is never "no".
 */
export function judgeDrift(
  method: Pick<DriftMethod, "judged">,
  columns: readonly DriftValue[],
  max: number,
): readonly DriftJudgement[] {
  const measured = columns.filter((column) => column.reason === undefined);
  const adjusted = benjaminiHochberg(measured.map((column) => column.pValue));
  const adjustedOf = new Map<DriftValue, number>(measured.map((column, i) => [column, adjusted[i] ?? Number.NaN]));
  return columns.map((column) =>
    column.reason === undefined
      ? judgeMeasured(column, { effect: column[method.judged], max, pAdjusted: adjustedOf.get(column) ?? Number.NaN })
      : { exceeded: "undecided", pAdjusted: undefined, reason: column.reason },
  );
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
function isAbove(effect: number, max: number): boolean {
  return effect - max > 1e-12 * Math.max(1, Math.abs(effect), Math.abs(max));
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
