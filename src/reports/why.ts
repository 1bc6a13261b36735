import { rowNounOf } from "../align/row-noun.ts";
import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../audit/v1.ts";
import { valueText } from "../number-text.ts";
import { betweenText } from "./between-text.ts";
import { causesOf } from "./causes.ts";
import { changedRowsOf } from "./changed-rows.ts";
import { contributionsOf } from "./contributions.ts";
import type { Phrase } from "./facts.ts";
import { worstSlice } from "./worst-slice.ts";

/** A sentence; names apart from our own words, and nothing escaped yet. */
export type Sentence = readonly Phrase[];

export type Whys = ReadonlyMap<AuditVerdict, readonly Sentence[]>;

/** What a reader looks at first for the reason of each verdict that does not pass, the most telling first; none where the record knows of nothing. */
export function whysOf(record: AuditRecord): Whys {
  const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  const standing = record.verdicts.filter(({ outcome }) => outcome !== "pass");
  return new Map(
    standing.map((verdict) => {
      const measurement = measurements.get(verdict.measurement ?? "");
      return [verdict, [...waived(verdict), ...(measurement === undefined ? [] : found(verdict, measurement, record))]];
    }),
  );
}

function waived({ waiver }: AuditVerdict): readonly Sentence[] {
  if (waiver === undefined) return [];
  const { owner, issue, expires, reason } = waiver;
  const until = expires === null ? "by a label" : `through ${expires}`;
  const by: Sentence = owner === null ? [] : [" by ", { name: owner }];
  const about: Sentence = issue === null ? [] : [" (", { name: issue }, ")"];
  return [[`Waived ${until}`, ...by, ...about, reason === null ? "." : `: ${reason.replace(/[.!?]?$/u, ".")}`]];
}

function found(verdict: AuditVerdict, measurement: AuditMeasurement, record: AuditRecord): readonly Sentence[] {
  const between = betweenText(measurement);
  if (between !== undefined) return [[between]];
  if (verdict.outcome === "inconclusive" || verdict.state === "undefined") return [];
  const causes = goesWith(verdict, record);
  const places = causes.length > 0 ? [] : [...fromSlice(verdict, measurement, record)];
  return [...causes, ...places, ...rowByRow(verdict, record)];
}

/** What goes with the failure that was looked into. */
function goesWith({ gate, slice }: AuditVerdict, record: AuditRecord): readonly Sentence[] {
  const { causes } = record;
  if (!causes || causes.gate !== gate || causes.slice !== slice) return [];
  const lines = causesOf(record)?.lines ?? [];
  return lines.map(([name = "", drifted = "", ...rest], at) => [
    at === 0 ? "Goes with " : "And with ",
    name,
    drifted === "" ? "" : ", which",
    drifted,
    ...rest,
    ".",
  ]);
}

/** From where the most of the change comes, or where it is worst. */
function fromSlice(verdict: AuditVerdict, measurement: AuditMeasurement, record: AuditRecord): readonly Sentence[] {
  if (verdict.slice !== null) return [];
  const most = mostOfChange(measurement, record);
  if (most !== undefined) return [most];
  const worst = worstSlice(measurement, record);
  return worst === undefined ? [] : [worst];
}

/** A share of the change so much larger than that of the rows is worth a line. */
const outOfProportion = 1.5;
const worthTelling = 1 / 3;

function mostOfChange({ id, title }: AuditMeasurement, record: AuditRecord): Sentence | undefined {
  const { many } = rowNounOf(record.task);
  const told = (record.contributions ?? []).filter(({ measurement }) => measurement === id);
  const reversed = contributionsOf(record).find((one) => one.title === title && one.remark.startsWith("Overall "));
  if (reversed !== undefined) return [reversed.remark];
  const [most] = told
    .flatMap(({ slices }) => slices)
    .flatMap(({ slice, share, weight }) => (share === null ? [] : { slice, share, weight: weight.candidate }))
    .filter(({ share, weight }) => share >= worthTelling && share >= outOfProportion * weight)
    .toSorted((first, second) => second.share - first.share);
  if (most === undefined) return undefined;
  const part = most.share >= 0.995 ? "All" : valueText(most.share, "share", 0);
  return [
    `${part} of the change comes from `,
    { name: most.slice },
    ` (${valueText(most.weight, "share", 0)} of the ${many}).`,
  ];
}

/** Told once, of the first that a label decides: the rows are the same for all. */
function rowByRow(verdict: AuditVerdict, record: AuditRecord): readonly Sentence[] {
  if (verdict.slice !== null || !record.changed_rows) return [];
  const first = record.verdicts.find(
    ({ kind, outcome, slice, measurement }) =>
      kind === "metric" && outcome === "fail" && slice === null && measurement?.startsWith("latency") !== true,
  );
  const changed = first === verdict ? changedRowsOf(record) : undefined;
  if (changed === undefined) return [];
  return [[`${rowNounOf(record.task).one === "query" ? "Query by query" : "Row by row"}: ${changed.counts}.`]];
}
