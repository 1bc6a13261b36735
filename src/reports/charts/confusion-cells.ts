import { element, textElement, tooltip } from "../svg/element.ts";
import { path } from "../svg/chart.ts";
import { boxesPath } from "../svg/path.ts";
import type { Box } from "../svg/path.ts";
import type { Place } from "./confusion-matrix.ts";
import type { Corner } from "./confusion-names.ts";

export interface DrawnCell {
  readonly shade: { readonly class: string; readonly opacity?: string };
  readonly text: string;
  readonly textKind: string;
  readonly hint: string;
}

/** More cells are too many to carry a number and a hint each: they are in the table. */
const mostWithText = 40;
const gap = 0.5;

/** The cells of a matrix: with their numbers where there is room, else as shades alone. */
export function drawnCells(cell: (place: Place) => DrawnCell, places: readonly Place[], corner: Corner): string {
  const cells = places.map((place) => ({ ...cell(place), box: boxOf(place, corner) }));
  return places.length <= mostWithText ? cells.map((one) => numbered(one, corner.size)).join("") : shades(cells);
}

interface PlacedCell extends DrawnCell {
  readonly box: Box;
}

function boxOf({ label, predicted }: Place, { x, y, size }: Corner): Box {
  return { x: x + predicted * size, y: y + label * size, width: size - gap, height: size - gap };
}

function numbered({ shade, text, textKind, hint, box }: PlacedCell, size: number): string {
  const font = size > 45 ? 10 : 9;
  const middle = { x: box.x + size / 2, y: box.y + size / 2 + font * 0.35 };
  return (
    element("rect", { ...shade, x: box.x, y: box.y, width: box.width, height: box.height }, tooltip(hint)) +
    (size < smallestWithText
      ? ""
      : textElement(text, {
          class: textKind,
          ...middle,
          "text-anchor": "middle",
          "font-size": font,
          "pointer-events": "none",
        }))
  );
}

/** In smaller cells no number can be read. */
const smallestWithText = 18;

/** One path for each shade; the palest are the ground on which the others stand. */
function shades(cells: readonly PlacedCell[]): string {
  const kinds = new Map<string, { readonly shade: DrawnCell["shade"]; readonly boxes: Box[] }>();
  for (const { shade, box } of cells) {
    if (shade.class === "cell-0" || shade.opacity === "0.0") continue;
    const key = `${shade.class} ${shade.opacity ?? ""}`;
    const kind = kinds.get(key) ?? { shade, boxes: [] };
    kind.boxes.push(box);
    kinds.set(key, kind);
  }
  const paths = [...kinds.values()].map(({ shade, boxes }) => element("path", { ...shade, d: boxesPath(boxes) }));
  return ground(cells) + paths.join("");
}

/** What the palest cells look like; differences of nothing look like nothing. */
function ground(cells: readonly PlacedCell[]): string {
  const [first, last] = [cells[0]?.box, cells.at(-1)?.box];
  if (first === undefined || last === undefined || cells.some(({ shade }) => shade.opacity !== undefined)) return "";
  const { x, y } = first;
  return path("cell-0", boxesPath([{ x, y, width: last.x + last.width - x, height: last.y + last.height - y }]));
}
