/** What Evidently takes a column for. */
export type EvidentlyType = "numerical" | "categorical";

/** The values of a column that Evidently tests: those that are neither missing nor infinite. */
export interface EvidentlyPair {
  readonly type: EvidentlyType;
  /** In the order of the file. */
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
  /** Ascending. */
  readonly sorted: { readonly reference: Float64Array; readonly candidate: Float64Array };
  /** Whether each side is of integers in pandas; numpy's bins of integers are at least 1 wide. */
  readonly whole: { readonly reference: boolean; readonly candidate: boolean };
}

/** One of Evidently's tests. */
export interface EvidentlyTest {
  /** As our config calls it. */
  readonly name: string;
  /** As Evidently calls it. */
  readonly theirs: string;
  readonly title: string;
  readonly types: readonly EvidentlyType[];
  readonly score: "p-value" | "distance";
  /** How the score is held against the threshold for drift. */
  readonly rule: keyof typeof rules;
  readonly threshold: number;
  /** What one must know of their decision where it is this one, in a sentence. */
  readonly caution?: { readonly on: "drift" | "no drift" | "either"; readonly text: string };
  /** Why Evidently fails here, or why it cannot be followed; undefined where it can. */
  refusal?(pair: EvidentlyPair): string | undefined;
  measure(pair: EvidentlyPair): number;
}

const rules = {
  "<": (score: number, threshold: number) => score < threshold,
  "≤": (score: number, threshold: number) => score <= threshold,
  "≥": (score: number, threshold: number) => score >= threshold,
  ">": (score: number, threshold: number) => score > threshold,
} as const;

/** Whether Evidently calls this score drift. */
export function isDrift({ rule }: EvidentlyTest, score: number, threshold: number): boolean {
  return rules[rule](score, threshold);
}
