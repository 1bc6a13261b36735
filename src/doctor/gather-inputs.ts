import type { Config } from "../config/schema.ts";
import { wantedColumns } from "../config/wanted-columns.ts";
import { allGroupedBy } from "../gates/grouped-by.ts";
import { openLoadTest } from "../latency/open-load-test.ts";
import { alignTables, type Tables } from "../open-tables.ts";
import { openInput, type OpenedInput } from "../readers/open-input.ts";
import { openReference } from "../reference/open-reference.ts";
import type { ReferenceRule } from "../reference/schema.ts";
import { selectWithGroups } from "../slices/select-with-groups.ts";
import type { Table } from "../table/table.ts";
import { type Answer, answerOf } from "./check-up.ts";
import type { Facts, InputFacts, InputFound } from "./facts.ts";
import type { DoctorRequest } from "./doctor-request.ts";

type Gathered = Pick<Facts, "inputs" | "comparison">;

/** Opens every file that the config names, as a run would, and holds them against each other. */
export async function gatherInputs(config: Config | undefined, request: DoctorRequest): Promise<Gathered> {
  if (config === undefined) return { inputs: [], comparison: undefined };
  const tables = new Map<InputFacts["role"], Table>();
  const inputs: InputFacts[] = [];
  const note = (role: InputFacts["role"], found: Answer<Opened>): void => {
    if (found.kind === "error") return void inputs.push({ role, found });
    if (found.value.table !== undefined) tables.set(role, found.value.table);
    inputs.push({ role, found: { kind: "known", value: found.value.found } });
  };
  for (const role of ["reference", "pinned"] as const) {
    const rule = config[role];
    if (rule !== undefined) note(role, await answerOf(() => openedReference(rule, config, request)));
  }
  for (const role of ["candidate", "labels"] as const) {
    const file = config[role];
    if (file === undefined) continue;
    note(
      role,
      await answerOf(async () => opened(await openInput({ wanted: wantedColumns(config), ...file }, request))),
    );
  }
  const loadTests = await answerOf(() => openLoadTest({ sources: config.latency, rows: undefined }, request));
  if (loadTests.kind === "error") inputs.push({ role: "latency", found: loadTests });
  const isWhole = inputs.every(({ found }) => found.kind === "known");
  return { inputs, comparison: isWhole ? await gatherComparison(config, tables) : undefined };
}

interface Opened {
  readonly table: Table | undefined;
  readonly found: InputFound;
}

async function openedReference(rule: ReferenceRule, config: Config, request: DoctorRequest): Promise<Opened> {
  if (rule.uri === "auto" && request.place === undefined) return { table: undefined, found: { kind: "elsewhere" } };
  const reference = await openReference({ ...rule, gate: config.name, wanted: wantedColumns(config) }, request);
  if (reference.kind === "opened") return opened(reference.input, reference);
  const { reason, provenance } = reference;
  return { table: undefined, found: { kind: "none", reason, sentence: provenance.sentence } };
}

type Told = Pick<Extract<Awaited<ReturnType<typeof openReference>>, { kind: "opened" }>, "provenance" | "remarks">;

function opened({ table, files }: OpenedInput, { provenance, remarks }: Partial<Told> = {}): Opened {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    table,
    found: {
      kind: "read",
      uri: table.uri,
      rows: table.rows,
      columns: table.columns.length,
      bytes,
      from: provenance?.sentence,
      remarks: remarks?.map(({ sentence }) => sentence) ?? [],
    },
  };
}

/** undefined: without a candidate there is nothing to hold against anything. */
async function gatherComparison(
  config: Config,
  tables: ReadonlyMap<InputFacts["role"], Table>,
): Promise<Gathered["comparison"]> {
  const [reference, candidate, labels] = [tables.get("reference"), tables.get("candidate"), tables.get("labels")];
  if (candidate === undefined) return undefined;
  const compared: Tables = { candidate, ...(reference && { reference }), ...(labels && { labels }) };
  return answerOf(async () => {
    const comparison = await alignTables(compared, config);
    // Slices name columns too.
    await selectWithGroups({ rules: config.slices, groupedBy: allGroupedBy(config.gates) }, compared, comparison);
    return { pairing: comparison.pairing, rows: comparison.candidate.rows, hasReference: reference !== undefined };
  });
}
