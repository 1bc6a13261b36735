import type { AuditCauses } from "../audit/v1-causes.ts";
import type { AuditRecord } from "../audit/v1.ts";
import { changeText, countText, effectText, valueText } from "../number-text.ts";
import type { Unit } from "../number-text.ts";
import { shortTitle, unitOf } from "./drift-title.ts";
import type { Phrase } from "./facts.ts";

/** One thing that goes with a failure, as people read it. */
export interface CauseRow {
  /** "feature", "slice", "slice found by search", "check". */
  readonly kind: string;
  readonly name: string;
  /** Where the loss rose most beyond its share of the rows; empty where that is not told. */
  readonly part: string;
  /** Share of the rows there: "10 %", or of both sides: "10 % → 31 %". */
  readonly rows: string;
  /** Shares of the rise: in that part, by the change of the mix alone, and what goes with it beyond its share of the rows. */
  readonly share: string;
  readonly mix: string;
  readonly explained: string;
  /** "KS 0.71". */
  readonly drift: string;
  readonly flaggedBy: readonly string[];
  readonly pValue: string;
}

/** What goes with the failure of a gate on quality. */
export interface CausesOutline {
  /** The strongest two, a line each; names apart from our own words. */
  readonly lines: readonly (readonly Phrase[])[];
  readonly rows: readonly CauseRow[];
  /** "2 of 11 features and 1 of 4 slices", "nothing among 11 features and 4 slices". */
  readonly summary: string;
  /** How to read it, and what was left out. */
  readonly remarks: readonly string[];
}

/** So many stand in the comment. */
const mostLines = 2;

/** What goes with the failure in a record; undefined where no gate on quality failed, and in older records. */
export function causesOf({ causes }: AuditRecord): CausesOutline | undefined {
  if (causes === undefined || causes === null) return undefined;
  return {
    lines: causes.found
      .filter(({ explained }) => explained !== null)
      .slice(0, mostLines)
      .map((cause) => lineOf(cause, causes)),
    rows: causes.found.map(rowOf),
    summary: summaryOf(causes),
    remarks: [remarkOf(causes), ...notesOf(causes.notes)],
  };
}

/** So many columns that were not looked at are named in a report. */
const mostNotes = 5;

function notesOf(notes: readonly string[]): readonly string[] {
  const more = notes.length - mostNotes;
  return [
    ...notes.slice(0, mostNotes),
    ...(more > 0 ? [`… and ${countText(more)} more that were not looked at, in the audit record.`] : []),
  ];
}

type Cause = AuditCauses["found"][number];

const losses: Readonly<Record<NonNullable<AuditCauses["loss"]>, { readonly title: string; readonly unit: Unit }>> = {
  log_loss: { title: "log loss", unit: "nats" },
  zero_one_loss: { title: "error rate", unit: "share" },
  absolute_error: { title: "mean absolute error", unit: "label" },
};

/** "Longitude drifted (KS 0.71); 64 % of the rise in log loss is in Longitude<=-122 (10 % of the rows)". */
function lineOf(cause: Cause, causes: AuditCauses): readonly Phrase[] {
  const { name, kind, drift, mix, part } = cause;
  const rise = riseOf(causes);
  const facts: readonly (readonly Phrase[])[] = [
    mix === null ? [] : [`${shifts[kind === "feature" ? "feature" : "slice"]} for ${shareText(mix)} of `, ...rise],
    part === null
      ? []
      : [
          ...(mix === null ? [`${amountText(part.share)} of `, ...rise] : [`another ${shareText(part.share)}`]),
          " is ",
          ...placeOf(cause),
        ],
  ].filter((fact) => fact.length > 0);
  const subject = kind === "feature" && drift !== null ? ` drifted${driftSuffix(drift)}` : "";
  return [{ name }, subject, ...facts.flatMap((fact, at) => [at === 0 ? ": " : "; ", ...fact])];
}

const shifts = {
  feature: "the shift of its values alone accounts",
  slice: "the new sizes of the slices alone account",
} as const;

