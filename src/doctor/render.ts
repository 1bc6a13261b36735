import { cleanText, inertTerminalText, markdownProse } from "../reports/escape.ts";
import { type CheckUp, exitCodeOf } from "./check-up.ts";

const marks = { ok: "✓", hint: "!", problem: "✗" } as const;
const colors = { ok: "\u001B[32m", hint: "\u001B[33m", problem: "\u001B[31m" } as const;

/** A line for each thing that was looked at, and what to do below those that need it. */
export function renderCheckUps(checks: readonly CheckUp[], { color }: { readonly color: boolean }): string {
  const width = Math.max(0, ...checks.map(({ subject }) => subject.length));
  const margin = " ".repeat(width + 4);
  const lines = checks.flatMap(({ mark, subject, found, advice }) => {
    const sign = color ? `${colors[mark]}${marks[mark]}\u001B[0m` : marks[mark];
    const [first = "", ...more] = textLines(found);
    return [
      `${sign} ${subject.padEnd(width)}  ${first}`,
      ...more.map((line) => `${margin}${line}`),
      ...adviceLines(advice).map((line, index) => `${margin}${index === 0 ? "→ " : "  "}${line}`),
    ];
  });
  return `${[...lines, "", conclusion(checks)].join("\n")}\n`;
}

/** The same for the page of the run. */
export function renderCheckUpsMarkdown(checks: readonly CheckUp[]): string {
  const icons = { ok: "✅", hint: "⚠️", problem: "❌" } as const;
  const items = checks.map(({ mark, subject, found, advice }) => {
    const told = [...textLines(found), ...adviceLines(advice)].map((line) => markdownProse(line));
    return `- ${icons[mark]} **${markdownProse(subject)}** ${told.join("<br>")}`;
  });
  return `### Model gate: doctor\n\n${items.join("\n")}\n\n${markdownProse(conclusion(checks))}\n`;
}

/** What a program reads. Fields may be added, never changed or removed. */
export function checkUpsJson(checks: readonly CheckUp[]): string {
  const shown = checks.map(({ mark, subject, found, advice = null }) => ({ mark, subject, found, advice }));
  return `${JSON.stringify({ schema: "model-gate/doctor/v1", exit_code: exitCodeOf(checks), checks: shown }, null, 2)}\n`;
}

function textLines(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [inertTerminalText(line)]));
}

/** A hint can end in a whole file to copy, which does not belong here. */
function adviceLines(advice: string | undefined): readonly string[] {
  const [first = ""] = (advice ?? "").split("\n\n");
  return textLines(first);
}

function conclusion(checks: readonly CheckUp[]): string {
  const problems = checks.filter(({ mark }) => mark === "problem").length;
  const hints = checks.filter(({ mark }) => mark === "hint").length;
  const verdict =
    problems === 0 ? "Nothing stands against a run" : `${counted(problems, "problem")} would end a run with an error`;
  return cleanText(`${verdict}${hints === 0 ? "" : `; ${counted(hints, "thing")} could be better`}.`);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
