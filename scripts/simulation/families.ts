import type { Slice } from "../../src/slices/slice.ts";
import { Chance, seedOf } from "./chance.ts";
import { joined } from "./comparison.ts";
import { gateOf, judgeIn, questionsOn } from "./measuring.ts";
import { drawOutcomes } from "./outcomes.ts";
import { outcomesOfAccuracy } from "./scenarios.ts";

/** Slices of the study. */
export const SLICES = 20;

export interface FamilySize {
  /** Rows of each slice. */
  readonly rows: number;
  readonly replicates: number;
}

/** How often some slice blocked a candidate that is equal in all of them. */
export interface FamilyCell extends FamilySize {
  readonly margin: number;
  readonly balanced: number;
  readonly point: number;
}

/** Accuracy of two equal models, judged on many slices at once. */
export function familyOf({ rows, replicates }: FamilySize, margin: number): FamilyCell {
  const slices = slicesOf(rows);
  const gates = [gateOf({ metric: "accuracy", max_drop: margin })];
  const seed = seedOf(`family ${rows} ${margin}`);
  const counts = { balanced: 0, point: 0 };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const chance = new Chance(seed, replicate);
    const comparison = joined(drawOutcomes(outcomesOfAccuracy(0), SLICES * rows, chance));
    const questions = questionsOn(comparison, gates, { slices });
    for (const mode of ["balanced", "point"] as const) {
      const blocked = judgeIn(mode, questions).some(({ slice, outcome }) => slice !== undefined && outcome === "fail");
      if (blocked) counts[mode]++;
    }
  }
  return { rows, replicates, margin, balanced: counts.balanced / replicates, point: counts.point / replicates };
}

function slicesOf(rows: number): readonly Slice[] {
  return Array.from({ length: SLICES }, (_, slice) => {
    const members = Int32Array.from({ length: rows }, (_row, i) => slice * rows + i);
    return { name: `group=${slice}`, by: "group", reference: members, candidate: members, notes: [] };
  });
}
