import { capitalized } from "./capitalized.ts";
import { displayWidth, padded } from "./display-width.ts";
import { inertTerminalText } from "./escape.ts";
import type { Fact, SideFact } from "./facts.ts";
import type { Outline } from "./outline.ts";
import { tableLines } from "./text-table.ts";
import { heading, paragraph, phrasesText } from "./text-page.ts";
import type { Page } from "./text-page.ts";

/** The rows of the two files: in full, or how many were compared and how. */
export function dataSection({ sides, comparison, slices, noun }: Outline, page: Page): readonly string[] {
  if (sides.length === 0) return [];
  const title = capitalized(noun.many);
  if (!page.verbose) return [heading("Data", page), ...shortData(sides, comparison, title, page)];
  return [
    heading("Data", page),
    ...sideLines(sides, title, page),
    ...factLines(comparison, page),
    ...(slices.length === 0 ? [] : ["", heading("Slices", page), ...sideLines(slices, "Slice", page)]),
  ];
}

/** Rows compared, and any other count that is not zero: what is missing is never left unsaid. */
function shortData(
  sides: readonly SideFact[],
  comparison: readonly Fact[],
  title: string,
  page: Page,
): readonly string[] {
  const worthSaying = sides.filter(
    ({ reference, candidate }) => ![reference, candidate].every((text) => text === "0" || text === ""),
  );
  const essential = comparison.filter(({ isEssential }) => isEssential === true);
  return [...sideLines(worthSaying, title, page), ...factLines(essential, page)];
}

function sideLines(rows: readonly SideFact[], title: string, page: Page): readonly string[] {
  const header = [{ text: title }, { text: "reference" }, { text: "candidate" }];
  const withReference = rows.some(({ reference }) => reference !== "");
  const body = rows.map(({ label, reference, candidate }) => [
    { text: inertTerminalText(label, 80) },
    { text: reference },
    { text: candidate },
  ]);
  const cells = [header, ...body].map(([label, reference, candidate]) => [
    label ?? { text: "" },
    withReference ? (reference ?? { text: "" }) : { text: "" },
    candidate ?? { text: "" },
  ]);
  return tableLines(cells, {
    ...page,
    columns: [{ align: "left", least: 12 }, { align: "right" }, { align: "right" }],
  }).flat();
}

/** Where everything came from; without --verbose only the id of the record. */
export function provenanceSection({ provenance }: Outline, page: Page): readonly string[] {
  const facts = page.verbose ? provenance : provenance.filter(({ label }) => label === "Record");
  return page.verbose
    ? [heading("Provenance", page), ...factLines(facts, page)]
    : factLines(facts, page).map((line) => page.paint("dim", line));
}

function factLines(facts: readonly Fact[], page: Page): readonly string[] {
  const labelWidth = Math.max(0, ...facts.map(({ label }) => displayWidth(label)));
  return facts.flatMap(({ label, value }) => {
    return paragraph(phrasesText(value), page, labelWidth + 4).map((line, index) =>
      index === 0 ? `  ${padded(label, labelWidth)}  ${line.trimStart()}` : line,
    );
  });
}
