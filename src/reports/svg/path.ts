import { coordinate } from "./coordinate.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The data of a path through the points, with lines between them; those that print alike are one. */
export function linePath(points: readonly Point[]): string {
  const places = points.map(({ x, y }) => `${coordinate(x)} ${coordinate(y)}`);
  return places
    .filter((place, at) => at === 0 || place !== places[at - 1])
    .map((place, at) => (at === 0 ? "M" : "L") + place)
    .join("");
}

export interface Bar {
  readonly from: number;
  readonly to: number;
  /** Where it ends; it stands on the base line. */
  readonly top: number;
}

/** The outline of bars that stand side by side, from base line to base line. */
export function stepPath(bars: readonly Bar[], base: number): string {
  const [first] = bars;
  if (first === undefined) return "";
  let height = coordinate(base);
  let d = `M${coordinate(first.from)} ${height}`;
  for (const { to, top } of bars) {
    const next = coordinate(top);
    if (next !== height) d += `V${next}`;
    height = next;
    d += `H${coordinate(to)}`;
  }
  // Runs of one height need one line only.
  return `${d}V${coordinate(base)}`.replace(/(?:H[-\d.]+)+(?=H)/gu, "");
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Any number of boxes in one path. */
export function boxesPath(boxes: readonly Box[]): string {
  return boxes
    .map(({ x, y, width, height }) => {
      const across = coordinate(width);
      return `M${coordinate(x)} ${coordinate(y)}h${across}v${coordinate(height)}h${coordinate(-width)}z`;
    })
    .join("");
}

/** Any number of straight lines in one path. */
export function segmentsPath(segments: readonly (readonly [Point, Point])[]): string {
  return segments.map(linePath).join("");
}
