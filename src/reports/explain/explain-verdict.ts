import type { AuditMeasurement, AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { verdictWord } from "../verdict-words.ts";
import { comparedSection } from "./compared-section.ts";
import { discoveredSections } from "./discovered-sections.ts";
import { driftSections } from "./drift-sections.ts";
import { estimatedSection, shiftSection } from "./estimated-section.ts";
import type { Explanation, Section } from "./explanation.ts";
import { checkSections, pairingSections } from "./fact-sections.ts";
import { limitSection } from "./limit-section.ts";
import { outcomeSection } from "./outcome-section.ts";
import { placeText } from "./place-text.ts";
import { changeSection, valuesSection } from "./values-section.ts";

/** How one verdict came about, from the rows to what it counts as. */
export function explainVerdict(record: AuditRecord, verdict: AuditVerdict): Explanation {
  const measurement = record.measurements.find(({ id }) => id === verdict.measurement);
  const word = verdictWord(verdict, measurement);
  const sections = [
    { title: "The verdict", parts: [verdict.sentence] },
    ...evidenceSections(record, verdict, measurement),
    outcomeSection(record, verdict, measurement),
    { title: "What to do", parts: verdict.advice === null ? [] : [verdict.advice] },
  ];
  const waived = verdict.waiver === undefined ? word : `waived (${word})`;
  return {
    title: `${verdict.gate}, ${placeText(verdict, record)}: ${waived}`,
    sections: sections.filter(({ parts }) => parts.length > 0),
  };
}

function evidenceSections(
  record: AuditRecord,
  verdict: AuditVerdict,
  measurement: AuditMeasurement | undefined,
): readonly Section[] {
  switch (verdict.kind) {
    case "metric":
    case "estimated":
      return metricSections(record, verdict, measurement);
    case "drift":
      return driftSections(record, verdict);
    case "check":
      return checkSections(record, verdict);
    case "pairing":
      return pairingSections(record);
    case "discover":
      return discoveredSections(record, verdict);
  }
}

function metricSections(
  record: AuditRecord,
  verdict: AuditVerdict,
  measurement: AuditMeasurement | undefined,
): readonly Section[] {
  if (measurement === undefined) return [estimatedSection(record, verdict), shiftSection(verdict)];
  const none = { title: "The limit", parts: ["The gate sets no limit: it is shown, not judged."] };
  return [
    comparedSection(record, verdict, measurement),
    estimatedSection(record, verdict),
    valuesSection(measurement, verdict),
    changeSection(measurement, verdict),
    ...(verdict.limits.length === 0 ? [none] : []),
    ...verdict.limits.map((limit) => limitSection({ record, verdict, measurement }, limit)),
  ];
}
