import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { auditSchema, type AuditRecord } from "../../src/audit/v1.ts";

const folder = new URL("../../fixtures/audits/", import.meta.url);

/** The audit fixtures by name: those named, or all. */
export function fixtureRecords(names: readonly string[]): ReadonlyMap<string, AuditRecord> {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => basename(file, ".json"))
    .toSorted();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no such record: ${unknown.join(", ")}; there are ${known.join(", ")}`);
  return new Map((names.length === 0 ? known : names).map((name) => [name, recordOf(name)]));
}

function recordOf(name: string): AuditRecord {
  return auditSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")));
}

/** Where a comment of these records would link to. */
export const sampleLinks = {
  run: "https://github.com/acme/models/actions/runs/1234567890",
  artifact: "https://github.com/acme/models/actions/runs/1234567890/artifacts/1",
};
