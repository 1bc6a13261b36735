import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { largestRecord, readRecord } from "../audit/read-record.ts";
import type { AuditRecord } from "../audit/v1.ts";
import { GateError } from "../errors.ts";
import { inertTerminalText } from "../reports/escape.ts";

/** Records that a trend is made of at most, the newest. */
const most = 100;

/** Files that are named where they were left out. */
const mostNamed = 5;

/** The records of earlier runs of the same gate in a folder, the oldest first; what else lies there is told. @throws GateError E201. */
export async function historyFolder(folder: string, { name, record_id: own }: AuditRecord): Promise<AuditRecord[]> {
  const records = new Map<string, AuditRecord>();
  const leftOut: string[] = [];
  for (const path of await pathsIn(folder)) {
    const found = await readOne(join(folder, path), name);
    if (typeof found === "string") leftOut.push(`${path} (${found})`);
    else if (found.record_id !== own) records.set(found.record_id, found);
  }
  if (leftOut.length > 0) complain(leftOut);
  return [...records.values()].toSorted(byTime).slice(-most);
}

/** Every audit.json, as downloaded artifacts have them in folders of their own, and whatever JSON lies in the folder itself. */
async function pathsIn(folder: string): Promise<readonly string[]> {
  try {
    const paths = await readdir(folder, { recursive: true });
    return paths
      .filter((path) => /(?:^|[\\/])audit\.json$|^[^\\/]+\.json$/.test(path))
      .toSorted((a, b) => (a < b ? -1 : 1));
  } catch (cause) {
    const message = `--history: ${folder} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new GateError({ code: "E201", message, hint: "Give a folder with the audit.json of earlier runs.", cause });
  }
}

/** A record of the gate, or why it is none. */
async function readOne(path: string, gate: string): Promise<AuditRecord | string> {
  try {
    const { size } = await stat(path);
    if (size > largestRecord) return `it has ${size} bytes`;
    const reading = readRecord(await readFile(path));
    if (reading.kind === "unusable") return reading.why;
    return reading.record.name === gate ? reading.record : `it is of the gate ${reading.record.name}`;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** Of two that began at once, always the same goes first. */
function byTime(first: AuditRecord, second: AuditRecord): number {
  const [one, other] = [first, second].map((record) => `${record.created_at} ${record.record_id}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}

function complain(leftOut: readonly string[]): void {
  const more = leftOut.length - mostNamed;
  const named = leftOut.slice(0, mostNamed).map((text) => inertTerminalText(text, 300));
  const rest = more > 0 ? ` and ${more} more` : "";
  process.stderr.write(`model-gate: --history leaves out ${named.join(", ")}${rest}\n`);
}
