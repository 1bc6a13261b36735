import { GateError } from "../errors.ts";

/** The error for a table without a row: nothing could be judged by it. */
export function noRows(uri: string, how: string): GateError {
  return new GateError({
    code: "E204",
    message: `${uri} has no rows: ${how}.`,
    hint: "Check the step that writes it.",
  });
}
