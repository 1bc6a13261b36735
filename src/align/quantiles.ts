import { countText } from "../number-text.ts";
import type { QuantileForecast, Side } from "./comparison.ts";
import { countInvalid } from "./invalid.ts";
import type { LabelledRows } from "./labels.ts";
import { readOutputs } from "./read-outputs.ts";
import { readRowColumns, type SideColumns } from "./row-columns.ts";
import type { ColumnRoles } from "./schema.ts";

/** The column of each forecast quantile, in ascending order of the levels. */
export function quantileColumns({ quantiles = {} }: Pick<ColumnRoles, "quantiles">): readonly QuantileColumn[] {
  return Object.entries(quantiles)
    .map(([level, name]) => ({ level: Number(level), name }))
    .toSorted((a, b) => a.level - b.level);
}

interface QuantileColumn {
  readonly level: number;
  readonly name: string;
}

/**
 * One model of quantile forecasts. A row without a number at some level is invalid as a whole: NaN at every level, so that
 * all metrics see the same rows.
 * @throws GateError E205, E206 for text in a numeric column or no forecast at all.
 */
export async function quantileSide(source: LabelledRows, columns: SideColumns): Promise<Side> {
  const quantiles: QuantileForecast[] = [];
  for (const { level, name } of quantileColumns(columns.roles)) {
    quantiles.push({ level, values: await readOutputs(source, name) });
  }
  const known = quantiles.map(({ values }) => values);
  const invalid = countInvalid(source.rows.length, known);
  if (invalid > 0) invalidateRows(known);
  return {
    rows: source.rows.length,
    tableRows: source.rows,
    label: source.label,
    prediction: undefined,
    score: undefined,
    scores: undefined,
    quantiles,
    ...(await readRowColumns(source, columns)),
    invalid,
  };
}

function invalidateRows(columns: readonly Float64Array[]): void {
  const [first] = columns;
  for (let row = 0; row < (first?.length ?? 0); row++) {
    if (columns.every((values) => !Number.isNaN(values[row]))) continue;
    for (const values of columns) values[row] = Number.NaN;
  }
}

/** Says of how many rows a lower quantile lies above a higher one: they are measured as they are, never put in order. */
export function crossingNotes({ quantiles = [], rows }: Side, model: string): readonly string[] {
  if (quantiles.length < 2) return [];
  let crossed = 0;
  for (let row = 0; row < rows; row++) {
    const isCrossed = quantiles.some(
      ({ values }, index) =>
        index > 0 && (quantiles[index - 1]?.values[row] ?? Number.NaN) > (values[row] ?? Number.NaN),
    );
    if (isCrossed) crossed++;
  }
  if (crossed === 0) return [];
  const lie = crossed === 1 ? "1 row has" : `${countText(crossed)} rows have`;
  return [
    `${lie} crossed quantiles in the ${model}: a lower one lies above a higher one. They are measured as they are.`,
  ];
}
