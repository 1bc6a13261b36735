import { displayWidth, truncated } from "../display-width.ts";

/** Of a character cell, in sizes of the font: few letters of the usual fonts are wider. */
const cell = 0.6;

/** About how wide a text is drawn, in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return displayWidth(text) * cell * fontSize;
}

/** An ellipsis is wider than the cell that it takes. */
const ellipsis = 0.5;

/** The text, cut with an ellipsis where it would be wider than the pixels. */
export function fittedText(text: string, fontSize: number, pixels: number): string {
  return truncated(text, Math.max(2, Math.floor(pixels / (cell * fontSize) - ellipsis)));
}
