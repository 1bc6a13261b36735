import { GateError } from "../errors.ts";

/** Line and column in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One sentence about what is wrong, and where: a position in the config file, or the input or option that set the value. */
export interface Problem {
  readonly at: Position | { readonly origin: string };
  readonly text: string;
}

const SHOWN = 50;

/** All problems of one config as one error (E102), a line each, in the order of the file; values from outside the file come first. */
export function configError(file: string, problems: readonly Problem[]): GateError {
  const sorted = problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
  const lines = sorted.slice(0, SHOWN).map((problem) => `${place(file, problem)}  ${problem.text}`);
  if (sorted.length > SHOWN) lines.push(`${file}  and ${sorted.length - SHOWN} more problems`);
  return new GateError({
    code: "E102",
    message: lines.join("\n"),
    hint: "docs/reference/config.md describes every option; schema/config.schema.json lets an editor check the file as you write.",
    where: where(file, sorted),
  });
}

function place(file: string, { at }: Problem): string {
  return "origin" in at ? at.origin : `${file}:${at.line}:${at.column}`;
}

function line({ at }: Problem): number {
  return "origin" in at ? 0 : at.line;
}

function column({ at }: Problem): number {
  return "origin" in at ? 0 : at.column;
}

/** The first position in the file, for an annotation. */
function where(file: string, sorted: readonly Problem[]): { file: string; line?: number; column?: number } {
  for (const { at } of sorted) {
    if (!("origin" in at)) return { file, line: at.line, column: at.column };
  }
  return { file };
}
