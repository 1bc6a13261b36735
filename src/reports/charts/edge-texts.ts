import type { Unit } from "../../number-text.ts";
import { tickText } from "../svg/tick-text.ts";

/** The edges of bins with as few digits as tell them apart, three at least. */
export function edgeTexts(edges: readonly number[], unit: Unit): readonly string[] {
  for (let digits = 3; digits < 13; digits += 1) {
    const texts = edges.map((edge) => tickText(Number(edge.toPrecision(digits)), unit));
    if (new Set(texts).size === new Set(edges).size) return texts;
  }
  return edges.map((edge) => tickText(edge, unit));
}
