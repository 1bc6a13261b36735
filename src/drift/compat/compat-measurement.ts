export const compatTools = ["evidently", "nannyml"] as const;
/** Another tool whose numbers and decisions are reproduced. */
export type CompatTool = (typeof compatTools)[number];

/** What another tool says of one column; their number and their decision, as they stand. */
export type CompatMeasurement = CompatMeasured | CompatUnmeasured;

interface CompatBase {
  readonly compat: CompatTool;
  /** Our name of the method that was taken: never "auto". */
  readonly method: string;
  readonly title: string;
  /** Where their number is known to mislead, or what they do that one would not expect, in a sentence each. */
  readonly cautions: readonly string[];
}

export interface CompatMeasured extends CompatBase {
  readonly score: number;
  /** What is held against the threshold: the score, or the p-value of a score that has one. */
  readonly judged: number;
  readonly threshold: number;
  readonly pValue: number | undefined;
  /** How what is judged lies to the threshold when the tool says drift. */
  readonly rule: "<" | "≤" | "≥" | ">";
  readonly drifted: boolean;
  readonly chunks?: ChunkCount;
  readonly reason?: undefined;
}

/** Where the candidate is judged in parts. */
export interface ChunkCount {
  readonly alerting: number;
  readonly measured: number;
  readonly total: number;
}

export interface CompatUnmeasured extends CompatBase {
  /** not-applicable: nothing that the tool would measure by this method. */
  readonly code: "not-applicable" | "not-measured";
  /** Why their number cannot be had, in a sentence without its full stop. */
  readonly reason: string;
}
