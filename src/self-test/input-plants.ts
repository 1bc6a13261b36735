import type { Column } from "../table/column.ts";
import { textOf } from "../table/cast.ts";
import { gatherColumn } from "../table/gather-column.ts";
import type { Table } from "../table/table.ts";
import { changedNumbers, movedBack, withGaps, withText } from "./change-column.ts";
import { chosenRows, otherRows } from "./chosen-rows.ts";
import { percentText } from "./percent-text.ts";
import { type Around, type Plant, shares } from "./plant.ts";
import { type ColumnChange, plantedTable } from "./planted-table.ts";
import { inputsOf } from "./roles.ts";
import { spreadOf } from "./spread-of.ts";

/** Answers that take longer. */
const latency: Plant = {
  name: "latency",
  sizes: [1.02, 1.05, 1.1, 1.2, 1.5, 2, 5, 20, 100],
  tell: (factor) => `every row ${factor} times as slow`,
  into: (table, factor, { config }) => {
    const { latency_ms: own } = config.columns;
    const change: ColumnChange = (column) => changedNumbers(column, (value) => value * factor);
    return Promise.resolve(
      own === undefined ? undefined : plantedTable(table, { change, concerns: (name) => name === own }),
    );
  },
};

type Change = (column: Column, size: number, seed: number) => Column | undefined;

/** Something that is done to every column that came in, in so many of the rows. */
function onInputs(name: string, sizes: readonly number[], tell: Plant["tell"], change: Change): Plant {
  return {
    name,
    sizes,
    tell,
    into: (table, size, { config, seed }) => {
      const inputs = inputsOf(config, table);
      const planted = {
        change: (column: Column) => change(column, size, seed),
        concerns: (own: string) => inputs.has(own),
      };
      return Promise.resolve(inputs.size === 0 ? undefined : plantedTable(table, planted));
    },
  };
}

const deviations = [0.1, 0.25, 0.5, 1, 2, 5];

function moved(column: Column, by: number): Column | undefined {
  const spread = spreadOf(column);
  return changedNumbers(column, (value) => value + by * spread);
}

/** The row with the largest, or the smallest, number of a column. */
function extremeRow(column: Column, sign: 1 | -1): number {
  if (column.kind !== "number" && column.kind !== "boolean") return 0;
  let best = -1;
  for (const [row, value] of column.values.entries())
    if (!Number.isNaN(value) && (best < 0 || sign * value > sign * (column.values[best] ?? 0))) best = row;
  return Math.max(0, best);
}

function atExtreme(sign: 1 | -1): Change {
  return (column, share, seed) => {
    const isChosen = chosenRows(seed, 20, share);
    const row = extremeRow(column, sign);
    return gatherColumn(
      column,
      Int32Array.from({ length: column.rows }, (_, own) => (isChosen(own) ? row : own)),
    );
  };
}

/** Each column by draws of its own, so that what belonged together no longer does. */
function mixed(column: Column, share: number, seed: number): Column {
  const letters = Array.from(column.name, (letter) => letter.codePointAt(0) ?? 0);
  const stream = 100 + 2 * letters.reduce((sum, letter) => (sum * 31 + letter) % 1e6, 7);
  return gatherColumn(
    column,
    otherRows(column.rows, { seed, stream, share }, () => true),
  );
}

function asText(column: Column): Column | undefined {
  if (column.kind !== "number") return undefined;
  const { name, rows, valid } = column;
  return { kind: "text", name, rows, valid, ...textOf(column) };
}

const longText = "planted ".repeat(40);

