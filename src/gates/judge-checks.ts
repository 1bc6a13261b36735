import { cellText } from "../quality/cells.ts";
import type { Check, CheckInput, Finding, OffendingRow } from "../quality/check.ts";
import { checks } from "../quality/index.ts";
import { type AskedCheck, lookAtColumns } from "../quality/look-at-columns.ts";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { type CheckGateRule, checkGateName } from "./check-gate-schema.ts";
import { judgeFindings } from "./check-verdicts.ts";
import type { Severity } from "./gate-parts.ts";
import type { Policy } from "./schema.ts";
import type { Position, Verdict } from "./verdict.ts";

export interface CheckGate {
  readonly gate: CheckGateRule;
  readonly severity: Exclude<Severity, "off">;
  readonly position: Position | undefined;
}

/** What the checks look at, the same for all of them. */
export interface CheckedData extends Omit<CheckInput, "options" | "tells"> {
  /** Columns that identify a row. */
  readonly ids: readonly string[];
}

/** A gate with all that its check found, passes as well. */
export interface CheckedGate {
  readonly name: string;
  readonly check: Check;
  readonly findings: readonly JudgedFinding[];
}

/** A finding with the verdict on it, undefined for a column that was left out, and the first rows that offend. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly verdict: Verdict | undefined;
  readonly rows: readonly CheckedRow[];
}

/** A row that offends, as a person finds it. */
export interface CheckedRow {
  readonly where: string;
  readonly id: readonly string[] | undefined;
  readonly value: string;
}

export interface JudgedChecks {
  readonly gates: readonly CheckedGate[];
  /** One for each column that does not pass, or one for the gate where all do. */
  readonly verdicts: readonly Verdict[];
}

/** Looks at the data by every gate on a check and judges what it finds. @throws GateError E2xx for a file that cannot be read. */
export async function judgeChecks(
  gates: readonly CheckGate[],
  data: CheckedData,
  policy: Policy,
): Promise<JudgedChecks> {
  const { candidate } = data;
  const judged: CheckedGate[] = [];
  const verdicts: Verdict[] = [];
  const toldRow = rowTeller(data);
  const asked = gates.map((gate) => ask(gate, data, policy));
  const inColumns = await lookAtColumns(asked.flatMap(({ ofColumns }) => ofColumns ?? []));
  for (const { gate, check, ofColumns, input } of asked) {
    const found = ofColumns === undefined ? await inFile(check, input) : (inColumns.get(ofColumns) ?? []);
    const context = { name: checkGateName(gate.gate), check, severity: gate.severity, position: gate.position, policy };
    const told = judgeFindings(found, { ...context, where: (row) => candidate.where(row) });
    const findings: JudgedFinding[] = [];
    for (const { finding, verdict } of told.findings)
      findings.push({ finding, verdict, rows: await Promise.all(rowsOf(finding).map(toldRow)) });
    judged.push({ name: context.name, check, findings });
    verdicts.push(...told.verdicts);
  }
  return { gates: judged, verdicts };
}

interface Asked {
  readonly gate: CheckGate;
  readonly check: Check;
  readonly input: CheckInput;
  /** Where the check is one of columns, which are looked at together with those of the other gates. */
  readonly ofColumns: AskedCheck | undefined;
}

function ask(gate: CheckGate, data: CheckedData, policy: Policy): Asked {
  const check = checks.find(({ name }) => name === gate.gate.check);
  if (check === undefined) throw new TypeError(`the config let through an unknown check: ${gate.gate.check}`);
  const input = { ...data, options: gate.gate, tells: policy.report_rows !== "none" };
  return { gate, check, input, ofColumns: check.about === "columns" ? { check, input } : undefined };
}

function inFile(check: Check, input: CheckInput): Promise<readonly Finding[]> {
  return check.about === "file" ? check.look(input) : Promise.resolve([]);
}

function rowsOf(finding: Finding): readonly OffendingRow[] {
  return finding.kind === "counted" || finding.kind === "compared" ? finding.rows : [];
}

/** Tells where a row stands and what identifies it; the ids are read when the first row is asked for. */
function rowTeller({ candidate, ids }: CheckedData): (row: OffendingRow) => Promise<CheckedRow> {
  let columns: Promise<readonly Column[]> | undefined;
  return async ({ row, value }) => {
    columns ??= readAll(candidate, ids);
    const id = (await columns).map((column) => cellText(column, row));
    return { where: candidate.where(row), id: id.length === 0 ? undefined : id, value };
  };
}

async function readAll(table: Table, names: readonly string[]): Promise<readonly Column[]> {
  const columns: Column[] = [];
  for (const name of names) if (table.columns.includes(name)) columns.push(await table.column(name));
  return columns;
}
