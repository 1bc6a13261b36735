import type { ColumnSummary, SideSummary } from "../aggregates/column-summary.ts";
import { rareCategories } from "./cells.ts";
import { driftMethods } from "./index.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

/** What the drift methods say of one column. */
export interface DriftMeasurement {
  readonly column: string;
  readonly kind: ColumnSummary["kind"];
  readonly reference: SideSummary;
  readonly candidate: SideSummary;
  readonly methods: readonly MethodMeasurement[];
  /** Facts that a reader of the numbers must know, a sentence each. */
  readonly notes: readonly string[];
}

export type MethodMeasurement = DriftValue & { readonly method: string; readonly title: string };

/** Measures one column by the methods given, by default by all that apply to its kind. */
export function measureDrift(summary: ColumnSummary, methods = applicableMethods(summary)): DriftMeasurement {
  const { column, kind, reference, candidate } = summary;
  return {
    column,
    kind,
    reference,
    candidate,
    methods: methods.map((method) => ({ method: method.name, title: method.title, ...measured(method, summary) })),
    notes: [...summary.notes, ...pooledNote(summary)],
  };
}

/** The methods that can measure a column of this kind. */
export function applicableMethods(summary: ColumnSummary): readonly DriftMethod[] {
  return driftMethods.filter((method) => method.kinds.includes(summary.kind));
}

function measured(method: DriftMethod, summary: ColumnSummary): DriftValue {
  if (method.kinds.includes(summary.kind)) return method.finish(summary);
  const why = summary.kind === "unsupported" ? "holds neither numbers nor categories" : `is ${summary.kind}`;
  return unmeasured(
    "not-applicable",
    `${method.name} measures ${method.kinds.join(" and ")} columns; this one ${why}.`,
  );
}

function pooledNote(summary: ColumnSummary): readonly string[] {
  const rare = summary.kind === "categorical" ? rareCategories(summary.cells) : 0;
  return rare < 2 ? [] : [`${rare} rare categories count together: each has fewer than 5 expected rows.`];
}
