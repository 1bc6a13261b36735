import type { AuditRecord } from "../audit/v1.ts";
import { inertTerminalText } from "./escape.ts";
import { paintOf } from "./paint.ts";
import { outlineOf } from "./outline.ts";
import type { Outline } from "./outline.ts";
import { dataSection, provenanceSection } from "./text-facts.ts";
import { causesSection } from "./text-causes.ts";
import { changedRowsSection } from "./text-changed-rows.ts";
import { checkedRowsSection } from "./text-checked-rows.ts";
import { contributionsSection, discoverySection } from "./text-discovery.ts";
import { estimatesSection } from "./text-estimates.ts";
import { judgedSections } from "./text-judged.ts";
import { loadTestSection } from "./text-load-tests.ts";
import { referenceSection } from "./text-reference.ts";
import { profileSection } from "./text-profile.ts";
import { rulesSection } from "./text-rules.ts";
import { bullet, heading, marks, paragraph } from "./text-page.ts";
import type { Page } from "./text-page.ts";
import { driftSection, measuredSection } from "./text-sections.ts";
import { sinceSection } from "./text-since.ts";
import { waiversSection } from "./text-waivers.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Cells of a line. */
  readonly width: number;
  /** Also every row that passed, measurements without a limit, all of the data facts and the provenance. */
  readonly verbose: boolean;
}

const narrowest = 40;

/** The report for a terminal, ending in a newline; without colour it holds no escape sequence at all. */
export function renderText(record: AuditRecord, { color, width, verbose }: TextOptions): string {
  const outline = outlineOf(record);
  const page: Page = { paint: paintOf(color), width: Math.max(narrowest, width), verbose };
  const { latency, unjudged } = outline;
  const judged = judgedSections(outline, page);
  const sections = [
    headline(outline, page),
    referenceSection(outline.reference, page),
    rulesSection(outline.rules, page),
    judged.failure,
    judged.waived,
    judged.warning,
    judged.undecided,
    judged.remark,
    sinceSection(outline.since, page),
    waiversSection(outline.waivers, page),
    checkedRowsSection(outline.checkedRows, page),
    causesSection(outline.causes, page),
    contributionsSection(outline, page),
    discoverySection(outline.discovery, page),
    estimatesSection(outline.estimates, page),
    changedRowsSection(outline.changedRows, page),
    driftSection(outline, page),
    judged.pass,
    judged.legend,
    verbose ? measuredSection("Latency", latency, outline, page) : [],
    loadTestSection(outline.loadTests, page),
    verbose ? measuredSection("Measured without a limit", unjudged, outline, page) : [],
    runWarnings(outline, page),
    dataSection(outline, page),
    profileSection(outline.profile, page),
    provenanceSection(outline, page),
  ];
  const blocks = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

function headline({ icon, sentence, name, counts, error }: Outline, page: Page): readonly string[] {
  const { mark, ink } = marks[icon];
  const lines = bullet(mark, sentence, page, 0);
  const below =
    error === null
      ? paragraph([name, ...counts].join(" · "), page).map((line) => page.paint("dim", line))
      : errorLines(error, sentence, page);
  return [...lines.map((line) => page.paint("bold", page.paint(ink, line))), ...below];
}

function errorLines(error: NonNullable<Outline["error"]>, sentence: string, page: Page): readonly string[] {
  const place = [error.file, error.line, error.column].filter((part) => part !== null).join(":");
  return [
    ...(sentence.includes(error.message) ? [] : paragraph(error.message, page)),
    ...(error.hint === null ? [] : hintLines(error.hint, page)),
    ...paragraph(`Nothing was judged: error ${error.code}${place === "" ? "" : ` at ${place}`}.`, page),
  ];
}

/** What follows a blank line is to be copied, such as a config to start from: its lines and their indents stay. */
function hintLines(hint: string, page: Page): readonly string[] {
  const [prose = "", ...copied] = hint.split("\n\n");
  const lines = copied.flatMap((block) => ["", ...block.trimEnd().split("\n").map(copiedLine), ""]);
  return [...bullet("→", prose, page), ...lines];
}

function copiedLine(line: string): string {
  const indent = /^ */u.exec(line)?.[0] ?? "";
  return `    ${indent}${inertTerminalText(line)}`;
}

function runWarnings({ warnings }: Outline, page: Page): readonly string[] {
  if (warnings.length === 0) return [];
  return [heading("About this run", page), ...warnings.flatMap((message) => bullet("!", message, page))];
}
