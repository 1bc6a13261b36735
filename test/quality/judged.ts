import type { AuditRecord, AuditVerdict } from "../../src/audit/v1.ts";
import { runGate } from "../run-gate.ts";

/** Columns of a file by name; an empty text is a missing value. */
export type Columns = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** So many values, each made from its place. */
export function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A file of these columns, row i on line i + 2. */
function csvOf(columns: Columns): string {
  const names = Object.keys(columns);
  const rows = Object.values(columns)[0]?.length ?? 0;
  const lines = times(rows, (row) => names.map((name) => quoted(String(columns[name]?.[row] ?? ""))).join(","));
  return `${[names.map(quoted).join(","), ...lines].join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface Asked {
  readonly candidate: Columns;
  readonly reference?: Columns | undefined;
  readonly policy?: string;
  readonly columns?: string;
}

/** The record of the whole line for gates that are checks alone, one line of YAML for each. */
export async function recordOf(gates: readonly string[], asked: Asked): Promise<AuditRecord> {
  const { candidate, reference, policy = "{}", columns = "{}" } = asked;
  const config = [
    "version: 1",
    "task: regression",
    ...(reference === undefined ? [] : ["reference: reference.csv"]),
    "candidate: candidate.csv",
    `columns: ${columns}`,
    "pairing: none",
    `policy: ${policy}`,
    "gates:",
    ...gates.map((gate) => `  - {${gate}}`),
  ].join("\n");
  const { record } = await runGate({
    "model-gate.yml": `${config}\n`,
    "candidate.csv": csvOf(candidate),
    ...(reference !== undefined && { "reference.csv": csvOf(reference) }),
  });
  if (record.error !== null) throw new Error(record.error.message);
  return record;
}

/** The verdicts on the checks. */
export async function verdictsOf(gate: string, asked: Asked): Promise<readonly AuditVerdict[]> {
  return (await recordOf([gate], asked)).verdicts.filter(({ kind }) => kind === "check");
}

/** "fail: …": the outcome and the sentence of each verdict, with plain spaces. */
export async function told(gate: string, asked: Asked): Promise<readonly string[]> {
  const verdicts = await verdictsOf(gate, asked);
  return verdicts.map(({ outcome, sentence }) => `${outcome}: ${sentence}`.replaceAll(/[\u00a0\u202f]/gu, " "));
}
