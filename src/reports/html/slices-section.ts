import type { Figure } from "../figure.ts";
import { capitalized } from "../capitalized.ts";
import type { Outline } from "../outline.ts";
import { contributionsMarkup } from "./contributions.ts";
import { discoveryMarkup } from "./discovery.ts";
import { figuresMarkup } from "./figures.ts";
import type { GateRow } from "./gate-rows.ts";
import { groupWordOf, toneMark, tones } from "./mark.ts";
import { isEmpty, markup } from "./markup.ts";
import type { Markup } from "./markup.ts";
import type { Section } from "./section.ts";
import { shownMarkup } from "./more.ts";
import { table } from "./table.ts";
import type { TableColumn } from "./table.ts";
import { below, nameMarkup } from "./words.ts";
import { countText } from "../../number-text.ts";
import type { Standing } from "../verdict-words.ts";

/** So many slices have room on the page. */
const mostSlices = 500;

/** Every slice with how its verdicts stand, the worst first; what the search found, and where changes come from. */
export function slicesSection(
  outline: Outline,
  rows: readonly GateRow[],
  figures: readonly Figure[],
): Section | undefined {
  const slices = sliceRows(outline, rows);
  const parts = [
    slices.length === 0 ? undefined : slicesTable(slices, outline),
    figuresMarkup(figures, "slices"),
    discoveryMarkup(outline.discovery),
    contributionsMarkup(outline.contributions),
  ].filter((part) => part !== undefined);
  return parts.every(isEmpty) ? undefined : { id: "slices", title: "Slices", body: markup`${parts}` };
}

interface SliceRow {
  readonly name: string;
  readonly reference: string;
  readonly candidate: string;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Its gravest verdict, where it has any. */
  readonly worst: GateRow | undefined;
}

const noCounts: SliceRow["counts"] = { failure: 0, waived: 0, warning: 0, undecided: 0, remark: 0, pass: 0 };

/** Every slice that was measured or judged; rows come the gravest first, so the first of a slice is its worst. */
function sliceRows({ slices }: Outline, rows: readonly GateRow[]): readonly SliceRow[] {
  const judged = verdictsBySlice(rows);
  const sizes = new Map(slices.map((slice) => [slice.label, slice]));
  const names = [...new Set([...judged.keys(), ...sizes.keys()])];
  return names.map((name) => {
    const verdicts = judged.get(name) ?? [];
    return {
      name,
      reference: sizes.get(name)?.reference ?? "",
      candidate: sizes.get(name)?.candidate ?? "",
      counts: verdicts.reduce((counts, { standing }) => ({ ...counts, [standing]: counts[standing] + 1 }), noCounts),
      worst: verdicts[0],
    };
  });
}

function verdictsBySlice(rows: readonly GateRow[]): ReadonlyMap<string, readonly GateRow[]> {
  const bySlice = new Map<string, GateRow[]>();
  for (const row of rows) {
    const { slice } = row.verdict;
    if (slice === null) continue;
    const known = bySlice.get(slice);
    if (known === undefined) bySlice.set(slice, [row]);
    else known.push(row);
  }
  return bySlice;
}

function slicesTable(slices: readonly SliceRow[], { noun }: Outline): Markup {
  const shown = slices.slice(0, mostSlices);
  const many = capitalized(noun.many);
  const columns: readonly TableColumn<SliceRow>[] = [
    { title: "Slice", cell: ({ name }) => nameMarkup(name) },
    { title: "Worst verdict", cell: worstCell },
    { title: "Change there", isNumber: true, cell: changeCell, sort: ({ worst }) => worst?.measurement?.change?.value },
    ...countColumns,
    {
      title: markup`${many}${below("reference")}`,
      isNumber: true,
      cell: ({ reference }) => reference,
      sort: ({ reference }) => numberOf(reference),
    },
    {
      title: markup`${many}${below("candidate")}`,
      isNumber: true,
      cell: ({ candidate }) => candidate,
      sort: ({ candidate }) => numberOf(candidate),
    },
  ];
  return markup`${table({ caption: "Slices", noun: "slices", columns, rows: shown, group: groupOf })}${shownMarkup(shown.length, slices.length, "slices")}`;
}

function groupOf({ worst }: SliceRow): string {
  return worst === undefined ? "not judged" : groupWordOf(worst.verdict, worst.standing);
}

const countColumns: readonly TableColumn<SliceRow>[] = (
  [
    ["failure", "Failed"],
    ["waived", "Waived"],
    ["warning", "Warnings"],
    ["undecided", "Undecided"],
    ["pass", "Passed"],
  ] as const
).map(([standing, title]) => ({
  title,
  isNumber: true,
  cell: ({ counts }) => (counts[standing] === 0 ? "" : countText(counts[standing])),
  sort: ({ counts }) => counts[standing],
}));

function worstCell({ worst }: SliceRow): Markup {
  if (worst === undefined) return markup`not judged`;
  return markup`${toneMark(tones[worst.standing], worst.word)}${below(worst.title)}`;
}

function changeCell({ worst }: SliceRow): Markup {
  if (worst === undefined) return markup``;
  return markup`${worst.change}${below(worst.interval)}`;
}

/** Counts are written in groups; sorted they are numbers again. */
function numberOf(text: string): number | undefined {
  return text === "" ? undefined : Number(text.replaceAll("\u202f", ""));
}
