import type { ColumnRoles } from "../align/schema.ts";
import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Draft } from "./draft.ts";
import { type Fault, faultyKey } from "./fault.ts";

/** Kinds of columns that nothing watches: a slip of the pen would go unseen. */
export function checkKinds({ columns, gates }: Draft): readonly Fault[] {
  if (columns?.kinds === undefined || columns.features === "*") return [];
  const watched = new Set([
    ...(columns.features ?? []),
    ...outcomesOf(columns),
    ...gates.flatMap((gate) => (gate !== undefined && "drift" in gate && gate.columns !== "*" ? gate.columns : [])),
  ]);
  return Object.keys(columns.kinds)
    .filter((name) => !watched.has(name))
    .map((name) =>
      faultyKey(
        ["columns", "kinds", name],
        "is no column that is watched for drift; list it in `columns.features` or in the `columns` of a gate on drift.",
      ),
    );
}

function outcomesOf({ score, prediction, quantiles, label }: ColumnRoles): readonly string[] {
  return [score, prediction, quantiles, label].flatMap(columnsOfPart);
}
