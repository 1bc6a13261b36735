import { changeText, countText } from "../../number-text.ts";
import type { AuditPlot } from "../../audit/v1.ts";
import { chart } from "../svg/chart.ts";
import type { Figure, FigureTable } from "../figure.ts";
import { confusionPanels } from "./confusion-panels.ts";
import { countAt, matricesOf, placesOf, rowShare } from "./confusion-matrix.ts";
import type { Matrices, Place } from "./confusion-matrix.ts";
import { quoted } from "./quoted.ts";
import { shareText } from "./share-text.ts";

type Confusion = Extract<AuditPlot, { kind: "confusion" }>;

const mostRows = 36;

/** What is taken for what: reference, candidate, and their difference. */
export function confusionFigure(plot: Confusion, id: string): Figure {
  const matrices = matricesOf(plot);
  const title = "Confusion matrices";
  const left = plot.classes.length - matrices.labels.length;
  const more = left > 0 ? ` ${countText(left)} more classes are not drawn.` : "";
  const summary = summaryOf(matrices) + more;
  const drawn = confusionPanels(matrices);
  return {
    id,
    section: "quality",
    title,
    summary,
    svg: chart({ id, title, summary, width: 420, height: drawn.height, fontSize: 11 }, drawn.body),
    table: tableOf(matrices),
  };
}

interface Cell extends Place {
  /** Of the share of the label's rows, candidate less reference. */
  readonly difference: number;
}

/** Every cell; where there is a reference those first that differ most. */
function cellsOf(matrices: Matrices): readonly Cell[] {
  const { reference, candidate } = matrices;
  return placesOf(matrices)
    .map((place) => ({
      ...place,
      // Rounded, so that of differences that are equal the last binary digit chooses none.
      difference: reference === null ? 0 : Number((rowShare(candidate, place) - rowShare(reference, place)).toFixed(9)),
    }))
    .toSorted((first, second) => Math.abs(second.difference) - Math.abs(first.difference));
}

function summaryOf(matrices: Matrices): string {
  const { reference, candidate, labels, predicted } = matrices;
  const cells = cellsOf(matrices);
  const worst = reference === null ? mostTaken(cells, candidate) : cells[0];
  if (worst === undefined) return "Nothing is taken for anything else.";
  const found = `of the rows labelled ${quoted(labels[worst.label] ?? "")}, ${shareText(rowShare(candidate, worst))} are ${takenFor(worst, predicted)}`;
  return reference === null
    ? `The commonest mistake: ${found}.`
    : `The largest difference: ${found} by the candidate, ${shareText(rowShare(reference, worst))} by the reference.`;
}

function takenFor({ label, predicted: at }: Place, predicted: readonly string[]): string {
  if (label === at) return "rightly recognised";
  return `taken for ${quoted(predicted[at] ?? "")}`;
}

function mostTaken(cells: readonly Cell[], matrix: Matrices["candidate"]): Cell | undefined {
  const wrong = cells.filter(({ label, predicted }) => label !== predicted);
  return wrong.toSorted((first, second) => rowShare(matrix, second) - rowShare(matrix, first))[0];
}

function tableOf(matrices: Matrices): FigureTable {
  const { reference, candidate, labels, predicted } = matrices;
  const text = (matrix: Matrices["candidate"], cell: Cell): string =>
    `${shareText(rowShare(matrix, cell))} (${countText(countAt(matrix, cell))})`;
  const sides = reference === null ? ["candidate"] : ["reference", "candidate", "difference"];
  return {
    head: ["label", "predicted", ...sides],
    rows: cellsOf(matrices)
      .slice(0, mostRows)
      .map((cell) => [
        labels[cell.label] ?? "",
        predicted[cell.predicted] ?? "",
        ...(reference === null ? [] : [text(reference, cell)]),
        text(candidate, cell),
        ...(reference === null ? [] : [changeText(cell.difference, "share", 1)]),
      ]),
  };
}
