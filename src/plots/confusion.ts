import type { Comparison, Side } from "../align/comparison.ts";
import { addTo } from "../stats/add-to.ts";
import type { ConfusionPlot, PlotSides } from "./plot.ts";
import { ofSides, type PlotSubject } from "./subject.ts";

/** More classes than this are the commonest, and one for all others. */
const mostClasses = 12;

/** Which class is predicted for which label; a row for each label. */
export function confusionPlots({ comparison }: PlotSubject): readonly ConfusionPlot[] {
  const { task, candidate, classes } = comparison;
  const isOfClasses = task === "binary" || task === "multiclass";
  if (!isOfClasses || candidate.label === undefined || candidate.prediction === undefined) return [];
  const { shown, folded } = shownClasses(comparison);
  const names = shown.map((code) => classes[code] ?? "");
  const cells = ofSides(comparison, (side) => cellsOf(side, placesOf(classes.length, shown)));
  const matrices = ofSides(cells, (of) => of.matrix);
  return [
    {
      kind: "confusion",
      classes: folded > 0 ? [...names, "other"] : names,
      folded,
      ...matrices,
      invalid: anyInvalid(cells) ? ofSides(cells, ({ invalid }) => invalid) : undefined,
    },
  ];
}

/** By the rows that carry the class or are predicted as it, in both files; shown in the order of the classes. */
function shownClasses({ classes, reference, candidate }: Comparison): {
  readonly shown: readonly number[];
  readonly folded: number;
} {
  const all = classes.map((_, code) => code);
  if (all.length <= mostClasses) return { shown: all, folded: 0 };
  const rows = new Float64Array(classes.length);
  for (const side of [candidate, reference ?? candidate]) {
    for (const codes of [side.label, side.prediction]) countCodes(codes, rows);
  }
  const commonest = all.toSorted((a, b) => (rows[b] ?? 0) - (rows[a] ?? 0) || a - b).slice(0, mostClasses - 1);
  return { shown: commonest.toSorted((a, b) => a - b), folded: classes.length - commonest.length };
}

function countCodes(codes: Side["label"] = new Int32Array(), rows: Float64Array): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    if (code >= 0) addTo(rows, code, 1);
  }
}

interface Places {
  /** Of each class in the matrix, from -1 on, which is no class. */
  readonly of: Int32Array;
  readonly count: number;
}

/** Classes that are not shown have the last place; a prediction that is none has one behind it. */
function placesOf(classes: number, shown: readonly number[]): Places {
  const count = shown.length < classes ? shown.length + 1 : shown.length;
  const of = new Int32Array(classes + 1).fill(shown.length);
  for (const [place, code] of shown.entries()) of[code + 1] = place;
  of[0] = count;
  return { of, count };
}

interface Cells {
  readonly matrix: readonly (readonly number[])[];
  readonly invalid: readonly number[];
}

function cellsOf({ label, prediction, weight }: Side, { of, count }: Places): Cells {
  const [labels, predictions] = [codesOf(label), codesOf(prediction)];
  const width = count + 1;
  const cells = new Float64Array(count * width);
  for (let row = 0; row < labels.length; row++) {
    const line = of[(labels[row] ?? -1) + 1] ?? count;
    const place = of[(predictions[row] ?? -1) + 1] ?? count;
    const cell = line * width + place;
    cells[cell] = (cells[cell] ?? Number.NaN) + (weight === undefined ? 1 : (weight[row] ?? Number.NaN));
  }
  const lines = Array.from({ length: count }, (_, line) =>
    Array.from(cells.subarray(line * width, (line + 1) * width)),
  );
  return { matrix: lines.map((line) => line.slice(0, count)), invalid: lines.map((line) => line[count] ?? 0) };
}

function codesOf(codes: Side["label"]): Int32Array {
  return codes instanceof Int32Array ? codes : Int32Array.from(codes ?? []);
}

function anyInvalid({ reference, candidate }: PlotSides<Cells>): boolean {
  return [reference, candidate].some((cells) => cells?.invalid.some((rows) => rows > 0));
}
