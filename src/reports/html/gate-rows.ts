import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import type { DriftRow } from "../drift-row.ts";
import type { JudgedRow } from "../judged-row.ts";
import type { Outline } from "../outline.ts";
import type { Sentence } from "../why.ts";
import { standingOf } from "../verdict-words.ts";
import type { Standing } from "../verdict-words.ts";

/** One verdict as a row, of metrics and of drift alike; nothing is escaped yet. */
export interface GateRow extends Pick<
  JudgedRow,
  "values" | "valueInterval" | "chance" | "change" | "interval" | "limit" | "word" | "title"
> {
  readonly verdict: AuditVerdict;
  readonly standing: Standing;
  readonly gate: string | undefined;
  /** Name of a slice or column; undefined: the whole. */
  readonly part: string | undefined;
  readonly whole: string;
  /** What belongs to the verdict beyond its sentence. */
  readonly remarks: readonly string[];
  /** The reason, as far as the record knows of one. */
  readonly why: readonly Sentence[];
  /** What to do, in sentences. */
  readonly advice: string;
  readonly measurement: AuditMeasurement | undefined;
}

const standings: readonly Standing[] = ["failure", "waived", "warning", "undecided", "remark", "pass"];

/** Every verdict of the record, the gravest first; within a standing metrics come before drift. */
export function gateRows(record: AuditRecord, { judged, drift, whys }: Outline): readonly GateRow[] {
  const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  const drifted = drift.flatMap(driftGateRow);
  return standings.flatMap((standing) => [
    ...judged[standing].map((row) => ({
      ...judgedGateRow(row, measurements.get(row.verdict.measurement ?? "")),
      why: whys.get(row.verdict) ?? [],
    })),
    ...drifted.filter((row) => row.standing === standing),
  ]);
}

function judgedGateRow(row: JudgedRow, measurement: AuditMeasurement | undefined): Omit<GateRow, "why"> {
  const { verdict, between, needed, slice } = row;
  return {
    ...row,
    part: slice,
    remarks: between === undefined ? [] : [between],
    advice: [needed, verdict.advice].filter((text) => text !== undefined && text !== null).join(" "),
    measurement,
  };
}

function driftGateRow({ verdict, column, method, effect, limit, word, notes, isWhole }: DriftRow): readonly GateRow[] {
  if (verdict === undefined) return [];
  const remarks = notes.filter((note) => !verdict.sentence.includes(note));
  const row: GateRow = {
    verdict,
    standing: standingOf(verdict),
    title: `Drift: ${method}`,
    gate: undefined,
    part: isWhole || column === "" ? undefined : column,
    whole: isWhole ? column : "",
    values: effect,
    valueInterval: "",
    chance: "",
    change: "",
    interval: "",
    limit,
    word,
    remarks,
    why: remarks.map((remark) => [remark]),
    advice: verdict.advice ?? "",
    measurement: undefined,
  };
  return [row];
}
