import type { Comparison } from "../align/comparison.ts";
import type { Discovery } from "../discover/discover.ts";
import type { LossName } from "../discover/losses.ts";
import type { Policy } from "../gates/schema.ts";
import type { Verdict } from "../gates/verdict.ts";
import type { ColumnDrift } from "../measure/measure-columns.ts";
import type { Measurement } from "../measure/measurement.ts";
import type { SlicedTables } from "../slices/population.ts";
import type { Slice } from "../slices/slice.ts";
import type { Causes, CausesReason } from "./cause.ts";
import { checkCauses } from "./check-causes.ts";
import { type Decomposition, decompose } from "./decompose.ts";
import { explainedBy } from "./explained.ts";
import { type FailedGate, failedGate } from "./failed-gate.ts";
import { foundSliceCauses } from "./found-slice-causes.ts";
import { risenLoss, type Scope } from "./losses.ts";
import type { Partition } from "./partition.ts";
import { rankCauses } from "./rank.ts";
import { readPartition } from "./read-partition.ts";
import { slicePartitions } from "./slice-partitions.ts";

/** A column whose drift was measured: the features among them are looked at. */
export interface WatchedColumn {
  readonly role: ColumnDrift["role"];
  readonly measurement: Pick<ColumnDrift["measurement"], "column">;
}

export interface CausesInput {
  readonly tables: SlicedTables;
  readonly comparison: Comparison;
  readonly slices: readonly Slice[];
  readonly measurements: readonly Measurement[];
  readonly drift: readonly WatchedColumn[];
  readonly discovery: Discovery | undefined;
  readonly verdicts: readonly Verdict[];
  readonly policy: Pick<Policy, "confidence">;
}

/**
 * When a gate on quality failed: the features, slices and data-quality findings that go with the rise of the loss, ranked
 * (Kitagawa's decomposition by the cells of each). One pass over the rows for each feature, one column in memory at a time.
 * @returns undefined when no gate on quality failed
 */
export async function causesOf(input: CausesInput): Promise<Causes | undefined> {
  const failed = failedGate(input.verdicts, input.measurements);
  if (failed === undefined) return undefined;
  const scope = scopeOf(failed, input.slices);
  const { comparison, policy } = input;
  const risen = risenLoss(comparison, { metric: failed.measurement.metric, scope, ...policy });
  const failures = checkCauses(input.verdicts, []);
  const nothing = { gate: failed.verdict, loss: undefined, examined: { features: 0, slices: 0 }, notes: [] };
  if ("tried" in risen) return { ...nothing, found: rankCauses(failures), reason: whyNone(comparison, risen.tried) };
  const { partitions, notes } = await partitionsOf(input, scope);
  const decomposed = partitions.map((partition) => decompose(partition, risen.losses));
  const explained = explainedBy(decomposed, risen.increase, input.verdicts);
  const searched = foundSliceCauses(input, risen.name, failed.verdict.slice);
  return {
    gate: failed.verdict,
    loss: { name: risen.name, increase: risen.increase },
    examined: examinedIn(decomposed),
    found: rankCauses([...explained, ...searched, ...checkCauses(input.verdicts, explained)]),
    notes,
    reason: undefined,
  };
}

/** The rows of the slice on which the gate failed. */
function scopeOf({ verdict }: FailedGate, slices: readonly Slice[]): Scope {
  const slice = slices.find(({ name }) => name === verdict.slice);
  return { reference: slice?.reference, candidate: slice?.candidate };
}

function whyNone({ pairing }: Comparison, tried: readonly LossName[]): CausesReason {
  if (pairing === "no-reference")
    return { code: "no-reference", text: "there is no reference, so nothing rose that could be explained" };
  if (tried.length === 0)
    return {
      code: "no-loss",
      text: "rows of this task have no loss of their own, so nothing can be shared out among them",
    };
  const names = tried.map((name) => lossWords[name]).join(" and the ");
  return { code: "no-increase", text: `the ${names} did not rise beyond chance, so there is no rise to explain` };
}

const lossWords: Readonly<Record<LossName, string>> = {
  log_loss: "log loss",
  zero_one_loss: "error rate",
  absolute_error: "mean absolute error",
};

/** The watched features and the named slices, each as cells of the rows in scope. */
async function partitionsOf(
  { tables, comparison, slices, drift }: CausesInput,
  scope: Scope,
): Promise<{ readonly partitions: readonly Partition[]; readonly notes: readonly string[] }> {
  const { reference, candidate, pairing } = comparison;
  if (tables.reference === undefined || reference === undefined) return { partitions: [], notes: [] };
  const rows = {
    joined: pairing === "joined",
    reference: { table: tables.reference, rows: pick(reference.tableRows, scope.reference) },
    candidate: { table: tables.candidate, rows: pick(candidate.tableRows, scope.candidate) },
  };
  const names = drift.flatMap(({ role, measurement }) => (role === "feature" ? measurement.column : []));
  const partitions: Partition[] = [];
  const notes: string[] = [];
  for (const name of names) {
    const { partition, note } = await readPartition(name, rows);
    if (partition === undefined) notes.push(note);
    else partitions.push(partition);
  }
  const sliced = slicePartitions(slices, comparison).map((partition) => ({
    ...partition,
    reference: partition.reference && pick(partition.reference, scope.reference),
    candidate: pick(partition.candidate, scope.candidate),
  }));
  return { partitions: [...partitions, ...sliced], notes };
}

function pick(codes: Int32Array, rows: Int32Array | undefined): Int32Array {
  return rows === undefined ? codes : rows.map((row) => codes[row] ?? 0);
}

function examinedIn(decomposed: readonly Decomposition[]): Causes["examined"] {
  const slices = decomposed.flatMap(({ partition }) =>
    partition.kind === "slice" ? partition.cells.filter(({ kind }) => kind !== "rest") : [],
  );
  return { features: decomposed.filter(({ partition }) => partition.kind === "feature").length, slices: slices.length };
}
