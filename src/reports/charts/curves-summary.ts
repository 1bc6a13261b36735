import { compareCurves } from "./compare-curves.ts";
import type { CurveComparison } from "./compare-curves.ts";
import { heightAt } from "./curve.ts";
import type { Curve } from "./curve.ts";
import { shareText } from "./share-text.ts";

/** How a kind of curve is spoken of. */
export interface CurveWords {
  /** Where the curves are read. */
  readonly at: number;
  readonly worse: string;
  readonly better: string;
  readonly crossing: string;
  readonly tell: (candidate: string) => string;
  readonly tellReference: (reference: string) => string;
}

interface Curves {
  readonly reference: Curve | null;
  readonly candidate: Curve;
}

/** Which curve lies higher, and how high they are at one place. */
export function curvesSummary({ reference, candidate }: Curves, words: CurveWords): string {
  const now = heightAt(candidate, words.at);
  const before = reference === null ? undefined : heightAt(reference, words.at);
  const told = [
    now === undefined ? "" : words.tell(shareText(now)),
    now === undefined || before === undefined ? "" : words.tellReference(shareText(before)),
  ].filter((text) => text !== "");
  const lead = reference === null ? "There is no reference to compare with" : leadOf(reference, candidate, words);
  return told.length === 0 ? `${lead}.` : `${lead}: ${told.join(", ")}.`;
}

function leadOf(reference: Curve, candidate: Curve, { worse, better, crossing }: CurveWords): string {
  const leads: Readonly<Record<CurveComparison, string>> = {
    worse: `${worse} nearly everywhere`,
    "partly-worse": `${worse} in places`,
    better: `${better} nearly everywhere`,
    "partly-better": `${better} in places`,
    crossing,
    same: "The two curves cannot be told apart by eye",
    unknown: "The curves cannot be compared",
  };
  return leads[compareCurves(reference, candidate)];
}
