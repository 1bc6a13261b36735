import { evidentlyTests } from "./evidently/index.ts";
import { nannymlMethods } from "./nannyml/index.ts";
import type { CompatTool } from "./compat-measurement.ts";

/** One method of another tool, as far as a config needs to know it. */
export interface CompatMethod {
  /** As our config calls it. */
  readonly name: string;
  /** As the tool calls it. */
  readonly theirs: string;
  readonly title: string;
  /** What is held against the threshold, and whether another threshold can be given. */
  readonly threshold: "p-value" | "distance" | "fixed";
}

/** The methods of each tool that are reproduced. */
export const compatMethods: Readonly<Record<CompatTool, readonly CompatMethod[]>> = {
  evidently: evidentlyTests.map(({ name, theirs, title, score }) => ({ name, theirs, title, threshold: score })),
  nannyml: nannymlMethods.map(({ name, theirs, title, alertBelow }) => ({
    name,
    theirs,
    title,
    threshold: alertBelow === undefined ? "distance" : "fixed",
  })),
};
