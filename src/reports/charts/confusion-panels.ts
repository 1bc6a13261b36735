import { changeText, countText } from "../../number-text.ts";
import { labels } from "../svg/labels.ts";
import { drawnCells } from "./confusion-cells.ts";
import type { DrawnCell } from "./confusion-cells.ts";
import { countAt, placesOf, rowShare } from "./confusion-matrix.ts";
import type { Counts, Matrices, Place } from "./confusion-matrix.ts";
import { columnNames, headHeight, rowNames } from "./confusion-names.ts";
import { shareText } from "./share-text.ts";

interface Panel {
  readonly title: string;
  readonly cell: (place: Place) => DrawnCell;
}

const right = 418;
const between = 12;
const panelWidth = 112;

/** The matrices side by side: shares of each label's rows as shades and, where there is room, as numbers. */
export function confusionPanels(matrices: Matrices): { readonly body: string; readonly height: number } {
  const panels = panelsOf(matrices);
  const left = right - panels.length * panelWidth - (panels.length - 1) * between;
  const size = panelWidth / Math.max(1, matrices.predicted.length);
  const top = 24 + headHeight(matrices.predicted, size);
  const bottom = top + size * matrices.labels.length;
  const bodies = panels.map((panel, at) => {
    const x = left + at * (panelWidth + between);
    return [
      labels("label", "middle", [{ text: panel.title, x: x + panelWidth / 2, y: 12 }]),
      columnNames(matrices.predicted, { x, y: top - 5, size }),
      drawnCells(panel.cell, placesOf(matrices), { x, y: top, size }),
    ].join("");
  });
  const note = { text: "rows: label; columns: predicted class", x: right, y: bottom + 16 };
  return {
    body: rowNames(matrices.labels, { x: left - 5, y: top, size }) + bodies.join("") + labels("axis", "end", [note]),
    height: Math.ceil(bottom + 22),
  };
}

function panelsOf(matrices: Matrices): readonly Panel[] {
  const { reference, candidate } = matrices;
  const own: Panel = { title: "candidate", cell: (place) => shareCell(candidate, place, matrices) };
  if (reference === null) return [own];
  const change = (place: Place): number => rowShare(candidate, place) - rowShare(reference, place);
  // What has the full shade: differences too small to matter stay pale.
  const most = Math.max(0.05, ...placesOf(matrices).map((place) => Math.abs(change(place))));
  return [
    { title: "reference", cell: (place) => shareCell(reference, place, matrices) },
    own,
    { title: "difference", cell: (place) => differenceCell(change(place), place, { ...matrices, most }) },
  ];
}

/** Above so many columns there is room for whole percents only. */
function isNarrow({ predicted }: Matrices): boolean {
  return predicted.length > 2;
}

function shareCell(matrix: Counts, place: Place, matrices: Matrices): DrawnCell {
  const share = rowShare(matrix, place);
  const shade = Math.min(9, Math.floor(share * 10));
  return {
    shade: { class: `cell-${shade}` },
    text: isNarrow(matrices) ? wholePercent(share) : shareText(share).replace("under ", "<").replace("over ", ">"),
    textKind: shade < 5 ? "cell-text" : "cell-text-inv",
    hint: `${pairText(matrices, place)}: ${shareText(share)} (${countText(countAt(matrix, place))})`,
  };
}

/** Nothing but all is 100. */
function wholePercent(share: number): string {
  if (share > 0 && share < 0.005) return "<1";
  return share < 1 && share >= 0.995 ? ">99" : (100 * share).toFixed(0);
}

function differenceCell(change: number, place: Place, matrices: Matrices & { readonly most: number }): DrawnCell {
  const text = changeText(change, "share", 1);
  return {
    // More in the candidate has its colour, more in the reference that of the reference; the sign says it as well.
    shade: { class: change < 0 ? "ref-fill" : "cand-fill", opacity: (Math.abs(change) / matrices.most).toFixed(1) },
    text: isNarrow(matrices) ? (text.split("\u00a0")[0] ?? text) : text,
    textKind: "label",
    hint: `${pairText(matrices, place)}: ${text}`,
  };
}

function pairText({ labels: names, predicted }: Matrices, place: Place): string {
  return `${names[place.label] ?? ""} taken for ${predicted[place.predicted] ?? ""}`;
}
