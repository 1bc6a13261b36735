import type { ColumnRoles, ColumnValueKind } from "../align/schema.ts";
import type { CompatMeasurement, CompatTool } from "../drift/compat/compat-measurement.ts";
import { measureEvidently } from "../drift/compat/evidently/measure-evidently.ts";
import { measureNannyml } from "../drift/compat/nannyml/measure-nannyml.ts";
import { pandasPair } from "../drift/compat/pandas-column.ts";
import type { PandasPair } from "../drift/compat/pandas-column.ts";
import type { Table } from "../table/table.ts";
import type { ColumnDrift } from "./measure-columns.ts";

/** What a gate asks of another tool. */
export interface AskedCompat {
  readonly compat: CompatTool;
  /** Our name of a method, or "auto" for the tool's own choice. */
  readonly drift: string;
  readonly columns: "*" | readonly string[];
  /** In place of the tool's threshold. */
  readonly threshold: number | undefined;
}

export interface CompatSources {
  readonly reference: Table;
  readonly candidate: Table;
  readonly roles: ColumnRoles;
  /** The columns that gates on drift watch. */
  readonly watched: readonly ColumnDrift[];
}

/** A column with what another tool says of it. */
export interface ColumnCompat {
  readonly column: string;
  readonly measurement: CompatMeasurement;
}

/** Measures the columns of a gate as another tool does; with "*" those that the tool would measure, named ones all. */
export async function measureCompat(asked: AskedCompat, sources: CompatSources): Promise<readonly ColumnCompat[]> {
  const { reference, candidate, roles, watched } = sources;
  const found: ColumnCompat[] = [];
  for (const drift of watched) {
    const { column } = drift.measurement;
    const isAsked =
      asked.columns === "*" ? isInBoth(column, sources) && !lacksLabels(drift) : asked.columns.includes(column);
    if (!isAsked) continue;
    const pair = pandasPair(await reference.column(column), await candidate.column(column));
    const measurement = measure(asked, pair, roles.kinds?.[column]);
    const isForeign = measurement.reason !== undefined && measurement.code === "not-applicable";
    if (asked.columns !== "*" || !isForeign) found.push({ column, measurement });
  }
  return found;
}

/** Labels may come from a file of their own. */
function isInBoth(column: string, { reference, candidate }: CompatSources): boolean {
  return reference.columns.includes(column) && candidate.columns.includes(column);
}

/** Labels that are still to come have not drifted. */
function lacksLabels({ role, measurement: { reference, candidate } }: ColumnDrift): boolean {
  return (
    role === "label" && [reference, candidate].some(({ rows, missing, notANumber }) => missing + notANumber === rows)
  );
}

function measure(
  { compat, drift: method, threshold }: AskedCompat,
  pair: PandasPair,
  kind: ColumnValueKind | undefined,
): CompatMeasurement {
  switch (compat) {
    case "evidently":
      return measureEvidently(pair, { method, threshold, type: kind && evidentlyTypes[kind] });
    case "nannyml":
      return measureNannyml(pair, { method, threshold, type: kind && nannymlTypes[kind] });
  }
}

const evidentlyTypes = {
  numeric: "numerical",
  categorical: "categorical",
  text: "text",
  timestamp: "datetime",
} as const satisfies Record<ColumnValueKind, string>;

const nannymlTypes = {
  numeric: "continuous",
  categorical: "categorical",
  text: "categorical",
  timestamp: "datetime",
} as const satisfies Record<ColumnValueKind, string>;

/** The watched columns with what another tool says of them beside what was measured before. */
export function withCompat(watched: readonly ColumnDrift[], found: readonly ColumnCompat[]): readonly ColumnDrift[] {
  return watched.map((drift) => {
    const added = found.filter(({ column }) => column === drift.measurement.column);
    if (added.length === 0) return drift;
    const compat = drift.compat ?? [];
    const isNew = ({ measurement }: ColumnCompat): boolean =>
      !compat.some((one) => one.compat === measurement.compat && one.method === measurement.method);
    return { ...drift, compat: [...compat, ...added.filter(isNew).map(({ measurement }) => measurement)] };
  });
}
