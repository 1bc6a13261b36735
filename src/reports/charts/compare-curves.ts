import { heightsOf } from "./curve.ts";
import type { Curve } from "./curve.ts";

const grid = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
/** What the eye cannot tell apart. */
const visible = 0.005;

export type CurveComparison = "worse" | "partly-worse" | "better" | "partly-better" | "same" | "crossing" | "unknown";

/** How the candidate's curve lies to the reference's, of which the higher one is better. */
export function compareCurves(reference: Curve, candidate: Curve): CurveComparison {
  const [heightBefore, heightNow] = [heightsOf(reference), heightsOf(candidate)];
  const differences = grid.flatMap((at) => {
    const [before, now] = [heightBefore(at), heightNow(at)];
    return before === undefined || now === undefined ? [] : [now - before];
  });
  if (differences.length === 0) return "unknown";
  const share = (is: (difference: number) => boolean): number => differences.filter(is).length / differences.length;
  const lower = share((difference) => difference < -visible);
  const higher = share((difference) => difference > visible);
  if (lower + higher === 0) return "same";
  if (higher <= few) return lower >= most ? "worse" : "partly-worse";
  if (lower <= few) return higher >= most ? "better" : "partly-better";
  return "crossing";
}

/** Of the curve, where it may lie otherwise. */
const few = 0.03;
/** Nearly everywhere, and not only in places. */
const most = 0.6;
