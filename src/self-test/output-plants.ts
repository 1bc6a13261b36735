import { columnsOfPart } from "../align/columns-of-part.ts";
import type { Config } from "../config/schema.ts";
import { percentText } from "./percent-text.ts";
import { textOf } from "../table/cast.ts";
import { gatherColumn } from "../table/gather-column.ts";
import type { Table } from "../table/table.ts";
import { changedNumbers } from "./change-column.ts";
import { chosenRows, otherRows } from "./chosen-rows.ts";
import { type Around, type Plant, shares } from "./plant.ts";
import { type ColumnChange, plantedTable } from "./planted-table.ts";
import { outputsOf } from "./roles.ts";
import { spreadOf } from "./spread-of.ts";

/** Rows that are answered as another row was, with another answer where there is one. */
const answers: Plant = {
  name: "answers",
  sizes: shares,
  tell: (share) => `${percentText(share)} of the rows answered as another row`,
  into: async (table, share, { config, seed }) => {
    const outputs = outputsOf(config);
    const [first] = outputs;
    if (first === undefined) return undefined;
    const { codes } = textOf(await table.column(first));
    const indices = otherRows(table.rows, { seed, stream: 10, share }, (row, other) => codes[row] !== codes[other]);
    return plantedTable(table, {
      change: (column) => gatherColumn(column, indices),
      concerns: (name) => outputs.has(name),
    });
  },
};

/** Rows that are all answered in one way, as by a model that has collapsed. */
const sameAnswer: Plant = {
  name: "one answer",
  sizes: shares,
  tell: (share) => `${percentText(share)} of the rows given one and the same answer`,
  into: (table, share, { config, seed }) => {
    const outputs = outputsOf(config);
    const isChosen = chosenRows(seed, 12, share);
    const indices = Int32Array.from({ length: table.rows }, (_, row) => (isChosen(row) ? 0 : row));
    const change = { change: takenBy(indices), concerns: (name: string) => outputs.has(name) };
    return Promise.resolve(outputs.size === 0 ? undefined : plantedTable(table, change));
  },
};

function takenBy(indices: Int32Array): ColumnChange {
  return (column) => gatherColumn(column, indices);
}

/** Tasks whose answers are amounts. Probabilities and ranks have no free scale. */
const amounts: ReadonlySet<Config["task"]> = new Set(["regression", "quantile", "scores"]);

/** Amounts that are all too large, or too small, by so much of their standard deviation. */
function shifted(name: string, sign: 1 | -1, word: string): Plant {
  return {
    name,
    sizes: [0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    tell: (size) => `answers ${word} by ${size} standard deviations`,
    into: (table, size, { config }) => shiftedTable(table, sign * size, config),
  };
}

async function shiftedTable(table: Table, size: number, config: Around["config"]): Promise<Table | undefined> {
  const [first] = outputsOf(config);
  if (first === undefined || !amounts.has(config.task)) return undefined;
  const by = size * spreadOf(await table.column(first));
  const outputs = outputsOf(config);
  const change = (column: Parameters<typeof changedNumbers>[0]) => changedNumbers(column, (value) => value + by);
  return plantedTable(table, { change, concerns: (name) => outputs.has(name) });
}

/** Answers that none should be, such as a probability above 1. */
const outliers: Plant = {
  name: "answers far outside",
  sizes: shares,
  tell: (share) => `an answer far outside in ${percentText(share)} of the rows`,
  into: (table, share, { config, seed }) => {
    const { score, quantiles, prediction } = config.columns;
    // A class that nobody knows ends the run before any gate is asked.
    const outputs = new Set(
      [score, quantiles, amounts.has(config.task) ? prediction : undefined].flatMap(columnsOfPart),
    );
    const isChosen = chosenRows(seed, 14, share);
    const change: ColumnChange = (column) => {
      const far = 1e6 * spreadOf(column);
      return changedNumbers(column, (value, row) => (isChosen(row) ? value + far : value));
    };
    return Promise.resolve(
      outputs.size === 0 ? undefined : plantedTable(table, { change, concerns: (name) => outputs.has(name) }),
    );
  },
};

/** Errors of the model itself, the one that says most of a gate first. */
export const outputPlants: readonly Plant[] = [
  answers,
  shifted("answers down", -1, "lower"),
  shifted("answers up", 1, "higher"),
  sameAnswer,
  outliers,
];
