import { rowNounOf } from "../align/row-noun.ts";
import type { RowNoun } from "../align/row-noun.ts";
import type { AuditMeasurement, AuditRecord } from "../audit/v1.ts";
import { causesOf } from "./causes.ts";
import type { CausesOutline } from "./causes.ts";
import { changedRowsOf } from "./changed-rows.ts";
import { checkedRowsOf, checkedTexts } from "./checked-rows.ts";
import type { CheckedRowsOutline } from "./checked-rows.ts";
import type { ChangedRowsOutline } from "./changed-rows.ts";
import { contributionsOf } from "./contributions.ts";
import type { ContributionsOutline } from "./contributions.ts";
import { dataSummary, provenanceSummary } from "./data-summary.ts";
import { discoveryOf, foundTexts } from "./discovery.ts";
import type { DiscoveryOutline } from "./discovery.ts";
import { driftRows } from "./drift-row.ts";
import { estimatesOf, shiftTexts } from "./estimates.ts";
import type { EstimatesOutline } from "./estimates.ts";
import type { DriftRow } from "./drift-row.ts";
import { comparisonFacts, provenanceFacts, sideFacts } from "./facts.ts";
import type { Fact, SideFact } from "./facts.ts";
import { findingsOfNoSection } from "./finding-topics.ts";
import { judgedRow } from "./judged-row.ts";
import { loadTestRows } from "./load-tests.ts";
import type { LoadTestRow } from "./load-tests.ts";
import { measuredTexts } from "./measured-texts.ts";
import type { JudgedRow } from "./judged-row.ts";
import type { MeasuredTexts } from "./measured-texts.ts";
import { profileOf } from "./profile.ts";
import type { ProfileOutline } from "./profile.ts";
import { referenceOf } from "./reference.ts";
import type { ReferenceOutline } from "./reference.ts";
import type { About } from "./report.ts";
import { rulesOf } from "./rules.ts";
import type { RulesOutline } from "./rules.ts";
import { sinceOf } from "./since.ts";
import type { SinceOutline } from "./since.ts";
import { slicesOf } from "./slice-rows.ts";
import type { SlicesOutline } from "./slice-rows.ts";
import { trendOf } from "./trend.ts";
import type { TrendSeries } from "./trend.ts";
import { whysOf } from "./why.ts";
import type { Whys } from "./why.ts";
import { countText, percentText } from "../number-text.ts";
import { decisionIcon, standingOf } from "./verdict-words.ts";
import type { Icon, Standing } from "./verdict-words.ts";
import { waiversOf } from "./waivers.ts";
import type { WaiversOutline } from "./waivers.ts";

/** A measurement without a verdict in sight: a latency, or a metric on which no gate stands. */
export interface MeasuredRow extends MeasuredTexts {
  readonly title: string;
  readonly slice: string | undefined;
  /** What stands in the place of a slice: "all rows". */
  readonly whole: string;
  /** Rows of reference and candidate that entered. */
  readonly rows: string;
}

/** A report as data, in the order in which every report tells it; nothing is escaped yet. */
export interface Outline {
  readonly name: string;
  /** What is compared: rows or queries. */
  readonly noun: RowNoun;
  readonly icon: Icon;
  readonly sentence: string;
  /** "2 failed", "1 warning", …; empty when nothing was judged. */
  readonly counts: readonly string[];
  readonly error: AuditRecord["error"];
  /** What has changed since the run before on the same pull request; undefined: none is known. */
  readonly since: SinceOutline | undefined;
  /** Metrics and pairing; drift has a part of its own. */
  readonly judged: Readonly<Record<Standing, readonly JudgedRow[]>>;
  readonly drift: readonly DriftRow[];
  readonly changedRows: ChangedRowsOutline | undefined;
  readonly checkedRows: readonly CheckedRowsOutline[];
  readonly contributions: readonly ContributionsOutline[];
  readonly discovery: DiscoveryOutline | undefined;
  readonly estimates: EstimatesOutline | undefined;
  readonly causes: CausesOutline | undefined;
  readonly latency: readonly MeasuredRow[];
  readonly loadTests: readonly LoadTestRow[];
  readonly unjudged: readonly MeasuredRow[];
  /** "95 %": level of the intervals shown. */
  readonly level: string | undefined;
  readonly warnings: readonly string[];
  readonly reference: ReferenceOutline | undefined;
  readonly rules: RulesOutline | undefined;
  readonly waivers: WaiversOutline | undefined;
  readonly sides: readonly SideFact[];
  readonly comparison: readonly Fact[];
  readonly slices: readonly SideFact[];
  /** What the gates say of each slice. */
  readonly sliceRows: SlicesOutline | undefined;
  /** "2 000 rows, row by row". */
  readonly dataSummary: string;
  /** The reason of each verdict that does not pass, as far as the record knows of one. */
  readonly whys: Whys;
  /** Measurements from run to run. */
  readonly trend: readonly TrendSeries[];
  readonly provenance: readonly Fact[];
  /** "2 files, 95 % confidence, seed 1". */
  readonly provenanceSummary: string;
  /** Where time and memory went; undefined: nobody asked. */
  readonly profile: ProfileOutline | undefined;
}

