import { numberCell, textCell } from "./csv-cell.ts";
import type { ChangedRows } from "./find-changed-rows.ts";
import type { RowIds } from "./row-ids.ts";
import type { Output, RowOutputs } from "./task-changes.ts";
import { worstFirst } from "./worst-first.ts";

/** Characters after which a piece is handed on; a file of a million rows is never in memory as a whole. */
const PIECE = 65_536;

/**
 * Every changed row as CSV, worst first, in pieces of whole lines: the columns of the id, then `kind`, `label`, both
 * predictions, both scores where there are scores, and `loss_difference`. UTF-8 without a byte order mark, lines end in
 * "\n", what is not usable is empty.
 */
export function* flipsCsv(changed: ChangedRows, ids: RowIds): Generator<string, void, undefined> {
  const columns = outputColumns(changed.scored);
  let piece = `${[...ids.names.map(textCell), "kind", ...columns.map(({ name }) => name), "loss_difference"].join(",")}\n`;
  const order = worstFirst(changed, ids.key);
  for (let place = 0; place < order.length; place++) {
    const entry = order[place] ?? 0;
    const row = changed.rows[entry] ?? -1;
    const outputs = changed.outputs(row);
    const cells = [
      ...ids.texts(row).map(textCell),
      changed.kinds[changed.kind[entry] ?? -1] ?? "",
      ...columns.map(({ value }) => outputCell(value(outputs))),
      numberCell(changed.lossDifference[entry]),
    ];
    piece += `${cells.join(",")}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

interface OutputColumn {
  readonly name: string;
  readonly value: (outputs: RowOutputs) => Output;
}

function outputColumns(scored: boolean): readonly OutputColumn[] {
  const scores: readonly OutputColumn[] = [
    { name: "reference_score", value: ({ reference }) => reference.score },
    { name: "candidate_score", value: ({ candidate }) => candidate.score },
  ];
  return [
    { name: "label", value: ({ label }) => label },
    { name: "reference_prediction", value: ({ reference }) => reference.prediction },
    { name: "candidate_prediction", value: ({ candidate }) => candidate.prediction },
    ...(scored ? scores : []),
  ];
}

function outputCell(output: Output): string {
  return typeof output === "string" ? textCell(output) : numberCell(output);
}
