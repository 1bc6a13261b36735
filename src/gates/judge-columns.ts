import { isAbove, isReal, judgeParts, type DriftJudgement } from "../drift/decide.ts";
import type { GatePart, WatchedColumn } from "./drift-parts.ts";

/** One part of a column with its judgement. */
export interface JudgedPart extends GatePart {
  readonly judgement: DriftJudgement;
  /** What is held against the limit. */
  readonly effect: number | undefined;
  /** Whether the effect is more than chance, however small. */
  readonly isReal: boolean;
  /**
   * Whether chance alone takes it above its limit at this size, as it does a mean distance on tails without a mean, while the
   * bounded distances over the same values can tell, and find no drift. It then says nothing, and holds nothing up.
   */
  readonly isBlind: boolean;
  /** Whether it has drifted by more than what the gate lets pass as a warning. */
  readonly isGrave: boolean;
}

/** A column whose parts are judged, the worst first. */
export interface JudgedColumn extends WatchedColumn {
  readonly judged: readonly JudgedPart[];
}

/** Judges all parts of all columns of one gate together, so that they share the chance of a false alarm. */
export function judgeColumns(columns: readonly WatchedColumn[]): readonly JudgedColumn[] {
  const judgements = judgeParts(columns.flatMap(({ parts }) => parts));
  let at = 0;
  return columns.map((column) => {
    const judged = column.parts.flatMap((part) => {
      const judgement = judgements[at++];
      return judgement === undefined ? [] : [judgedPart(part, judgement)];
    });
    const sighted = judged.map((part) => ({ ...part, isBlind: isNoise(part) && canTell(judged) }));
    return { ...column, judged: sighted.toSorted((a, b) => rank(a) - rank(b) || ratio(b) - ratio(a)) };
  });
}

/** Above its limit by nothing more than chance, which may take it there. */
function isNoise({ method, value: { noise95 }, max, judgement }: Judged): boolean {
  return !bounded.has(method) && judgement.reason?.code === "within-noise" && noise95 !== undefined && noise95 > max;
}

/** Whether the distances that no single value can drive are within their limits, and would not be above them by chance. */
function canTell(parts: readonly Judged[]): boolean {
  const steady = parts.filter(({ method }) => bounded.has(method));
  return (
    steady.length > 0 &&
    steady.every(
      ({ value: { noise95 }, max, judgement }) =>
        judgement.exceeded === "no" && noise95 !== undefined && noise95 <= max,
    )
  );
}

const bounded: ReadonlySet<string> = new Set(["ks", "psi", "tvd"]);

type Judged = Omit<JudgedPart, "isBlind">;

function judgedPart(part: GatePart, judgement: DriftJudgement): Judged {
  const effect = part.value[part.judged];
  const isGrave =
    judgement.exceeded === "yes" &&
    effect !== undefined &&
    part.failAbove !== undefined &&
    isAbove(effect, part.failAbove);
  return { ...part, judgement, effect, isReal: isReal(part.value, judgement), isGrave };
}

/** Drifted, then not told from chance, then not measured, then within the limit: what is more than chance before the rest. */
function rank({ isReal: isMore, isBlind, judgement: { exceeded, reason } }: JudgedPart): number {
  if (isBlind) return 5;
  if (exceeded === "yes") return 0;
  if (exceeded === "no") return isMore ? 3 : 4;
  return reason?.code === "within-noise" ? 1 : 2;
}

function ratio({ effect, max }: JudgedPart): number {
  return effect === undefined ? 0 : effect / Math.max(max, 1e-12);
}
