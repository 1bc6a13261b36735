import { rowNounOf } from "../../align/row-noun.ts";
import type { AuditLimit, AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import {
  amountText,
  changeText,
  countText,
  notMeasured,
  percentText,
  valueText,
  writtenText,
  type Digits,
} from "../../number-text.ts";
import { isOnValue, limitText } from "../limit-text.ts";
import { changeDigits } from "../measured-texts.ts";
import type { Part, Section } from "./explanation.ts";
import { familyParts } from "./family-parts.ts";
import { harmFormula } from "./harm-formula.ts";
import { harmDigits } from "./judged-digits.ts";
import { stateText } from "./state-text.ts";

/** One verdict with all that its limits were judged by. */
export interface Judgement {
  readonly record: AuditRecord;
  readonly verdict: AuditVerdict;
  readonly measurement: AuditMeasurement;
}

/** One limit: what it makes of the numbers, and in which state that is. */
export function limitSection(judgement: Judgement, limit: AuditLimit): Section {
  const { record, verdict, measurement } = judgement;
  const digits = harmDigits(measurement, limit);
  const written = limitText(limit, { ...measurement, decimals: changeDigits(measurement, verdict.limits) });
  const title = `The limit: ${written}`;
  if (limit.state === "undefined") return { title, parts: ["Nothing could be held against it."] };
  if (limit.harm === null) return { title, parts: [{ label: "State", value: limit.state }] };
  const confidence = record.policy?.confidence ?? 0.95;
  return {
    title,
    parts: [
      harmPart(measurement, limit, digits),
      marginPart(measurement, limit, digits),
      ...(isFirst(verdict, limit) ? [boundsText(confidence)] : []),
      { label: "Lower bound of the harm", value: boundText(limit.lower, measurement, digits) },
      { label: "Upper bound of the harm", value: boundText(limit.upper, measurement, digits) },
      ...relativeParts(limit),
      { label: "State", value: limit.state },
      stateText(limit, { unit: measurement.unit, digits, alpha: 1 - confidence, kind: verdict.kind }),
      ...familyParts({ record, verdict, isFirst: isFirst(verdict, limit) }, limit),
      ...powerParts(judgement, limit, digits),
    ],
  };
}

/** What is the same of all limits is told once. */
function isFirst({ limits }: AuditVerdict, limit: AuditLimit): boolean {
  return limits.find(({ state, harm }) => state !== "undefined" && harm !== null) === limit;
}

function boundsText(confidence: number): string {
  const share = percentText(confidence);
  return `Both bounds below are one-sided at ${share}: in ${share} of such samples the lower one is below the true harm, and in as many the upper one above it. The intervals above are two-sided, and a little wider.`;
}

function boundText(bound: number | null, { unit }: AuditMeasurement, digits: Digits): string {
  return bound === null ? "none that these rows can give" : changeText(bound, unit, digits);
}

function harmPart(measurement: AuditMeasurement, limit: AuditLimit, digits: Digits): Part {
  const harm = changeText(limit.harm, measurement.unit, digits);
  return { label: "Harm, how far it is on the wrong side", value: `${harmFormula(measurement, limit)} = ${harm}` };
}

/** What is tolerated: the limit, for a relative one what it comes to; below zero where a gain is required. */
function marginPart(
  { unit, reference }: AuditMeasurement,
  { kind, basis, limit, margin }: AuditLimit,
  digits: Digits,
): Part {
  const label = "Margin, how far it may be";
  if (margin === null) return { label, value: notMeasured };
  if (isOnValue({ kind })) return { label, value: "0: it may not be on the wrong side at all" };
  const sign = margin < 0 ? "below zero, because a gain is required: −" : "";
  if (basis === "absolute") return { label, value: `${sign}${writtenText(limit, unit, "change")}` };
  const of = valueText(reference?.value ?? null, unit);
  return {
    label,
    value: `${percentText(limit)} of the reference's ${of} comes to ${sign}${amountText(Math.abs(margin), unit, digits)}`,
  };
}

function relativeParts({ basis }: AuditLimit): readonly Part[] {
  if (basis === "absolute") return [];
  return [
    "The margin is a part of the reference, which is itself uncertain. So what is judged is the harm less the margin, with the uncertainty of both in it; close to the margin that can come out otherwise than these two bounds.",
  ];
}

function powerParts({ record, verdict, measurement }: Judgement, limit: AuditLimit, digits: Digits): readonly Part[] {
  const { many } = rowNounOf(record.task);
  const { minimum_detectable: smallest, rows_needed: rows, state } = limit;
  // Rows do not settle an estimate: only labels do.
  const isOpen =
    verdict.kind !== "estimated" && (state === "likely-ok" || state === "noise" || state === "likely-harm");
  return [
    ...(smallest === null
      ? []
      : [
          {
            label: `Smallest harm that these ${many} show in four runs of five`,
            value: amountText(smallest, measurement.unit, digits),
          },
        ]),
    ...(rows === null || !isOpen
      ? []
      : [{ label: `Settled with about`, value: `${countText(rows)} ${many}, if they spread as these do` }]),
  ];
}
