import type { AuditDiscovery } from "../audit/v1-discovery.ts";
import type { AuditRecord } from "../audit/v1.ts";
import {
  changeDecimals,
  changeRangeText,
  changeText,
  countText,
  percentText,
  valueDecimals,
  valueRangeText,
  valueText,
} from "../number-text.ts";
import type { Unit } from "../number-text.ts";
import { capitalized } from "./capitalized.ts";

/** One slice that the search found, as people read it. */
export interface DiscoveredRow {
  readonly slice: string;
  readonly worse: boolean;
  readonly word: string;
  /** Rows in the half that was searched and in that on which the slice was tested. */
  readonly rows: string;
  readonly inside: string;
  readonly interval: string;
  readonly elsewhere: string;
  readonly pValue: string;
  readonly similar: readonly string[];
}

/** What a search for slices came to. */
export interface DiscoveryOutline {
  /** "2 of 5 tested are worse". */
  readonly summary: string;
  /** "Log loss". */
  readonly loss: string;
  /** "Change of the log loss", or the log loss itself. */
  readonly lossTitle: string;
  /** Whether the numbers are changes. */
  readonly isChange: boolean;
  readonly level: string;
  /** Best score first. */
  readonly rows: readonly DiscoveredRow[];
  /** How far to trust it, and what was left out. */
  readonly remarks: readonly string[];
}

/** The search of a record; undefined when there was none, or where the record is older than searches are. */
export function discoveryOf(record: AuditRecord): DiscoveryOutline | undefined {
  const discovery = record.discovery ?? undefined;
  if (discovery === undefined || discovery.loss === null) return undefined;
  const { title, unit } = losses[discovery.loss];
  const signed = discovery.basis === "increase";
  const worse = worseSlices(record);
  return {
    summary: summaryOf(discovery, worse.size),
    loss: capitalized(title),
    isChange: signed,
    lossTitle: signed ? `Change of the ${title}` : capitalized(title),
    level: levelOf(discovery),
    rows: discovery.slices.map((slice) => rowOf(slice, { unit, signed, worse })),
    remarks: [trustText(discovery), ...discovery.notes],
  };
}

/** The title and the numbers of a verdict on a slice that the search found. */
export function foundTexts(
  discovery: DiscoveryOutline | undefined,
  name: string | null,
): { readonly title: string; readonly values: string; readonly change: string; readonly interval: string } | undefined {
  const found = discovery?.rows.find(({ slice }) => slice === name);
  if (discovery === undefined || found === undefined) return undefined;
  const { inside, interval } = found;
  return {
    title: `${discovery.loss} (found by search)`,
    values: discovery.isChange ? "" : inside,
    change: discovery.isChange ? inside : "",
    interval: discovery.isChange ? interval : "",
  };
}

/** Those on which a verdict of the search stands. */
function worseSlices({ verdicts }: AuditRecord): ReadonlySet<string> {
  const found = verdicts.filter(({ kind, outcome }) => kind === "discover" && outcome === "fail");
  return new Set(found.flatMap(({ slice }) => slice ?? []));
}

function summaryOf({ slices }: AuditDiscovery, worse: number): string {
  const tested = slices.filter(({ inside }) => inside !== null).length;
  if (tested === 0) return "none";
  return `${worse === 0 ? "none" : countText(worse)} of ${countText(tested)} tested ${worse === 1 || (worse === 0 && tested === 1) ? "is" : "are"} worse`;
}

function levelOf({ slices }: AuditDiscovery): string {
  const [level] = slices.flatMap(({ inside }) => inside?.level ?? []);
  return level === undefined ? "" : percentText(level);
}

const losses: Readonly<Record<NonNullable<AuditDiscovery["loss"]>, { readonly title: string; readonly unit: Unit }>> = {
  log_loss: { title: "log loss", unit: "nats" },
  zero_one_loss: { title: "error rate", unit: "share" },
  absolute_error: { title: "mean absolute error", unit: "label" },
};

interface RowContext {
  readonly unit: Unit;
  readonly signed: boolean;
  readonly worse: ReadonlySet<string>;
}

type Slice = AuditDiscovery["slices"][number];

function rowOf(slice: Slice, context: RowContext): DiscoveredRow {
  const worse = context.worse.has(slice.slice);
  return {
    slice: slice.slice,
    worse,
    word: worse ? "worse" : slice.inside === null ? "too few rows" : "not proven",
    rows: `${countText(slice.search_rows)}\u00a0+\u00a0${countText(slice.test_rows ?? 0)}`,
    ...numbersOf(slice, context),
    similar: slice.similar,
  };
}

function numbersOf(
  { inside, outside, p_adjusted: p }: Slice,
  { unit, signed }: RowContext,
): Pick<DiscoveredRow, "inside" | "interval" | "elsewhere" | "pValue"> {
  if (inside === null) return { inside: "", interval: "", elsewhere: "", pValue: "" };
  const { text, rangeText, decimalsOf } = signed ? changeTexts : valueTexts;
  const decimals = decimalsOf(inside.value, unit);
  return {
    inside: text(inside.value, unit, decimals),
    interval: rangeText(inside.lower, inside.upper, unit, decimals),
    elsewhere: text(outside, unit, decimals),
    pValue: p === null ? "" : probabilityText(p),
  };
}

const changeTexts = { text: changeText, rangeText: changeRangeText, decimalsOf: changeDecimals };
const valueTexts = { text: valueText, rangeText: valueRangeText, decimalsOf: valueDecimals };

function probabilityText(p: number): string {
  return p < 0.0001 ? "<\u00a00.0001" : String(Number(p.toPrecision(2)));
}

function trustText({ rows, columns, basis }: AuditDiscovery): string {
  const of =
    basis === "increase" ? "" : " Without pairs it shows where the candidate errs most, which is no regression.";
  return (
    `Exploratory: found in ${countText(rows.search)} rows by ${countText(columns.length)} ${columns.length === 1 ? "column" : "columns"}, tested on ${countText(rows.test)} others; ` +
    `p-values are adjusted for the number of slices (Benjamini–Hochberg).${of}`
  );
}
