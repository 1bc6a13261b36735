import type { AuditRecord, AuditVerdict } from "../../audit/v1.ts";
import { countText } from "../../number-text.ts";
import { discoveryOf } from "../discovery.ts";
import type { Section } from "./explanation.ts";

/** How the search for slices came to this one, and how it was tested. */
export function discoveredSections(record: AuditRecord, { slice }: AuditVerdict): readonly Section[] {
  const outline = discoveryOf(record);
  const halves = record.discovery?.rows;
  if (outline === undefined || halves === undefined) return [];
  const rows = outline.rows.filter((row) => slice === null || row.slice === slice);
  return [
    {
      title: "The search",
      parts: [
        `${countText(halves.search)} rows were searched for slices on which the candidate is worse, and what was found was tested on ${countText(halves.test)} others that had no part in the search: so what was found by looking is not proven by the rows that it was found in.`,
        ...rows.map((row) => ({
          label: row.slice,
          value: `${row.word}; ${outline.lossTitle.toLowerCase()} ${[row.inside, row.interval === "" ? "" : `(${row.interval})`].filter((text) => text !== "").join(" ")}, elsewhere ${row.elsewhere}; p after adjustment ${row.pValue}; rows ${row.rows}`,
        })),
        ...outline.remarks,
      ],
    },
  ];
}
