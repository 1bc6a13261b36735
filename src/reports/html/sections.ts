import type { AuditRecord } from "../../audit/v1.ts";
import type { Figure } from "../figure.ts";
import type { Outline } from "../outline.ts";
import { causesSection } from "./causes-section.ts";
import { changedRowsSection } from "./changed-rows-section.ts";
import { checkedRowsSection } from "./checked-rows-section.ts";
import { driftSection } from "./drift-section.ts";
import { estimatesSection } from "./estimates-section.ts";
import { dataSection, provenanceSection } from "./facts-section.ts";
import { gateRows } from "./gate-rows.ts";
import { gatesSection } from "./gates-section.ts";
import { latencySection } from "./latency-section.ts";
import { qualitySection, trendSection } from "./pictures-section.ts";
import { rulesSection } from "./rules-section.ts";
import type { Section } from "./section.ts";
import { sinceSection } from "./since-section.ts";
import { slicesSection } from "./slices-section.ts";
import { toDoSection } from "./to-do.ts";
import { unjudgedSection } from "./unjudged-section.ts";

/** All that the page tells below its verdict, in the order in which a reader asks: what to do, what has changed, why, and from what. */
export function sectionsOf(record: AuditRecord, outline: Outline, figures: readonly Figure[]): readonly Section[] {
  const rows = gateRows(record, outline);
  const sections = [
    toDoSection(rows, outline),
    sinceSection(outline.since),
    gatesSection(rows, outline, figures),
    qualitySection(figures),
    slicesSection(outline, rows, figures),
    latencySection(outline, figures),
    driftSection(outline.drift, figures),
    causesSection(outline.causes),
    changedRowsSection(outline.changedRows),
    checkedRowsSection(outline.checkedRows),
    estimatesSection(outline.estimates),
    unjudgedSection(outline),
    rulesSection(outline),
    dataSection(outline),
    trendSection(figures),
    provenanceSection(outline),
  ];
  return sections.flatMap((section) => section ?? []);
}
