import type { AuditLimit, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { estimatesOf, shiftTexts } from "../estimates.ts";
import type { Section } from "./explanation.ts";
import { probabilityText } from "./probability-text.ts";

/** What an estimate without labels rests on; no parts for what has labels. */
export function estimatedSection(record: AuditRecord, verdict: AuditVerdict): Section {
  const title = "What the estimate rests on";
  const outline = estimatesOf(record);
  if (verdict.kind !== "estimated" || outline === undefined) return { title, parts: [] };
  const row = outline.metrics.find(({ metric }) => metric === verdict.subject);
  const classes = verdict.subject === "label_shift" ? outline.classes : [];
  return {
    title,
    parts: [
      "No label has confirmed this number. It is estimated from the scores, with two errors: that of the rows and that of the calibration. It is never called proven, and warns at most unless the config says otherwise.",
      ...(row === undefined
        ? []
        : [
            { label: "By the labels of the calibrating rows", value: row.realised },
            { label: "Reference, estimated in the same way", value: row.reference },
            { label: "Candidate, estimated", value: row.candidate },
            { label: "Standard error", value: row.error },
          ]),
      ...classes.map((one) => ({
        label: `Class ${one.class}`,
        value: `${one.reference} → ${one.candidate}, standard error ${one.error}`,
      })),
      ...outline.remarks,
    ],
  };
}

/** How far the labels are estimated to have shifted, held against the limit; no parts for what is no shift. */
export function shiftSection(verdict: AuditVerdict): Section {
  const texts = shiftTexts(verdict);
  const [limit] = verdict.limits;
  if (texts === undefined || limit === undefined) return { title: "The limit", parts: [] };
  return {
    title: `The limit: ${texts.limit}`,
    parts: [
      { label: "Labels that are of another class", value: texts.values },
      ...(limit.p_value === null ? [] : [{ label: "p-value", value: probabilityText(limit.p_value) }]),
      { label: "State", value: limit.state },
      shiftStateText(limit),
    ],
  };
}

function shiftStateText({ state, value, limit }: AuditLimit): string {
  if (state === "noise") return "Above the limit, but chance alone can do that.";
  if (state === "likely-ok") return "Within the limit, as far as can be seen: an estimate is never called proven.";
  return value !== null && value > limit
    ? "Above the limit, and beyond chance; an estimate is never called proven."
    : "It fails whatever the distance is, for no mix of the classes explains the predictions.";
}
