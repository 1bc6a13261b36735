import type { Values } from "./values.ts";

/** Cells of a line where nobody tells. */
export const pipeWidth = 120;
const usualWidth = 80;

/** How to print on this terminal, or into this pipe. */
export function styleOf(values: Values): {
  readonly color: boolean;
  readonly width: number;
  readonly verbose: boolean;
} {
  const { env, stdout } = process;
  return {
    color: wantsColor(env, { isTerminal: stdout.isTTY, refused: values["no-color"] === true }),
    width: stdout.isTTY ? widthOf(stdout.columns) : pipeWidth,
    verbose: values["verbose"] === true,
  };
}

/** Some terminals do not tell their width, or tell that it is 0. */
export function widthOf(columns: number | undefined): number {
  return columns === undefined || !(columns > 0) ? usualWidth : columns;
}

/**
 * Colour, by the first of these that says anything: --no-color, FORCE_COLOR (0 or false: none) and CLICOLOR_FORCE, NO_COLOR, CLICOLOR=0 or
 * a dumb terminal, and at last whether a terminal reads it at all.
 */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  { isTerminal, refused }: { readonly isTerminal: boolean; readonly refused: boolean },
): boolean {
  if (refused) return false;
  const { FORCE_COLOR, CLICOLOR_FORCE, NO_COLOR, CLICOLOR, TERM } = environment;
  const isForced = [FORCE_COLOR, CLICOLOR_FORCE].find((said) => said !== undefined && said !== "");
  if (isForced !== undefined) return isForced !== "0" && isForced !== "false";
  const isPlain = (NO_COLOR ?? "") !== "" || CLICOLOR === "0" || TERM === "dumb";
  return isTerminal && !isPlain;
}
