import { capitalized } from "../capitalized.ts";
import type { Fact, SideFact } from "../facts.ts";
import type { Outline } from "../outline.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { profileTable } from "./profile-table.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";
import { phrasesMarkup } from "./words.ts";

/** The rows of the two files, and how they were brought together. */
export function dataSection({ sides, comparison, noun }: Outline): Section | undefined {
  if (sides.length + comparison.length === 0) return undefined;
  const body = markup`${sides.length === 0 ? "" : sidesTable(sides, capitalized(noun.many))}
${factList(comparison)}`;
  return { id: "data", title: "The data", body };
}

/** Where everything came from: enough to run it again and to compare two records; and where the time went, if somebody asked. */
export function provenanceSection({ provenance, profile }: Outline): Section {
  return { id: "provenance", title: "Provenance", body: markup`${factList(provenance)}${profileTable(profile)}` };
}

function sidesTable(rows: readonly SideFact[], title: string): Markup {
  return table<SideFact>({
    caption: "Rows of the files",
    isFixed: true,
    rows,
    columns: [
      { title, cell: ({ label }) => label },
      { title: "Reference", isNumber: true, cell: ({ reference }) => reference },
      { title: "Candidate", isNumber: true, cell: ({ candidate }) => candidate },
    ],
  });
}

function factList(facts: readonly Fact[]): Markup | undefined {
  if (facts.length === 0) return undefined;
  return markup`<dl>
${facts.map(({ label, value }) => markup`<dt>${label}</dt><dd>${phrasesMarkup(value)}</dd>\n`)}</dl>
`;
}
