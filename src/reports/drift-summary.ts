import { countText } from "../number-text.ts";
import type { DriftRow } from "./drift-row.ts";

/** "7 of 11 columns drifted", of those that were judged. */
export function driftSummary(all: readonly DriftRow[]): string {
  const rows = all.filter(({ isWhole }) => !isWhole);
  const columns = countColumns(rows);
  const judged = countColumns(rows.filter((row) => row.verdict !== undefined));
  const drifted = countColumns(rows.filter(isDrifted));
  if (judged === 0)
    return `${countText(columns)} ${columns === 1 ? "column" : "columns"} measured, ${columns === 1 ? "not" : "none"} judged`;
  // Neither drifted nor stable: within chance, or not measured.
  const untold = countColumns(rows.filter((row) => row.standsOut || isDrifted(row))) - drifted;
  const others = columns === judged ? "" : `; ${countText(columns - judged)} not judged`;
  if (judged === 1)
    return `${ofOne(columns === 1 ? "the one column" : "the one judged column", drifted, untold)}${others}`;
  const rest = untold === 0 ? "" : `; ${countText(untold)} cannot be told`;
  return `${drifted === 0 ? "none" : countText(drifted)} of ${countText(judged)} columns drifted${rest}${others}`;
}

function isDrifted({ word }: DriftRow): boolean {
  return word === "drifted";
}

function ofOne(column: string, drifted: number, untold: number): string {
  if (untold > 0) return `whether ${column} drifted cannot be told`;
  return `${column} has ${drifted === 0 ? "not " : ""}drifted`;
}

function countColumns(rows: readonly DriftRow[]): number {
  return new Set(rows.map(({ column }) => column)).size;
}
