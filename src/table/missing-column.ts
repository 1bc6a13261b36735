import { GateError } from "../errors.ts";
import { nearest } from "../nearest.ts";

const mostNamesShown = 20;

/** The error for a column that a table does not have: it names the nearest column and lists what there is. */
export function missingColumn(uri: string, name: string, columns: readonly string[]): GateError {
  const near = nearest(name, columns);
  const shown = columns.slice(0, mostNamesShown).map((column) => `"${column}"`);
  const rest = columns.length - shown.length;
  return new GateError({
    code: "E205",
    message: `${uri} has no column "${name}".${near === undefined ? "" : ` Did you mean "${near}"?`}`,
    hint: `Its columns are ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`,
  });
}
