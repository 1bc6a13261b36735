import type { Verdict } from "../gates/verdict.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";
import { sum } from "../stats/sum.ts";
import type { Cause } from "./cause.ts";
import type { DecomposedCell, Decomposition } from "./decompose.ts";
import type { Partition } from "./partition.ts";

/** False discovery rate over all features and slices that were looked at. */
const discoveryRate = 0.05;
/** A cell stands out by so many standard errors. */
const standsOutFrom = 2;
/** Less of the rise than this is not worth a line, however certain. */
const leastExplained = 0.05;

/**
 * What stands out beyond chance, by Benjamini and Hochberg over both tests of each decomposition (sizes, and change within the
 * cells). A cell adds to what is explained by what it holds of the rise beyond its share of the rows; the change of
 * sizes by what it alone would make. Values that were pooled because they are rare, and rows of no slice, are never named.
 */
export function explainedBy(
  decomposed: readonly Decomposition[],
  increase: number,
  verdicts: readonly Verdict[],
): readonly Cause[] {
  const tests = decomposed.flatMap(({ mixPValue, withinPValue }) => [mixPValue ?? [], withinPValue ?? []].flat());
  const adjusted = benjaminiHochberg(tests).values();
  const next = (pValue: number | undefined): number | undefined =>
    pValue === undefined ? undefined : adjusted.next().value;
  const all = decomposed.map((decomposition) => {
    const mix = next(decomposition.mixPValue);
    return { decomposition, pValues: { mix, within: next(decomposition.withinPValue) } };
  });
  return all.flatMap((tested) => causeOf(tested, increase, verdicts) ?? []);
}

interface Tested {
  readonly decomposition: Decomposition;
  /** Adjusted. */
  readonly pValues: { readonly mix: number | undefined; readonly within: number | undefined };
}

function causeOf(tested: Tested, increase: number, verdicts: readonly Verdict[]): Cause | undefined {
  const { partition, cells, mix } = tested.decomposition;
  const outstanding = isBelow(tested.pValues.within) ? cells.filter(standsOut) : [];
  const ofMix = isBelow(tested.pValues.mix) ? mix / increase : undefined;
  const explained = (ofMix ?? 0) + sum(outstanding.map(({ excess }) => excess)) / increase;
  if (!(explained >= leastExplained)) return undefined;
  const [worst] = outstanding.toSorted((a, b) => b.excess - a.excess);
  return {
    kind: partition.kind,
    explained,
    mix: ofMix,
    part: worst && partOf(worst, increase),
    pAdjusted: Math.min(tested.pValues.mix ?? 1, tested.pValues.within ?? 1),
    ...namedBy(partition, worst, verdicts),
  };
}

/** Slices go by the name of the worst, or by what divides them where only their sizes changed. */
function namedBy(
  { kind, name }: Partition,
  worst: DecomposedCell | undefined,
  verdicts: readonly Verdict[],
): Pick<Cause, "name" | "flags"> {
  if (kind === "feature") return { name, flags: verdicts.filter((verdict) => isOnColumn(verdict, name)) };
  const slice = worst?.name ?? name;
  return { name: slice, flags: verdicts.filter((verdict) => isOnSlice(verdict, slice)) };
}

function isBelow(pValue: number | undefined): boolean {
  return pValue !== undefined && pValue <= discoveryRate;
}

function standsOut({ kind, excess, standardError }: DecomposedCell): boolean {
  return kind !== "rest" && excess > standsOutFrom * standardError;
}

function partOf({ name, kind, rows, within }: DecomposedCell, increase: number): Cause["part"] {
  return kind === "rest" ? undefined : { name, kind, rows, share: within / increase };
}

function isFlag({ outcome }: Verdict): boolean {
  return outcome === "fail" || outcome === "warn";
}

function isOnColumn(verdict: Verdict, column: string): boolean {
  return (verdict.kind === "drift" || verdict.kind === "check") && verdict.column === column && isFlag(verdict);
}

function isOnSlice(verdict: Verdict, slice: string): boolean {
  return verdict.kind === "metric" && verdict.slice === slice && isFlag(verdict);
}