/** What is not right with the run itself, and what no section has a place for. */
function runWarningsOf(record: AuditRecord, rules: RulesOutline | undefined): readonly string[] {
  const findings = findingsOfNoSection(record, { hasRules: rules !== undefined });
  return [
    ...record.warnings.map(({ message }) => message),
    ...findings.map(({ sentence, advice }) => (advice === null ? sentence : `${sentence} ${advice}`)),
  ];
}

/** Sorts a record into the parts of a report: failures, warnings, undecided, passes, drift, latency, data, provenance. */
export function outlineOf(record: AuditRecord, about: About = {}): Outline {
  const noReference = record.comparison?.pairing === "no-reference";
  const noun = rowNounOf(record.task);
  const measured = (measurement: AuditMeasurement): MeasuredRow => measuredRow(measurement, noun);
  const rules = rulesOf(record);
  return {
    name: record.name,
    noun,
    icon: decisionIcon(record),
    sentence: record.decision.sentence,
    counts: countsOf(record),
    error: record.error,
    since: sinceOf(record),
    judged: judgedByStanding(record, noun),
    drift: driftRows(record),
    changedRows: changedRowsOf(record),
    checkedRows: checkedRowsOf(record),
    contributions: contributionsOf(record),
    discovery: discoveryOf(record),
    estimates: estimatesOf(record),
    causes: causesOf(record),
    latency: record.measurements.filter(isLatency).map(measured),
    loadTests: loadTestRows(record),
    unjudged: unjudgedOf(record).map(measured),
    level: levelOf(record.measurements),
    warnings: runWarningsOf(record, rules),
    reference: referenceOf(record),
    rules,
    waivers: waiversOf(record),
    sides: record.comparison === null ? [] : sideFacts(record.comparison),
    comparison: comparisonFacts(record, noun),
    slices: record.slices.map(({ name, rows }) => ({
      label: name,
      reference: noReference ? "" : countText(rows.reference),
      candidate: countText(rows.candidate),
    })),
    sliceRows: slicesOf(record),
    dataSummary: dataSummary(record),
    whys: whysOf(record),
    trend: trendOf(record, about),
    provenance: provenanceFacts(record),
    provenanceSummary: provenanceSummary(record),
    profile: profileOf(record.profile),
  };
}

/** Counted as they count for the decision, so that a warning about drift is a warning here as well. */
function countsOf({ verdicts }: AuditRecord): readonly string[] {
  if (verdicts.length === 0) return [];
  const standings = verdicts.map(standingOf);
  const count = (standing: Standing): number => standings.filter((one) => one === standing).length;
  const warnings = count("warning");
  return [
    count("failure") === 0 ? "" : `${countText(count("failure"))} failed`,
    count("waived") === 0 ? "" : `${countText(count("waived"))} waived`,
    warnings === 0 ? "" : `${countText(warnings)} ${warnings === 1 ? "warning" : "warnings"}`,
    count("undecided") === 0 ? "" : `${countText(count("undecided"))} undecided`,
    count("remark") === 0 ? "" : `${countText(count("remark"))} for information`,
    `${countText(count("pass"))} passed`,
  ].filter((text) => text !== "");
}

function judgedByStanding(record: AuditRecord, noun: RowNoun): Outline["judged"] {
  const measurements = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  const rows = record.verdicts
    .filter((verdict) => verdict.kind !== "drift")
    .map((verdict) => ({
      ...judgedRow(verdict, verdict.measurement === null ? undefined : measurements.get(verdict.measurement), noun),
      ...(verdict.kind === "discover" && foundTexts(discoveryOf(record), verdict.slice)),
      ...(verdict.kind === "check" && checkedTexts(record, verdict)),
      ...shiftTexts(verdict),
    }));
  const standing = (wanted: Standing): readonly JudgedRow[] =>
    rows.filter((row) => row.standing === wanted).sort((first, second) => rank(first) - rank(second));
  return {
    failure: standing("failure"),
    waived: standing("waived"),
    warning: standing("warning"),
    undecided: standing("undecided"),
    remark: standing("remark"),
    pass: standing("pass"),
  };
}

/** As in the headline: rules of the pairing, what is proven before what is not, the whole before its slices. */
function rank({ verdict }: JudgedRow): number {
  if (verdict.kind === "pairing") return -1;
  return (verdict.state === "proven-harm" ? 0 : 2) + (verdict.slice === null ? 0 : 1);
}

function isLatency({ unit }: AuditMeasurement): boolean {
  return unit === "ms";
}

function unjudgedOf(record: AuditRecord): readonly AuditMeasurement[] {
  const judged = new Set(record.verdicts.map((verdict) => verdict.measurement));
  return record.measurements.filter((measurement) => !judged.has(measurement.id) && !isLatency(measurement));
}

function measuredRow(measurement: AuditMeasurement, noun: RowNoun): MeasuredRow {
  const { reference, candidate } = measurement;
  const rows = [reference, candidate].flatMap((side) => (side === null ? [] : [countText(side.n)]));
  return {
    title: measurement.title,
    slice: measurement.slice ?? undefined,
    whole: `all ${noun.many}`,
    ...measuredTexts(measurement),
    rows: [...new Set(rows)].join("\u00a0→\u00a0"),
  };
}

function levelOf(measurements: readonly AuditMeasurement[]): string | undefined {
  const levels = measurements.flatMap(
    ({ change, candidate }) => change?.interval?.level ?? candidate?.interval?.level ?? [],
  );
  const [level] = levels;
  return level === undefined ? undefined : percentText(level);
}
