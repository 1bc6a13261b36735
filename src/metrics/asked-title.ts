import { percentText } from "../number-text.ts";
import type { MetricOptions } from "./options.ts";

/** A metric's title with the options of its gate, as people say it: "NDCG@5", "Recall of class 8", "Mean of tokens". */
export function askedTitle(title: string, options: MetricOptions): string {
  const details = detailsOf(options);
  const { gap, by = gap } = options;
  return [
    withColumn(withNumber(title, options), options),
    options.class === undefined ? "" : ` of class ${options.class}`,
    options.quantile === undefined ? "" : ` at ${options.quantile}`,
    options.level === undefined ? "" : ` at ${percentText(options.level)}`,
    options.top === undefined ? "" : ` of the top ${percentText(options.top)}`,
    by === undefined ? "" : ` by ${by}`,
    details.length === 0 ? "" : ` (${details.join(", ")})`,
  ].join("");
}

/** "Top-3 accuracy", "Recall@3", "NDCG@5", "F2 score". */
function withNumber(title: string, { k, beta }: MetricOptions): string {
  if (beta !== undefined) return title.replace("F-beta", `F${beta}`);
  if (k === undefined) return title;
  const named = title.replace("Top-k", `Top-${k}`).replace("@k", `@${k}`);
  return named === title ? `${title}@${k}` : named;
}

/** "Mean of tokens", "p95 of cost", "Latency p99.9". */
function withColumn(title: string, { column, percentile }: MetricOptions): string {
  const level = `p${percentile}`;
  const withLevel = title.includes("Percentile") ? title.replace("Percentile", level) : `${title} ${level}`;
  const named = percentile === undefined ? title : withLevel;
  return column === undefined ? named : named.replace("a column", () => column);
}

function detailsOf({ average, multi_class: classes, bins, binning, ties, gain }: MetricOptions): readonly string[] {
  return [
    average,
    classes,
    bins === undefined ? undefined : `${bins} bins`,
    binning === "equal_mass" ? "of equal mass" : undefined,
    ties === "ignore" ? "ties as in the file" : undefined,
    gain === "exponential" ? "exponential gain" : undefined,
  ].filter((detail) => detail !== undefined);
}
