import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { normalQuantile, normalSurvival } from "../stats/normal.ts";
import { countAtMost } from "../stats/sorted-search.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

export const z: DriftMethod = {
  name: "z",
  title: "Difference of shares",
  description:
    "How much the share of one of the two values of a column has changed, in either direction. For columns with two values only, " +
    "such as flags and predicted classes, of text or numbers. Missing values and those that are not finite numbers do not enter.",
  definition:
    "|q−p| for the shares p of the reference and q of the candidate among the rows that have a value, with the two-sided p-value " +
    "of the pooled z-test, statsmodels' proportions_ztest (Fleiss, Levin & Paik 2003).",
  kinds: ["numeric", "categorical"],
  judged: "value",
  defaultMax: 0.1,
  finish: differenceOfShares,
};

interface Share {
  readonly successes: number;
  readonly n: number;
}

interface Shares {
  readonly reference: Share;
  readonly candidate: Share;
}

function differenceOfShares(summary: ColumnSummary): DriftValue {
  const shares = sharesOf(summary);
  if (shares === undefined) {
    // Not left out by a gate on all columns: that there are more now is what it should tell.
    if (summary.reference.distinct === 2)
      return unmeasured(
        "more-values",
        "z measures columns with two values; the candidate has others than the reference.",
      );
    return unmeasured("not-applicable", "z measures columns with two values; this one has more.");
  }
  const { reference, candidate } = shares;
  if (reference.n === 0) return unmeasured("no-values", "The reference has no value.");
  if (candidate.n === 0) return unmeasured("no-values", "The candidate has no value.");
  const value = Math.abs(candidate.successes / candidate.n - reference.successes / reference.n);
  const pooled = (candidate.successes + reference.successes) / (candidate.n + reference.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / candidate.n + 1 / reference.n));
  if (error === 0) return { value: 0, noise95: 0, excess: 0, pValue: 1 };
  return {
    value,
    noise95: normalQuantile(0.975) * error,
    // The mean of the absolute value of a normal variable.
    excess: Math.max(0, value - Math.sqrt(2 / Math.PI) * error),
    pValue: Math.min(1, 2 * normalSurvival(value / error)),
  };
}

/** Rows with the one of the two values; `undefined` where there are more than two. */
function sharesOf(summary: ColumnSummary): Shares | undefined {
  if (summary.kind === "numeric") return sharesOfNumbers(summary.sorted);
  return summary.kind === "categorical" ? sharesOfCategories(summary) : undefined;
}

function sharesOfNumbers({
  reference,
  candidate,
}: {
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}): Shares | undefined {
  const lowest = Math.min(reference[0] ?? Infinity, candidate[0] ?? Infinity);
  const highest = Math.max(reference.at(-1) ?? -Infinity, candidate.at(-1) ?? -Infinity);
  const sides = [reference, candidate].map((sorted) => ({
    successes: countAtMost(sorted, lowest),
    n: sorted.length,
    sorted,
  }));
  if (sides.some(({ sorted, successes, n }) => successes < n && sorted[successes] !== highest)) return undefined;
  const [before, after] = sides;
  return before === undefined || after === undefined ? undefined : { reference: before, candidate: after };
}

function sharesOfCategories({ cells, candidate }: Extract<ColumnSummary, { kind: "categorical" }>): Shares | undefined {
  const valued = cells.filter(({ kind }) => kind === "category" || kind === "new");
  const known = cells.filter((cell) => cell.kind === "category" && cell.candidate > 0).length;
  const isNew = valued.some(({ kind }) => kind === "new");
  // All new values share one cell.
  if (valued.length > 2 || (isNew && candidate.distinct !== known + 1)) return undefined;
  const [one] = valued;
  const rows = (side: "reference" | "candidate"): number => valued.reduce((sum, cell) => sum + cell[side], 0);
  return {
    reference: { successes: one?.reference ?? 0, n: rows("reference") },
    candidate: { successes: one?.candidate ?? 0, n: rows("candidate") },
  };
}
