import type { AuditEstimate, AuditMeasurement, AuditVerdict } from "../../audit/v1.ts";
import { changeRangeText, percentText, valueRangeText, valueText, type Digits } from "../../number-text.ts";
import { betweenText } from "../between-text.ts";
import { changeDigits, measuredTexts } from "../measured-texts.ts";
import { comparedDigits } from "./judged-digits.ts";
import type { Part, Section } from "./explanation.ts";
import { methodText } from "./interval-method.ts";

/** The two values, each with how sure it is. */
export function valuesSection(measurement: AuditMeasurement, verdict: AuditVerdict): Section {
  const digits = comparedDigits(measurement, verdict);
  const { reference, candidate } = measurement;
  const between = betweenText(measurement);
  return {
    title: `The ${reference === null ? "value" : "values"}: ${measurement.title}`,
    parts: [
      ...(reference === null ? [] : [sidePart("Reference", reference, measurement, digits)]),
      ...(candidate === null ? [] : [sidePart("Candidate", candidate, measurement, digits)]),
      ...(between === undefined ? [] : [between]),
      ...chanceParts(measurement, digits),
      ...(verdict.kind === "estimated" ? [estimatedInterval] : methodParts([reference, candidate])),
    ],
  };
}

function sidePart(label: string, estimate: AuditEstimate, { unit }: AuditMeasurement, digits: Digits): Part {
  const { value, interval, undefined_reason: reason } = estimate;
  if (value === null) return { label, value: `not measured${reason === null ? "" : `: ${reason.text}`}` };
  const isFact = interval === null || interval.lower === interval.upper;
  const range = isFact
    ? ""
    : ` (${percentText(interval.level)} interval ${valueRangeText(interval.lower, interval.upper, unit, digits)})`;
  return { label, value: `${valueText(value, unit, digits)}${range}` };
}

function chanceParts({ reference, candidate, unit }: AuditMeasurement, digits: Digits): readonly Part[] {
  const means = [reference, candidate].flatMap((side) => side?.chance?.mean ?? []);
  if (means.length === 0) return [];
  const texts = means.map((mean) => valueText(mean, unit, digits)).join(" → ");
  return [
    `Chance alone would show ${texts} even of a perfect model. Only what is beyond that is judged, so the change below need not be the difference of the two values.`,
  ];
}

const estimatedInterval =
  "The intervals hold both errors of an estimate: that of the rows and that of the calibration.";

function methodParts(estimates: readonly (AuditEstimate | null)[]): readonly Part[] {
  const methods = estimates.flatMap((estimate) => estimate?.interval?.method ?? []);
  return [...new Set(methods)].map(methodText);
}

/** The change and its two-sided interval; no parts without a reference. */
export function changeSection(measurement: AuditMeasurement, verdict: AuditVerdict): Section {
  const { change, unit } = measurement;
  const title = "The change, candidate less reference";
  if (change === null) return { title, parts: [] };
  if (change.value === null)
    return {
      title,
      parts: [
        `It could not be measured${change.undefined_reason === null ? "" : `: ${change.undefined_reason.text}`}.`,
      ],
    };
  const { lower = null, upper = null, level, method } = change.interval ?? {};
  const digits = changeDigits(measurement, verdict.limits);
  const label = level === undefined ? "Interval" : `${percentText(level)} interval`;
  return {
    title,
    parts: [
      { label: "Change", value: measuredTexts(measurement, verdict).change },
      ...(method === undefined || lower === upper
        ? []
        : [{ label, value: changeRangeText(lower, upper, unit, digits) }, ...changeMethodParts(method, verdict)]),
    ],
  };
}

/** Of an estimate it is told beside the values. */
function changeMethodParts(method: string, { kind }: AuditVerdict): readonly Part[] {
  return kind === "estimated" ? [] : [methodText(method)];
}
