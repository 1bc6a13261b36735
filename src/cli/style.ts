import type { Values } from "./values.ts";

/** How to print on this terminal: colour off for NO_COLOR, --no-color, pipes and dumb terminals; width as it is. */
export function styleOf(values: Values): {
  readonly color: boolean;
  readonly width: number;
  readonly verbose: boolean;
} {
  const { env, stdout } = process;
  const refused = values["no-color"] === true || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  return {
    color: stdout.isTTY && !refused,
    width: stdout.isTTY ? stdout.columns : 120,
    verbose: values["verbose"] === true,
  };
}
