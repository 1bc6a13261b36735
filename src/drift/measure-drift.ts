import type { ColumnShape } from "../aggregates/column-shape.ts";
import type { ColumnSummary, SideSummary } from "../aggregates/column-summary.ts";
import { summarizeColumn } from "../aggregates/memory/column-summary.ts";
import type { Reading } from "../aggregates/memory/column-summary.ts";
import type { Column } from "../table/column.ts";
import { autoParts } from "./auto.ts";
import { rareNote } from "./cells.ts";
import { driftMethods } from "./index.ts";
import { labelledRows } from "./labelled-rows.ts";
import { unmeasured } from "./method.ts";
import type { DriftMethod, DriftValue } from "./method.ts";

/** What the drift methods say of one column. */
export interface DriftMeasurement {
  readonly column: string;
  readonly kind: ColumnSummary["kind"];
  readonly reference: SideSummary;
  readonly candidate: SideSummary;
  /** Finite values of the candidate beyond the reference's lowest and highest; of numbers only. */
  readonly outside?: { readonly below: number; readonly above: number };
  readonly methods: readonly MethodMeasurement[];
  /** Facts that a reader of the numbers must know, a sentence each. */
  readonly notes: readonly string[];
  /** Where it is asked for, and the column has one. */
  readonly shape?: ColumnShape;
}

export type MethodMeasurement = DriftValue & { readonly method: string; readonly title: string };

/** How a column is to be read, and what is to be measured of it. Plain data, like all that comes back. */
export interface DriftAsk extends Reading {
  /** Names of methods, "auto" for the recommended ones of the column's kind. */
  readonly methods: readonly string[];
  /** Whether the model says by it what it thinks: "auto" then asks more. */
  readonly isScore: boolean;
  /** Whether it holds labels, which may still be to come. */
  readonly isLabel?: boolean;
}

/** Measures one column of both files, whatever the others are. */
export function measureColumn(reference: Column, candidate: Column, ask: DriftAsk): DriftMeasurement {
  const summary = summarizeColumn(reference, candidate, ask);
  const asked = new Set(ask.methods);
  if (asked.delete("auto")) for (const { method } of autoParts(summary, ask.isScore)) asked.add(method);
  const methods = applicableMethods(summary).filter(({ name }) => asked.has(name));
  return ask.isLabel === true ? measureLabels(summary, methods) : measureDrift(summary, methods);
}

/** Only rows with a label are compared, but by the missing rate: a label that is still to come has not drifted. */
function measureLabels(summary: ColumnSummary, methods: readonly DriftMethod[]): DriftMeasurement {
  const labelled = labelledRows(summary);
  const lacking = (["reference", "candidate"] as const).filter((side) => labelled[side].rows === 0);
  const whole = measureDrift(summary, methods);
  if (lacking.length > 0) {
    const which = lacking.length === 2 ? "Neither file has" : `The ${lacking.join()} has no`;
    const text = `${which} labels: their drift cannot be measured.`;
    const none = methods.map(({ name, title }) => ({ method: name, title, ...unmeasured("not-applicable", text) }));
    return { ...whole, methods: none, notes: [text] };
  }
  const own = measureDrift(
    labelled,
    methods.filter(({ name }) => name !== "missing_rate"),
  );
  return {
    ...whole,
    methods: whole.methods.map((one) => own.methods.find(({ method }) => method === one.method) ?? one),
    notes: [...own.notes, ...unlabelledNote(summary, labelled)],
  };
}

function unlabelledNote(all: ColumnSummary, labelled: ColumnSummary): readonly string[] {
  const without = all.candidate.rows + all.reference.rows - labelled.candidate.rows - labelled.reference.rows;
  if (without === 0) return [];
  const of = (side: "reference" | "candidate"): string => `${labelled[side].rows} of ${all[side].rows}`;
  return [
    `Only rows with a label are compared: ${of("reference")} of the reference, ${of("candidate")} of the candidate.`,
  ];
}

/** Measures one column by the methods given, by default by all that apply to its kind. */
export function measureDrift(summary: ColumnSummary, methods = applicableMethods(summary)): DriftMeasurement {
  const { column, kind, reference, candidate } = summary;
  return {
    column,
    kind,
    reference,
    candidate,
    ...(summary.kind === "numeric" ? { outside: summary.outside } : {}),
    methods: methods.map((method) => ({ method: method.name, title: method.title, ...measured(method, summary) })),
    notes: [...summary.notes, ...pooledNote(summary)],
    ...(summary.shape !== undefined && { shape: summary.shape }),
  };
}

/** The methods that can measure a column of this kind. */
export function applicableMethods({ kind }: Pick<ColumnSummary, "kind">): readonly DriftMethod[] {
  return driftMethods.filter((method) => method.kinds.includes(kind));
}

function measured(method: DriftMethod, summary: ColumnSummary): DriftValue {
  if (!method.kinds.includes(summary.kind)) return unmeasured("not-applicable", notApplicable(method, summary.kind));
  const found = method.finish(summary);
  if (found.reason !== undefined || [found.value, found.noise95, found.excess, found.pValue].every(Number.isFinite))
    return found;
  // Not a number here would be one in the adjusted p-values of all other columns.
  return unmeasured("overflow", `The values of the column are too large for ${method.name} to be a finite number.`);
}

/** Why a method has no value for a column of this kind. */
export function notApplicable({ name, kinds }: DriftMethod, kind: ColumnSummary["kind"]): string {
  return `${name} measures ${kinds.join(" and ")} columns; this one is ${kindWords[kind]}.`;
}

const kindWords: Readonly<Record<ColumnSummary["kind"], string>> = {
  numeric: "numeric",
  categorical: "categorical",
  text: "text",
  timestamp: "one of timestamps",
  empty: "empty in both files",
};

function pooledNote(summary: ColumnSummary): readonly string[] {
  const note = summary.kind === "categorical" ? rareNote(summary.cells) : undefined;
  return note === undefined ? [] : [note];
}
