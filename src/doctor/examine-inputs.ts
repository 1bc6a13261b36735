import { countText } from "../number-text.ts";
import { defaultReadLimits } from "../readers/limits.ts";
import { type CheckUp, hint, ok, problem } from "./check-up.ts";
import type { Facts, InputFacts, InputFound } from "./facts.ts";

/** Whether the files are there, how large they are, and whether they can be compared. */
export function examineInputs({ inputs, comparison }: Facts): readonly CheckUp[] {
  return [...inputs.flatMap(examineInput), ...examineComparison(comparison)];
}

function examineInput({ role, found }: InputFacts): readonly CheckUp[] {
  if (found.kind === "error") return [problem(role, found.error)];
  const { value } = found;
  switch (value.kind) {
    case "read":
      return examineTable(role, value);
    case "none":
      return [
        hint(role, value.sentence, "Limits such as `min` and `max` are judged; the next passing push publishes one."),
      ];
    case "elsewhere":
      return [
        hint(
          role,
          "`auto` is looked for in runs on GitHub alone",
          "Run the action with `command: doctor` to look for it.",
        ),
      ];
  }
}

/** A file that fills half of what may be read will not fit for long. */
const roomy = 0.5;

function examineTable(role: string, table: Extract<InputFound, { kind: "read" }>): readonly CheckUp[] {
  const { uri, rows, columns, bytes, from, remarks = [] } = table;
  const size = `${counted(rows, "row")}, ${counted(columns, "column")}, ${bytesText(bytes)}`;
  const full = Math.max(
    rows / defaultReadLimits.rows,
    columns / defaultReadLimits.columns,
    bytes / defaultReadLimits.bytes,
  );
  const told = ok(role, `${from === undefined ? uri : `${uri} (${from})`}: ${size}`);
  const notes = remarks.map((remark) => hint(role, remark, undefined));
  if (full < roomy) return [told, ...notes];
  const limits = `${countText(defaultReadLimits.rows)} rows, ${countText(defaultReadLimits.columns)} columns and ${bytesText(defaultReadLimits.bytes)}`;
  const advice = "Give a sample of the predictions, or only the columns that the gate needs.";
  return [told, ...notes, hint(role, `it is near a limit, of ${limits}`, advice)];
}

function examineComparison(comparison: Facts["comparison"]): readonly CheckUp[] {
  if (comparison === undefined) return [];
  if (comparison.kind === "error") return [problem("comparison", comparison.error)];
  const { rows, pairing, hasReference } = comparison.value;
  if (!hasReference)
    return [ok("comparison", `${counted(rows, "row")} of the candidate; there is no reference here to compare with`)];
  const how = pairing === "joined" ? "joined by id" : "two samples, compared without pairs";
  return [ok("comparison", `${counted(rows, "row")}, ${how}`)];
}

function counted(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

const units = ["bytes", "KiB", "MiB", "GiB"] as const;

/** "1.4 MiB". */
function bytesText(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** power;
  return `${power === 0 || amount >= 100 ? Math.round(amount) : Number(amount.toFixed(1))} ${units[power]}`;
}
