import type { Cube } from "../aggregates/vocabulary.ts";
import { sideCells } from "./influence.ts";

/** The smaller of the numbers of rows labelled as the class and otherwise. */
export function eventsOf(target: number, cube: Cube): number {
  const cells = sideCells(cube, "candidate")?.cells ?? [];
  let inside = 0;
  let outside = 0;
  for (const { label, rows } of cells) {
    if (label === target) inside += rows;
    else outside += rows;
  }
  return Math.min(inside, outside);
}
