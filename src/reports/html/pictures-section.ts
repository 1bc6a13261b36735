import type { Figure } from "../figure.ts";
import { figuresMarkup } from "./figures.ts";
import type { Section } from "./section.ts";

/** How the candidate predicts beside the reference: curves, calibration, confusion, residuals. */
export function qualitySection(figures: readonly Figure[]): Section | undefined {
  const body = figuresMarkup(figures, "quality");
  return body === undefined ? undefined : { id: "quality", title: "How it predicts", body };
}

/** How the measurements went from run to run. */
export function trendSection(figures: readonly Figure[]): Section | undefined {
  const body = figuresMarkup(figures, "trend");
  return body === undefined ? undefined : { id: "trend", title: "From run to run", body };
}
