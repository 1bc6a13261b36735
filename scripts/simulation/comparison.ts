import type { Comparison, PairingFacts, Side, Task } from "../../src/align/comparison.ts";

/** Columns of one simulated model. */
export type Columns = Partial<Omit<Side, "rows" | "tableRows" | "invalid">>;

/** Two simulated models on the same rows. */
export interface Models {
  readonly task: Task;
  readonly rows: number;
  readonly reference: Columns;
  readonly candidate: Columns;
}

/** The two models joined row by row, as the gate gets them from files. */
export function joined({ task, rows, reference, candidate }: Models): Comparison {
  return comparison(task, "joined", [sideOf(rows, reference), sideOf(rows, candidate)]);
}

/** The reference of one sample and the candidate of another. */
export function apart(first: Models, second: Models): Comparison {
  return comparison(first.task, "none", [sideOf(first.rows, first.reference), sideOf(second.rows, second.candidate)]);
}

function comparison(task: Task, pairing: Comparison["pairing"], [reference, candidate]: [Side, Side]): Comparison {
  return {
    task,
    pairing,
    classes: task === "binary" ? ["0", "1"] : [],
    positive: task === "binary" ? 1 : undefined,
    reference,
    candidate,
    facts: noFacts,
  };
}

const none = { reference: 0, candidate: 0 };

/** Of rows that come from no file. */
export const noFacts: PairingFacts = {
  joinColumns: [],
  rows: none,
  compared: none,
  unmatched: none,
  duplicates: none,
  unlabelled: none,
  invalid: none,
  joinRate: undefined,
  labelDisagreements: 0,
  idsSha256: undefined,
  examples: {
    duplicates: { reference: [], candidate: [] },
    unmatched: { reference: [], candidate: [] },
    labelDisagreements: [],
  },
  notes: [],
};

function sideOf(rows: number, columns: Columns): Side {
  const nothing = {
    label: undefined,
    prediction: undefined,
    score: undefined,
    scores: undefined,
    latencyMs: undefined,
    weight: undefined,
  };
  return { rows, tableRows: Int32Array.from({ length: rows }, (_, row) => row), invalid: 0, ...nothing, ...columns };
}
