import { align } from "./align/align.ts";
import type { Comparison } from "./align/comparison.ts";
import type { Config } from "./config/schema.ts";
import { needsLabels } from "./config/needs-labels.ts";
import { namedColumns, wantedColumns } from "./config/wanted-columns.ts";
import { openInput, type OpenedInput } from "./readers/open-input.ts";
import { openReference } from "./reference/open-reference.ts";
import type { OpenedReference, ReferenceSurroundings } from "./reference/opened-reference.ts";
import type { Provenance } from "./reference/provenance.ts";
import { missingColumn } from "./table/missing-column.ts";
import type { Table } from "./table/table.ts";

export interface Tables {
  readonly reference?: Table;
  readonly candidate: Table;
  readonly labels?: Table;
}

/** What a file is to the gate. */
export type Role = "reference" | "candidate" | "labels" | "pinned";

/** Who is told of what is opened, in order. */
export interface Notes {
  /** Before a file is opened, which can take its time. */
  readonly opening?: (role: Role) => void;
  readonly input: (role: Role, input: OpenedInput) => void;
  /** The candidate that another thread has begun to read; undefined: it is read here. */
  readonly candidate?: (() => Promise<OpenedInput>) | undefined;
  /** Of the reference, before its input: also when there is none. */
  readonly reference?: (opened: OpenedReference) => void;
}

/** A pinned reference; where it comes from is always told. */
export type OpenedPinned = Extract<OpenedReference, { kind: "opened" }> & { readonly provenance: Provenance };

/** Opens the files that the config names. @throws GateError E2xx. */
export async function openTables(config: Config, surroundings: ReferenceSurroundings, notes: Notes): Promise<Tables> {
  const wanted = wantedColumns(config);
  const open = async (role: "candidate" | "labels"): Promise<Table | undefined> => {
    const file = config[role];
    if (file === undefined) return undefined;
    const uri = role === "labels" ? (surroundings.instead?.labels ?? file.uri) : file.uri;
    notes.opening?.(role);
    const begun = role === "candidate" ? notes.candidate : undefined;
    const input = await (begun?.() ?? openInput({ wanted, ...file, uri }, surroundings));
    notes.input(role, input);
    return input.table;
  };
  const reference = await openReferenceTable(config, surroundings, notes);
  // Calibration draws from the reference alone, which then stands in for the candidate.
  const candidate = config.candidate === config.reference ? reference : await open("candidate");
  const labels = await open("labels");
  if (candidate === undefined) throw new TypeError("the config let through a missing candidate");
  return { ...(reference && { reference }), candidate, ...(labels && { labels }) };
}

/**
 * Opens the pinned reference, which stands beside the reference; undefined where the config names none.
 * @throws GateError E2xx.
 */
export async function openPinned(
  config: Config,
  surroundings: ReferenceSurroundings,
): Promise<OpenedPinned | undefined> {
  if (config.pinned === undefined) return undefined;
  const uri = surroundings.instead?.pinned ?? config.pinned.uri;
  const request = { ...config.pinned, uri, gate: config.name, wanted: wantedColumns(config) };
  const opened = await openReference(request, surroundings);
  if (opened.kind === "none") throw new TypeError("the config let through a pinned reference that moves");
  const files = opened.input.files.map((file) => file.uri).join(", ");
  return { ...opened, provenance: opened.provenance ?? { selected: "file", sentence: files } };
}

async function openReferenceTable(
  config: Config,
  surroundings: ReferenceSurroundings,
  notes: Notes,
): Promise<Table | undefined> {
  if (config.reference === undefined) return undefined;
  const uri = surroundings.instead?.reference ?? config.reference.uri;
  const request = { ...config.reference, uri, gate: config.name, wanted: wantedColumns(config) };
  notes.opening?.("reference");
  const opened = await openReference(request, surroundings);
  notes.reference?.(opened);
  if (opened.kind === "none") return undefined;
  notes.input("reference", opened.input);
  return opened.input.table;
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
