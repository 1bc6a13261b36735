import type { DiscoveredSlice, Discovery } from "../discover/discover.ts";
import type { LossName } from "../discover/losses.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { SliceTest } from "../discover/slice-test.ts";
import { estimateOf } from "../stats/inference.ts";
import type { Cause } from "./cause.ts";

/** The slices that a search found and confirmed, by what the half of the rows says that had no part in the search. */
export function foundSliceCauses(
  { discovery, verdicts }: { readonly discovery: Discovery | undefined; readonly verdicts: readonly Verdict[] },
  loss: LossName,
  slice: string | undefined,
): readonly Cause[] {
  // The search went over all rows: of a single slice, or of another loss, it has no shares.
  if (discovery === undefined || slice !== undefined) return [];
  if (discovery.losses?.basis !== "increase" || discovery.losses.name !== loss) return [];
  return discovery.slices.flatMap((found) => {
    const flags = verdicts.filter(
      ({ kind, slice: on, outcome }) => kind === "discover" && on === found.name && outcome === "fail",
    );
    return flags.length === 0 || found.test === undefined
      ? []
      : causeOf(found, found.test, { rows: discovery.rows.test, flags });
  });
}

interface Tested {
  /** Of the half that the slices were tested on. */
  readonly rows: number;
  readonly flags: readonly Verdict[];
}

function causeOf({ name, pAdjusted }: DiscoveredSlice, test: SliceTest, { rows, flags }: Tested): readonly Cause[] {
  const inRows = test.rows / rows;
  const inside = inRows * estimateOf(test.inside);
  const increase = inside + (1 - inRows) * test.outside;
  // In this half the loss of the rest may have fallen by more than it rose here; then there is no rise to share out.
  if (!(increase > 0)) return [];
  const share = inside / increase;
  const part = { name, kind: "values", rows: { reference: inRows, candidate: inRows }, share } as const;
  return [{ kind: "found-slice", name, explained: share - inRows, mix: undefined, part, pAdjusted, flags }];
}
