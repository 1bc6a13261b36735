import { rowNounOf } from "../../align/row-noun.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { percentText } from "../../number-text.ts";
import { driftRows, type DriftRow } from "../drift-row.ts";
import { judgedRow } from "../judged-row.ts";

/** Says the numbers of a verdict on one line, as every report prints them; empty where there are none. */
export function numbersLine(
  record: AuditRecord,
): (verdict: AuditVerdict, measurement: AuditMeasurement | undefined) => string {
  const noun = rowNounOf(record.task);
  const ofDrift = new Map(driftRows(record).flatMap((row) => (row.verdict === undefined ? [] : [[row.verdict, row]])));
  return (verdict, measurement) => {
    const drift = ofDrift.get(verdict);
    if (drift !== undefined) return driftLine(drift);
    if (measurement === undefined) return "";
    const { values, valueInterval, change, interval, limit } = judgedRow(verdict, measurement, noun);
    const level = levelOf(measurement);
    return joined([
      values + intervalText(valueInterval, level),
      change + intervalText(interval, level),
      limit === "" ? "" : `limit: ${limit}`,
    ]);
  };
}

function driftLine({ method, effect, beyond, limit }: DriftRow): string {
  return joined([
    `${method} ${effect}`,
    beyond === "" || beyond === effect ? "" : `${beyond} beyond chance`,
    limit === "" ? "" : `limit: ${limit}`,
  ]);
}

function intervalText(interval: string, level: string): string {
  return interval === "" ? "" : ` (${level} ${interval})`;
}

function levelOf({ change, candidate }: AuditMeasurement): string {
  const level = change?.interval?.level ?? candidate?.interval?.level;
  return level === undefined ? "interval" : `${percentText(level)} interval`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}
