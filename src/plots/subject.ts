import type { Comparison } from "../align/comparison.ts";
import type { RowReport } from "../changed-rows/changed-rows.ts";
import type { LoadTest } from "../latency/load-test.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import type { Ask } from "../measure/measurement.ts";
import type { PlotSides } from "./plot.ts";
import type { RankedTarget } from "./ranked-target.ts";

/** What plots are made of: all that the run has in hand once it has judged. */
export interface PlotSubject {
  readonly comparison: Comparison;
  /** What gates ask for, in the order of the config. */
  readonly asks: readonly Ask[];
  /** The scores of the classes of interest, in order; none where there are no scores or no labels. */
  readonly targets: readonly RankedTarget[];
  readonly loadTest: LoadTest | undefined;
  readonly drift: readonly ColumnDrift[];
  readonly reportRows: RowReport;
}

/** The same of both sides. */
export function ofSides<A, B>(
  { reference, candidate }: { readonly reference?: A | undefined; readonly candidate: A },
  of: (side: A) => B,
): PlotSides<B> {
  return { reference: reference === undefined ? undefined : of(reference), candidate: of(candidate) };
}
