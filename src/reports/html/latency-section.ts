import type { Figure } from "../figure.ts";
import type { LoadTestRow } from "../load-tests.ts";
import type { Outline } from "../outline.ts";
import { figuresMarkup } from "./figures.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { measuredMarkup } from "./measured.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import { nameMarkup } from "./words.ts";

/** What was measured of the time that answers take. */
export function latencySection(outline: Outline, figures: readonly Figure[]): Section | undefined {
  const { latency, loadTests } = outline;
  const parts = [
    figuresMarkup(figures, "latency"),
    latency.length === 0 ? undefined : measuredMarkup("Latency", latency, outline),
    loadTests.length === 0 ? undefined : loadTestTable(loadTests),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : { id: "latency", title: "Latency", body: markup`${parts}` };
}

function loadTestTable(rows: readonly LoadTestRow[]): Markup {
  const cell = ({ label }: LoadTestRow, text: string): Markup | string =>
    label === "read from" && text !== "" ? nameMarkup(text) : text;
  return table<LoadTestRow>({
    caption: "Load tests",
    isFixed: true,
    rows,
    columns: [
      { title: "Load test", cell: ({ label }) => label },
      { title: "Reference", isNumber: true, cell: (row) => cell(row, row.reference) },
      { title: "Candidate", isNumber: true, cell: (row) => cell(row, row.candidate) },
    ],
  });
}
