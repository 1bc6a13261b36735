import type { CountCell, SideSummary, UnseenSides } from "../column-summary.ts";
import type { CategoryCount } from "./column-categories.ts";
import type { MatchedCategories } from "./column-cells.ts";

/** Categories named in a note, and characters shown of each. */
const named = 5;
const shown = 40;
/** Share of candidate values outside the reference's range that is worth a note. */
const outsideWorthNoting = 0.01;

/** What is odd about the rows of either side. */
export function sideNotes(sides: { reference: SideSummary; candidate: SideSummary }): readonly string[] {
  return [...notesOfSide("reference", sides.reference), ...notesOfSide("candidate", sides.candidate)];
}

function notesOfSide(name: string, { rows, missing, notANumber, distinct }: SideSummary): readonly string[] {
  if (rows === 0) return [`The ${name} has no rows.`];
  const notes: string[] = [];
  if (notANumber > 0) {
    notes.push(
      `${counted(notANumber, "row")} of the ${name} with NaN or an infinity, counted apart from missing values.`,
    );
  }
  if (missing + notANumber === rows) notes.push(`The ${name} has no value in any of its ${counted(rows, "row")}.`);
  if (distinct === 1) notes.push(`The ${name} is constant.`);
  return notes;
}

/** What limits the numeric methods: deciles that coincide, no spread, values beyond the reference's range. */
export function numericNotes(
  { reference, candidate }: { reference: Float64Array; candidate: Float64Array },
  cells: readonly CountCell[],
  { below, above }: { readonly below: number; readonly above: number },
): readonly string[] {
  const [lowest, highest] = [reference.at(0), reference.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const notes: string[] = [];
  const bins = cells.filter((cell) => cell.kind === "bin").length;
  if (bins < 10) notes.push(`The deciles of the reference make ${counted(bins, "bin")} instead of 10.`);
  if (lowest === highest)
    notes.push("The Wasserstein distance is in the column's own unit: the reference has no spread.");
  if (below + above > outsideWorthNoting * candidate.length) {
    notes.push(
      `${share(below + above, candidate.length)} of the candidate's values lie outside the reference's range, ` +
        `${short(lowest)} to ${short(highest)}: ${share(below, candidate.length)} below, ${share(above, candidate.length)} above.`,
    );
  }
  return notes;
}

/** What is lost where whole or decimal numbers are taken for doubles, which above 2⁵³ are further apart than 1. */
export function roundingNotes({
  reference,
  candidate,
}: {
  reference: Float64Array;
  candidate: Float64Array;
}): readonly string[] {
  const ends = [reference.at(0), reference.at(-1), candidate.at(0), candidate.at(-1)];
  const largest = Math.max(...ends.map((value = 0) => Math.abs(value)));
  if (largest <= 2 ** 53) return [];
  const apart = 2 ** (Math.floor(Math.log2(largest)) - 52);
  return [`Numbers of this size are rounded to multiples of ${apart}: smaller differences are not seen.`];
}

/** Categories that only one side has, by name where these may be told. */
export function categoricalNotes({ unseen, vanished }: MatchedCategories, tells: boolean): readonly string[] {
  const notes: string[] = [];
  if (unseen.length > 0) notes.push(`Only the candidate has ${listed(unseen, tells)}.`);
  if (vanished.length > 0) notes.push(`Only the reference has ${listed(vanished, tells)}.`);
  return notes;
}

/** Why texts are not counted one by one, and how many of them the reference knows; the texts themselves stay unsaid. */
export function textNotes(
  distinct: number,
  { reference, candidate }: UnseenSides,
  sampled: boolean,
): readonly string[] {
  const why = `Taken as text: ${counted(distinct, "distinct value")} in the reference.`;
  const found = share(1 - candidate.share, 1);
  const known =
    `${found} of the candidate's texts occur in the reference, of the reference's own ${share(1 - reference.share, 1)} ` +
    "occur in another of its rows.";
  const sample = "Held against each other on a sample of 50000 texts chosen by their content.";
  return [why, ...(Number.isFinite(candidate.share) ? [known] : []), ...(sampled ? [sample] : [])];
}

/** `2 categories in 12 rows: "x", "y"`, the most frequent first. */
function listed(categories: readonly CategoryCount[], tells: boolean): string {
  const rows = categories.reduce((sum, [, count]) => sum + count, 0);
  const frequent = categories.toSorted(([, a], [, b]) => b - a).slice(0, named);
  const quoted = frequent.map(([name]) => JSON.stringify(name.length > shown ? `${name.slice(0, shown)}…` : name));
  const more = categories.length > named ? ` and ${categories.length - named} more` : "";
  const noun = categories.length === 1 ? "category" : "categories";
  const count = `${categories.length} ${noun} in ${counted(rows, "row")}`;
  return tells ? `${count}: ${quoted.join(", ")}${more}` : count;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Number(((100 * part) / whole).toPrecision(3))} %`;
}

/** Enough digits to find the value again. */
function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