/** Faults of the data, from the likely to the odd. */
export const inputPlants: readonly Plant[] = [
  latency,
  onInputs("numbers up", deviations, (size) => `columns of numbers higher by ${size} standard deviations`, moved),
  onInputs(
    "numbers down",
    deviations,
    (size) => `columns of numbers lower by ${size} standard deviations`,
    (column, by) => moved(column, -by),
  ),
  onInputs("old", [1, 2, 7, 30, 365, 3650], (days) => `times ${days} ${days === 1 ? "day" : "days"} older`, movedBack),
  onInputs("new texts", shares, inRows("a new text"), (column, share, seed) =>
    withText(column, chosenRows(seed, 21, share), longText),
  ),
  onInputs("short texts", shares, inRows('the text "?"'), (column, share, seed) =>
    withText(column, chosenRows(seed, 21, share), "?"),
  ),
  onInputs("texts", [1], () => "numbers written as texts", asText),
  onInputs("gaps", shares, inRows("no value"), (column, share, seed) => withGaps(column, chosenRows(seed, 22, share))),
  onInputs("largest", shares, inRows("the largest value"), atExtreme(1)),
  onInputs("smallest", shares, inRows("the smallest value"), atExtreme(-1)),
  onInputs("outliers", shares, inRows("a number far outside"), (column, share, seed) => {
    const [isChosen, spread] = [chosenRows(seed, 23, share), spreadOf(column)];
    return changedNumbers(column, (value, row) => (isChosen(row) ? value + 1e6 * spread : value));
  }),
  onInputs("negative outliers", shares, inRows("a number far below"), (column, share, seed) => {
    const [isChosen, spread] = [chosenRows(seed, 23, share), spreadOf(column)];
    return changedNumbers(column, (value, row) => (isChosen(row) ? value - 1e6 * spread : value));
  }),
  onInputs("mixed", shares, (share) => `columns mixed up in ${percentText(share)} of the rows`, mixed),
  {
    name: "repeated rows",
    sizes: shares,
    tell: (share) => `${percentText(share)} of the rows twice`,
    into: repeatedRows,
  },
  {
    name: "fewer rows",
    sizes: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 0.9],
    tell: (share) => `${percentText(share)} of the rows left out`,
    into: fewerRows,
  },
  {
    name: "labels",
    sizes: shares,
    tell: (share) => `${percentText(share)} of the rows with one and the same label`,
    into: oneLabel,
  },
  { name: "a column left out", sizes: [1], tell: () => "a column left out", into: withoutColumn },
  { name: "a new column", sizes: [1], tell: () => "a new column", into: withColumn },
];

function inRows(what: string): Plant["tell"] {
  return (share) => `${what} in ${percentText(share)} of the rows`;
}

function repeatedRows(table: Table, share: number, { seed }: Around): Promise<Table> {
  const isChosen = chosenRows(seed, 24, share);
  const own = Array.from({ length: table.rows }, (_, row) => row);
  return Promise.resolve(withRows(table, Int32Array.from([...own, ...own.filter(isChosen)])));
}

function fewerRows(table: Table, share: number, { seed }: Around): Promise<Table | undefined> {
  const isChosen = chosenRows(seed, 25, share);
  const left = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => !isChosen(row));
  return Promise.resolve(left.length === 0 ? undefined : withRows(table, left));
}

function withRows(table: Table, indices: Int32Array): Table {
  return plantedTable(table, {
    change: (column) => gatherColumn(column, indices),
    concerns: () => true,
    rows: indices.length,
  });
}

function oneLabel(table: Table, share: number, { config, seed }: Around): Promise<Table | undefined> {
  const { label } = config.columns;
  if (typeof label !== "string" || !table.columns.includes(label)) return Promise.resolve(undefined);
  const isChosen = chosenRows(seed, 26, share);
  const indices = Int32Array.from({ length: table.rows }, (_, row) => (isChosen(row) ? 0 : row));
  return Promise.resolve(
    plantedTable(table, { change: (column) => gatherColumn(column, indices), concerns: (name) => name === label }),
  );
}

function withoutColumn(table: Table, _size: number, { config }: Around): Promise<Table | undefined> {
  // A run refuses a file without its column of times before any gate is asked.
  const last = [...inputsOf(config, table)].findLast((name) => name !== config.columns.timestamp);
  return Promise.resolve(
    last === undefined
      ? undefined
      : { ...table, where: (row) => table.where(row), columns: table.columns.filter((name) => name !== last) },
  );
}

function withColumn(table: Table): Promise<Table | undefined> {
  const [first] = table.columns;
  if (first === undefined) return Promise.resolve(undefined);
  const name = "planted_column";
  const column = async (asked: string): Promise<Column> =>
    asked === name ? { ...(await table.column(first)), name } : table.column(asked);
  const columns = [...table.columns, name];
  return Promise.resolve({ ...table, elsewhere: undefined, where: (row) => table.where(row), columns, column });
}
