import { align } from "./align/align.ts";
import type { Comparison } from "./align/comparison.ts";
import type { Config } from "./config/schema.ts";
import { needsLabels } from "./config/needs-labels.ts";
import { namedColumns, wantedColumns } from "./config/wanted-columns.ts";
import { openInput, type OpenedInput } from "./readers/open-input.ts";
import { missingColumn } from "./table/missing-column.ts";
import type { Table } from "./table/table.ts";

export interface Tables {
  readonly reference?: Table;
  readonly candidate: Table;
  readonly labels?: Table;
}

/** What a file is to the gate. */
export type Role = "reference" | "candidate" | "labels";

export interface OpenRequest {
  /** Absolute path that paths of the config start from and stay in. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens the files that the config names; `note` is told of each, in order. @throws GateError E2xx. */
export async function openTables(
  config: Config,
  request: OpenRequest,
  note: (role: Role, input: OpenedInput) => void,
): Promise<Tables> {
  const wanted = wantedColumns(config);
  const open = async (role: Role): Promise<Table | undefined> => {
    const file = config[role];
    if (file === undefined) return undefined;
    const input = await openInput({ wanted, ...file }, request);
    note(role, input);
    return input.table;
  };
  const reference = await open("reference");
  const candidate = await open("candidate");
  const labels = await open("labels");
  if (candidate === undefined) throw new TypeError("the config let through a missing candidate");
  return { ...(reference && { reference }), candidate, ...(labels && { labels }) };
}

/** Makes the tables comparable, as the config says. @throws GateError E102, E205, E206, E207, E208. */
export async function alignTables(tables: Tables, config: Config): Promise<Comparison> {
  requireTimestamp(tables.candidate, config.columns.timestamp);
  const { task, pairing, columns } = config;
  const labels = needsLabels(config) ? "required" : "optional";
  return align(tables, columns, { task, pairing, named: namedColumns(config), labels });
}

/** No metric reads it; but misspelt, it would leave the column that was meant among the features. */
function requireTimestamp({ uri, columns }: Table, timestamp: string | undefined): void {
  if (timestamp !== undefined && !columns.includes(timestamp)) throw missingColumn(uri, timestamp, columns);
}
