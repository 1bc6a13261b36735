import type { PreparedRows } from "./calibrated-rows.ts";
import type { Calibrator } from "./calibrator.ts";
import type { LabelledSide } from "./labelled-side.ts";

/** What is estimated of one side. */
export interface EstimatedSide {
  readonly labelled: LabelledSide;
  readonly calibrators: readonly Calibrator[];
  readonly prepared: PreparedRows;
  /** Whether the rows that are estimated are the labelled ones, which a resample draws anew. */
  readonly resamplesRows: boolean;
}

/** The candidate, and the reference where it can be estimated too. */
export interface EstimatedSides {
  readonly candidate: EstimatedSide;
  readonly reference: EstimatedSide | undefined;
}
