import type { RowVariable } from "../aggregates/vocabulary.ts";
import { writtenText } from "../number-text.ts";
import { mean } from "./mean.ts";
import type { Metric, MomentMetric } from "./metric.ts";
import type { MetricOptions } from "./options.ts";
import { required } from "./row-variables.ts";

/** The metrics that can count the rows above a value. */
export type Countable = Extract<Metric, { readonly kind: "percentile" | "moments" }>;

/** The share of the rows whose number lies above `share_over`, as a metric of its own: a proportion, whatever was asked for. */
export function shareOver(metric: Countable, options: MetricOptions): MomentMetric {
  const { name, description, definition, tasks, better, roles, options: taken } = metric;
  const { column, unit = column === undefined ? metric.unit : "score" } = options;
  const cut = writtenText(required(options.share_over, "share_over"), unit);
  return {
    kind: "moments",
    name,
    title: column === undefined ? `Share of rows over ${cut}` : `Share of rows with a column over ${cut}`,
    description,
    definition,
    tasks,
    better,
    unit: "share",
    roles,
    options: taken,
    ...(metric.ofMachine !== undefined && { ofMachine: metric.ofMachine }),
    ...(metric.byBlock !== undefined && { byBlock: metric.byBlock }),
    proportion: true,
    variables: (asked) => [isOver(countedOf(metric, asked), required(asked.share_over, "share_over"))],
    evaluate: mean,
  };
}

function countedOf(metric: Countable, options: MetricOptions): RowVariable {
  if (metric.kind === "percentile") return metric.variable(options);
  return required(metric.variables(options)[0], "value");
}

/** 1 where the number of the row is above the cut, 0 where not, NaN where it has none. */
function isOver(variable: RowVariable, cut: number): RowVariable {
  return {
    ...variable,
    name: `${variable.name} over ${cut}`,
    values: (side, comparison) => {
      const values = variable.values(side, comparison);
      const over = new Float64Array(values.length);
      for (let row = 0; row < values.length; row++) {
        const value = values[row] ?? Number.NaN;
        over[row] = Number.isNaN(value) ? Number.NaN : Number(value > cut);
      }
      return over;
    },
  };
}
