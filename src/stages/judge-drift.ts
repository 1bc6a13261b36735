import type { ColumnRoles } from "../align/schema.ts";
import type { DriftGateRule } from "../gates/drift-gate-schema.ts";
import { judgeCompatDrift } from "../gates/judge-compat-drift.ts";
import { driftWithoutReference, judgeDriftGate } from "../gates/judge-drift.ts";
import { isDriftGate } from "../gates/schema.ts";
import type { Verdict } from "../gates/verdict.ts";
import { inThisThread, measureColumns, unwatchedColumns } from "../measure/measure-columns.ts";
import type { ColumnDrift, WatchedTables } from "../measure/measure-columns.ts";
import { ThreadedMeasurer } from "../threads/column-measurer.ts";
import { type Found, gatesInPlace, type Run, warn } from "./run.ts";
import { toldMeasurer } from "./told-measurer.ts";

/** Measures how far the columns have moved, and judges it: by our own rule, or as another tool would. */
export async function judgeDrift(run: Run, found: Found): Promise<readonly Verdict[]> {
  const { loaded, tables, comparison } = run;
  const { columns: roles, policy } = loaded.config;
  const gates = gatesInPlace(loaded, isDriftGate);
  const { reference, candidate } = tables;
  if (reference === undefined) return gates.map((gate) => driftWithoutReference(gate, policy));
  warn(found, "unwatched-column", unwatchedColumns({ reference, candidate }, roles));
  const rules = gates.map(({ gate }) => gate);
  found.drift = await measured(
    { reference, candidate, comparison, tells: policy.report_rows !== "none" },
    { roles, rules },
    run,
  );
  const verdicts: Verdict[] = [];
  for (const gate of gates) {
    const { compat } = gate.gate;
    if (compat === undefined) verdicts.push(...judgeDriftGate(gate, found.drift, policy));
    else {
      const judged = await judgeCompatDrift(
        gate,
        compat,
        { reference, candidate, roles, watched: found.drift },
        policy,
      );
      found.drift = judged.watched;
      verdicts.push(...judged.verdicts);
    }
  }
  return verdicts;
}

interface Asked {
  readonly roles: ColumnRoles;
  readonly rules: readonly DriftGateRule[];
}

async function measured(
  tables: WatchedTables,
  { roles, rules }: Asked,
  { threads, log }: Pick<Run, "threads" | "log">,
): Promise<readonly ColumnDrift[]> {
  const threaded = threads === undefined ? undefined : new ThreadedMeasurer(threads);
  const measurer = threaded ?? inThisThread;
  const { rows } = tables.comparison.candidate;
  try {
    return await measureColumns(tables, roles, rules, log === undefined ? measurer : toldMeasurer(measurer, rows, log));
  } finally {
    await threaded?.close();
  }
}
