import type { ColumnSummary } from "../aggregates/column-summary.ts";
import { driftMethods } from "./index.ts";
import type { DriftMethod } from "./method.ts";

/** One method of the recommended set, with the largest effect that is not yet drift. */
export interface AutoPart {
  readonly method: string;
  readonly judged: DriftMethod["judged"];
  readonly max: number;
  /** Whether the effect is a share of rows that should not be there at all; one limit for all distances does not fit it. */
  readonly isRate: boolean;
}

/** What `drift: auto` is, for who chooses a method. */
export const autoMethod = {
  name: "auto",
  title: "The recommended methods for the kind of each column",
  description:
    "Judges each column by what its kind needs, whatever the number of rows: numbers by ks, wasserstein and psi, categories by tvd, " +
    "chisquare and psi, text by what of it is new and how long it is, scores also by the share above the threshold; and all by missing values, " +
    "new categories and values out of range. One verdict for each column; it has drifted if one of these effects is above its limit " +
    "and chance does not explain it. Where nothing has drifted, any of the columns is called drifted in about 5 % of data sets at most.",
} as const;

const rates: readonly string[] = ["missing_rate", "new_categories", "out_of_range"];

const numeric = ["ks", "wasserstein", "psi", "missing_rate", "out_of_range"];
const recommended: Readonly<Record<ColumnSummary["kind"], readonly string[]>> = {
  numeric,
  categorical: ["tvd", "chisquare", "psi", "missing_rate", "new_categories"],
  text: ["new_texts", "new_tokens", "text_length", "missing_rate"],
  timestamp: ["missing_rate"],
  empty: ["missing_rate"],
};
/** A score is asked as well how it has moved as a whole, and how many rows it decides otherwise. */
const ofScores = ["mean_shift", "above_threshold"];

/** What `drift: auto` judges of a column, whatever its number of rows. */
export function autoParts({ kind }: Pick<ColumnSummary, "kind">, isScore: boolean): readonly AutoPart[] {
  const names = kind === "numeric" && isScore ? [...numeric, ...ofScores] : recommended[kind];
  return parts.filter(({ method }) => names.includes(method));
}

/** Every method that `drift: auto` may judge by: what a mapping of limits can name. */
export const autoMethods = [...new Set([...Object.values(recommended).flat(), ...ofScores])];

const parts: readonly AutoPart[] = driftMethods
  .filter(({ name }) => autoMethods.includes(name))
  .map(({ name, judged }) => ({
    method: name,
    judged,
    max: rates.includes(name) ? 0.01 : 0.1,
    isRate: rates.includes(name),
  }));
