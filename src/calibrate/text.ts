import { countText, writtenText } from "../number-text.ts";
import { inertTerminalText } from "../reports/escape.ts";
import { paintOf } from "../reports/paint.ts";
import { bullet, heading, marks, paragraph, type Page } from "../reports/text-page.ts";
import { gateSection } from "./gate-section.ts";
import { rateText } from "./rate-text.ts";
import type { Calibration } from "./schema.ts";

export interface CalibrationTextOptions {
  readonly color: boolean;
  /** Cells of a line. */
  readonly width: number;
  /** Also every slice, where there are many. */
  readonly verbose: boolean;
}

const narrowest = 40;

/** The calibration for a terminal, ending in a newline; without colour it holds no escape sequence at all. */
export function renderCalibration(calibration: Calibration, options: CalibrationTextOptions): string {
  const page: Page = { ...options, paint: paintOf(options.color), width: Math.max(narrowest, options.width) };
  const blocks = [headline(calibration, page), gateSection(calibration, page), leftOut(calibration, page)];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headline(calibration: Calibration, page: Page): readonly string[] {
  const { blocked, warned, point_rule_blocked: point, mode, runs, seed } = calibration;
  const { mark, ink } = marks[standing(calibration)];
  const sentence = `This config blocks ${rateText(blocked)} of candidates that are no worse than the reference${aim(calibration)}.`;
  const others =
    `${rateText(warned)} pass with a warning.` +
    (mode === "point"
      ? ""
      : ` The rule "fail if the harm exceeds the limit" would block ${rateText(point)} of the same runs.`);
  return [
    ...bullet(mark, sentence, page, 0).map((line) => page.paint("bold", page.paint(ink, line))),
    ...paragraph(others, page),
    ...paragraph(
      [calibration.name, mode, data(calibration), `${countText(runs)} runs with seed ${seed}`].join(" · "),
      page,
    ).map((line) => page.paint("dim", line)),
  ];
}

function standing(calibration: Calibration): keyof typeof marks {
  const { blocked, families, confidence } = calibration;
  if (blocked.lower <= families * (1 - confidence)) return "✅";
  return calibration.mode === "balanced" || calibration.mode === "lenient" ? "❌" : "⚠️";
}

/** What the share is to be held against. */
function aim(calibration: Calibration): string {
  const { mode, families, confidence } = calibration;
  const nominal = writtenText(1 - confidence, "share");
  switch (mode) {
    case "strict":
      return ": strict passes only what is proven";
    case "point":
      return ": a point rule takes noise for harm";
    case "balanced":
    case "lenient":
      return families > 1
        ? `; the aim is at most ${nominal} for each of ${families} families of gates`
        : `; the aim is at most ${nominal}`;
  }
}

function data({ design, rows }: Calibration): string {
  return design === "exchanged"
    ? `${countText(rows.candidate)} joined rows`
    : `${countText(Math.max(rows.reference, rows.candidate))} rows`;
}

function leftOut({ left_out }: Calibration, page: Page): readonly string[] {
  return [
    heading("Not in these figures", page),
    ...left_out.flatMap((sentence) => bullet("·", inertTerminalText(sentence), page)),
  ].map((line) => page.paint("dim", line));
}