function riseOf({ loss, slice }: AuditCauses): readonly Phrase[] {
  const title = `the rise in ${loss === null ? "loss" : losses[loss].title}`;
  return slice === null ? [title] : [`${title} on `, { name: slice }];
}

function placeOf({ kind, part, flagged_by: flags }: Cause): readonly Phrase[] {
  if (part === null) return [];
  const rows = `${rowsText(part.rows)} of the rows`;
  if (kind === "slice" && flags.length > 0) return [`in these ${rows}, which fail by themselves`];
  if (kind !== "feature") return [`in these ${rows}`];
  if (part.kind === "missing") return [`in rows without a value (${rows})`];
  if (part.kind === "new") return [`in rows with values that the reference does not have (${rows})`];
  return ["in ", { name: part.name }, ` (${rows})`];
}

function driftSuffix(drift: NonNullable<Cause["drift"]>): string {
  const text = driftText(drift);
  return text === "" ? "" : ` (${text})`;
}

function driftText({ method, title, value }: NonNullable<Cause["drift"]>): string {
  if (value === null) return "";
  return `${shortTitle({ method, title })} ${effectText(value, null, unitOf(method))}`;
}

/** Where the loss fell elsewhere, a part has more than the whole, which nobody needs to puzzle over in a line. */
function amountText(share: number): string {
  return share >= 0.995 ? "all" : shareText(share);
}

function shareText(share: number): string {
  return valueText(share, "share", 0);
}

function rowsText({ reference, candidate }: NonNullable<Cause["part"]>["rows"]): string {
  const [before, after] = [rowShareText(reference), rowShareText(candidate)];
  return before === after ? after : `${before}\u00a0→\u00a0${after}`;
}

/** A digit more where few rows are concerned. */
function rowShareText(share: number): string {
  return valueText(share, "share", share < 0.1 && share > 0 ? 1 : 0);
}

const kinds: Readonly<Record<Cause["kind"], string>> = {
  feature: "feature",
  slice: "slice",
  "found-slice": "slice found by search",
  check: "check",
};

function rowOf({ kind, name, part, mix, explained, drift, flagged_by: flaggedBy, p_adjusted: p }: Cause): CauseRow {
  return {
    kind: kinds[kind],
    name,
    part: part === null || part.name === name ? "" : part.name,
    rows: part === null ? "" : rowsText(part.rows),
    share: part === null ? "" : shareText(part.share),
    mix: mix === null ? "" : shareText(mix),
    explained: explained === null ? "" : shareText(explained),
    drift: drift === null ? "" : driftText(drift),
    flaggedBy,
    pValue: p === null ? "" : p < 0.0001 ? "<\u00a00.0001" : String(Number(p.toPrecision(2))),
  };
}

function summaryOf({ found, examined }: AuditCauses): string {
  const names = { features: "feature", slices: "slice" } as const;
  const kindsOf = { features: ["feature"], slices: ["slice", "found-slice"] };
  const parts = (["features", "slices"] as const)
    .filter((kind) => examined[kind] > 0)
    .map((kind) => {
      const count = found.filter((cause) => kindsOf[kind].includes(cause.kind)).length;
      const noun = examined[kind] === 1 ? names[kind] : kind;
      return `${count === 0 ? "none" : countText(count)} of ${countText(examined[kind])} ${noun}`;
    });
  const checks = found.filter(({ kind }) => kind === "check").length;
  return [...parts, ...(checks === 0 ? [] : [`${countText(checks)} failed ${checks === 1 ? "check" : "checks"}`])].join(
    ", ",
  );
}

function remarkOf({ gate, loss, increase, undefined_reason: reason }: AuditCauses): string {
  if (reason !== null || loss === null) return `Nothing is explained: ${reason?.text ?? "no loss rose"}.`;
  const { title, unit } = losses[loss];
  return (
    `Looked at because ${gate} did not pass; shares are of the rise in ${title} (${changeText(increase, unit)}). “By shift alone”: the reference's losses at the candidate's mix of values. ` +
    "“Beyond its rows”: all that it accounts for, less what its share of the rows would make. Listed is only what is beyond chance (Benjamini–Hochberg); that things go together proves no cause."
  );
}
