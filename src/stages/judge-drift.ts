import type { DriftGateRule } from "../gates/drift-gate-schema.ts";
import { judgeCompatDrift } from "../gates/judge-compat-drift.ts";
import { driftWithoutReference, judgeDriftGate } from "../gates/judge-drift.ts";
import { isDriftGate } from "../gates/schema.ts";
import type { Verdict } from "../gates/verdict.ts";
import { inThisThread, measureColumns, unwatchedColumns, watchedColumns } from "../measure/measure-columns.ts";
import type { ColumnDrift, WatchedTables } from "../measure/measure-columns.ts";
import { SendingMeasurer } from "../threads/sending-measurer.ts";
import { type Found, gatesInPlace, type Run, warn } from "./run.ts";
import { toldProgress } from "./told-progress.ts";
import { watchingOf } from "./watching-of.ts";

/** Measures how far the columns have moved, and judges it: by our own rule, or as another tool would. */
export async function judgeDrift(run: Run, found: Found): Promise<readonly Verdict[]> {
  const { loaded, tables, comparison } = run;
  const { columns: roles, policy } = loaded.config;
  const gates = gatesInPlace(loaded, isDriftGate);
  const { reference, candidate } = tables;
  if (reference === undefined) return gates.map((gate) => driftWithoutReference(gate, policy));
  warn(found, "unwatched-column", unwatchedColumns({ reference, candidate }, roles));
  const rules = gates.map(({ gate }) => gate);
  found.drift = await measured({ reference, candidate, comparison }, rules, run);
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

async function measured(
  tables: WatchedTables,
  rules: readonly DriftGateRule[],
  { loaded, threads, log, driftBegun }: Pick<Run, "loaded" | "threads" | "log" | "driftBegun">,
): Promise<readonly ColumnDrift[]> {
  const watching = watchingOf(loaded.config);
  const columns = watchedColumns(tables, watching, rules);
  const done = log === undefined ? undefined : toldProgress({ of: columns.length, rows: tables.candidate.rows }, log);
  const sending = driftBegun === undefined && threads !== undefined ? new SendingMeasurer(threads) : undefined;
  const measurer = driftBegun ?? sending ?? inThisThread;
  try {
    return await measureColumns(tables, watching, rules, { measurer, columns, ...(done && { done }) });
  } finally {
    await sending?.close();
  }
}
