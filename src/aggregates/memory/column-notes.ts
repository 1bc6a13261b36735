import { countAtMost, countBelow } from "../../stats/sorted-search.ts";
import type { CountCell, SideSummary } from "../column-summary.ts";
import type { Categories, CategoryCount } from "./column-categories.ts";
import type { MatchedCategories } from "./column-cells.ts";

/** Categories named in a note, and characters shown of each. */
const named = 5;
const shown = 40;
/** Share of candidate values outside the reference's range that is worth a note. */
const outsideWorthNoting = 0.01;
/** Distinct texts up to which those of both sides are matched; hashing a million takes seconds. */
const mostMatched = 100_000;

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
): readonly string[] {
  const [lowest, highest] = [reference.at(0), reference.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const notes: string[] = [];
  const bins = cells.filter((cell) => cell.kind === "bin").length;
  if (bins < 10) notes.push(`The deciles of the reference make ${counted(bins, "bin")} instead of 10.`);
  if (lowest === highest)
    notes.push("The Wasserstein distance is in the column's own unit: the reference has no spread.");
  const outside = countBelow(candidate, lowest) + candidate.length - countAtMost(candidate, highest);
  if (outside > outsideWorthNoting * candidate.length) {
    notes.push(
      `${share(outside, candidate.length)} of the candidate's values lie outside the reference's range, ` +
        `${lowest} to ${highest}.`,
    );
  }
  return notes;
}

/** Categories that only one side has. */
export function categoricalNotes({ unseen, vanished }: MatchedCategories): readonly string[] {
  const notes: string[] = [];
  if (unseen.length > 0) notes.push(`Only the candidate has ${listed(unseen)}.`);
  if (vanished.length > 0) notes.push(`Only the reference has ${listed(vanished)}.`);
  return notes;
}

/** Why a text column is not compared, and how far its values agree all the same. */
export function textNotes(reference: Categories, candidate: Categories): readonly string[] {
  const values = counted(reference.distinct, "distinct value");
  const why = `Not compared: ${values} in the reference are too many, or repeat too seldom, to be categories.`;
  if (Math.max(reference.distinct, candidate.distinct) > mostMatched) return [why];
  const known = new Set(Array.from(reference.entries(), ([name]) => name));
  let common = 0;
  for (const [name] of candidate.entries()) common += known.has(name) ? 1 : 0;
  const of = `of the candidate's ${counted(candidate.distinct, "distinct value")} occur in the reference`;
  return [why, `${share(common, candidate.distinct)} ${of}.`];
}

/** `2 categories in 12 rows: "x", "y"`, the most frequent first. */
function listed(categories: readonly CategoryCount[]): string {
  const rows = categories.reduce((sum, [, count]) => sum + count, 0);
  const frequent = categories.toSorted(([, a], [, b]) => b - a).slice(0, named);
  const quoted = frequent.map(([name]) => JSON.stringify(name.length > shown ? `${name.slice(0, shown)}…` : name));
  const more = categories.length > named ? ` and ${categories.length - named} more` : "";
  const noun = categories.length === 1 ? "category" : "categories";
  return `${categories.length} ${noun} in ${counted(rows, "row")}: ${quoted.join(", ")}${more}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Number(((100 * part) / whole).toPrecision(3))} %`;
}
