import { columnsOfPart } from "../align/columns-of-part.ts";
import { judgeChecks } from "../gates/judge-checks.ts";
import { isCheckGate } from "../gates/schema.ts";
import type { Verdict } from "../gates/verdict.ts";
import { type Found, gatesInPlace, type Run } from "./run.ts";

/** What the checks say of the candidate's table, every row of it: what offends must not hide behind a sample. */
export async function judgeData({ loaded, whole, startedAt }: Run, found: Found): Promise<readonly Verdict[]> {
  const gates = gatesInPlace(loaded, isCheckGate);
  if (gates.length === 0) return [];
  const { columns, policy } = loaded.config;
  const { id, query, cluster, block, machine, timestamp, label, prediction, score, quantiles } = columns;
  const ids = columnsOfPart(id);
  const data = {
    candidate: whole.candidate,
    reference: whole.reference,
    ids,
    keys: new Set([...ids, query, cluster, block, machine, timestamp].filter((name) => name !== undefined)),
    outputs: new Set([prediction, score, quantiles, columns.latency_ms].flatMap(columnsOfPart)),
    timestamp,
    labels: new Set(columnsOfPart(label)),
    now: startedAt,
  };
  const judged = await judgeChecks(gates, data, policy);
  found.checks = judged.gates;
  return judged.verdicts;
}
