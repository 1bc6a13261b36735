import { rowNounOf } from "../align/row-noun.ts";
import type { AuditContributions } from "../audit/v1-contributions.ts";
import type { AuditMeasurement, AuditRecord } from "../audit/v1.ts";
import { changeDecimals, changeRangeText, changeText, finer, percentText, valueText } from "../number-text.ts";
import type { Unit } from "../number-text.ts";

/** What one slice adds to a change, as people read it. */
export interface ContributionRow {
  readonly slice: string;
  /** Share of the rows: "61.9 %", or of both sides: "61.9 % → 48.0 %". */
  readonly weight: string;
  /** "−1.2 pp": by a change in the slice, by its size (empty where no size changed), and both together. */
  readonly within: string;
  readonly mix: string;
  readonly total: string;
  /** Of the change: "84 %"; empty where the change may be none. */
  readonly share: string;
}

/** Where the change of one metric comes from. */
export interface ContributionsOutline {
  readonly title: string;
  readonly by: string;
  /** What the slices are of: "rows". */
  readonly many: string;
  readonly change: string;
  /** What the change is once the mix of slices is put right; empty where both sides have the same. */
  readonly remark: string;
  /** Largest effect first. */
  readonly rows: readonly ContributionRow[];
}

/** The changes of a record by slices, where anything changed; those first whose sign the mix of slices turns round. Empty in older records. */
export function contributionsOf(record: AuditRecord): readonly ContributionsOutline[] {
  const { many } = rowNounOf(record.task);
  const known = new Map(record.measurements.map((measurement) => [measurement.id, measurement]));
  return (record.contributions ?? [])
    .filter(({ slices }) => slices.some(({ within, mix }) => within !== 0 || mix !== 0))
    .toSorted((a, b) => Number(isReversed(b)) - Number(isReversed(a)))
    .flatMap((one) => {
      const measurement = known.get(one.measurement);
      return measurement === undefined ? [] : [{ ...outlineOf(one, measurement), many }];
    });
}

/** Whether the change goes the other way at the reference's mix of slices: Simpson's paradox. */
function isReversed({ change, adjusted }: AuditContributions): boolean {
  return Math.sign(change) * Math.sign(adjusted?.value ?? 0) < 0;
}

function outlineOf(one: AuditContributions, { title, unit }: AuditMeasurement): Omit<ContributionsOutline, "many"> {
  const { by, change, slices } = one;
  const decimals = changeDecimals(
    slices.reduce((most, { within, mix }) => Math.max(most, Math.abs(within + mix)), 0),
    unit,
  );
  const isMixed = one.adjusted !== null;
  return {
    title,
    by,
    change: changeText(change, unit),
    remark: remarkOf(one, unit),
    rows: slices.map(({ slice, weight, within, mix, share }) => ({
      slice,
      weight: isMixed
        ? `${shareText(weight.reference)}\u00a0→\u00a0${shareText(weight.candidate)}`
        : shareText(weight.candidate),
      within: isMixed ? changeText(within, unit, decimals) : "",
      mix: isMixed ? changeText(mix, unit, decimals) : "",
      total: changeText(within + mix, unit, decimals),
      share: share === null ? "" : valueText(share, "share", 0),
    })),
  };
}

function shareText(weight: number): string {
  return valueText(weight, "share", 1);
}

function remarkOf({ by, change, mix, adjusted }: AuditContributions, unit: Unit): string {
  if (adjusted === null) return "";
  const { value, level, undefined_reason: reason } = adjusted;
  if (value === null)
    return `The change at the reference's mix of ${by} is not known: ${reason?.text ?? "it was not measured"}.`;
  const decimals = finer(changeDecimals(value, unit), changeDecimals(change, unit));
  const range =
    level === null
      ? ""
      : `, ${percentText(level)} interval ${changeRangeText(adjusted.lower, adjusted.upper, unit, decimals)}`;
  const alike = `${changeText(value, unit, decimals)}${range}`;
  if (Math.sign(change) * Math.sign(value) < 0) {
    const [overall, within] = change > 0 ? ["rose", "falls"] : ["fell", "rises"];
    return (
      `Overall it ${overall} (${changeText(change, unit, decimals)}), but at the reference's mix of ${by} it ${within} (${alike}): ` +
      "the slices changed in size, and that turns the sign round (Simpson's paradox)."
    );
  }
  return `At the reference's mix of ${by} the change is ${alike}; the change of the mix adds ${changeText(mix, unit, decimals)}.`;
}
