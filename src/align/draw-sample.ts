import { GateError } from "../errors.ts";
import { countText, percentText } from "../number-text.ts";
import type { Table } from "../table/table.ts";
import type { Sample, SampleRule } from "./sample.ts";
import { sampledTable } from "./sampled-table.ts";

/** The tables of a run. */
export interface SampledTables {
  readonly reference?: Table;
  readonly candidate: Table;
  readonly labels?: Table;
  readonly pinned?: Table;
}

/**
 * The same part of the rows of each table: those of the same ids.
 * @throws GateError E204 where a model has no row in the sample, E205, E206 for a row without an id.
 */
export async function drawSample(
  { reference, candidate, labels, pinned }: SampledTables,
  rule: SampleRule,
): Promise<SampledTables & { readonly sample: Sample }> {
  const model = async (table: Table): Promise<Table> => requireRows(await sampledTable(table, rule), table, rule);
  const drawn = {
    ...(reference && { reference: await model(reference) }),
    candidate: await model(candidate),
    ...(labels && { labels: await sampledTable(labels, rule) }),
    ...(pinned && { pinned: await model(pinned) }),
  };
  const rows = { reference: reference?.rows ?? 0, candidate: candidate.rows };
  const sampled = { reference: drawn.reference?.rows ?? 0, candidate: drawn.candidate.rows };
  return { ...drawn, sample: { ...rule, rows, sampled } };
}

function requireRows(sampled: Table, { uri, rows }: Table, { rate }: SampleRule): Table {
  if (sampled.rows > 0) return sampled;
  throw new GateError({
    code: "E204",
    message: `${uri}: none of its ${countText(rows)} rows is in the sample of ${percentText(rate)} (\`sample\`).`,
    hint: "Raise `sample`, or remove it to judge every row.",
  });
}
