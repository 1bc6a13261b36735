import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../src/audit/read-record.ts";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { explainGate } from "../../src/reports/explain/explain.ts";
import { reports } from "../../src/reports/index.ts";
import { commandsIn, invisible } from "../security/inertness.ts";

const folder = "fixtures/audits/earlier";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"));

/** What a report would say of a field that an earlier version did not know. */
const gaps = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b/u;

/** Without what is no telling: scripts, and the word of a state in the record itself. */
function gapIn(text: string): string | undefined {
  const shown = text
    .replaceAll(/<script[\s\S]*?<\/script>/gu, "")
    .replaceAll(/(?:"|&quot;)undefined(?:"|&quot;)/gu, "");
  return gaps.exec(shown)?.[0];
}

function read(name: string): AuditRecord {
  const reading = readRecord(readFileSync(join(folder, name)));
  if (reading.kind === "unusable") throw new Error(`${name}: ${reading.why}`);
  return reading.record;
}

describe("records of earlier versions", () => {
  it("are of five versions, with a pass, a warning, a failure and an error among them", () => {
    expect(new Set(files.map((name) => name.split("/")[0])).size).toBe(5);
    const verdicts = files.flatMap((name) => read(name).verdicts);
    expect(new Set(files.map((name) => read(name).decision.outcome))).toEqual(
      new Set(["pass", "warn", "fail", "error"]),
    );
    expect(new Set(verdicts.map(({ outcome }) => outcome)).size).toBeGreaterThan(2);
  });

  it.each(files.toSorted())("%s is intact, and every report tells of it without a gap", (name) => {
    const record = read(name);
    for (const { files: made } of reports) {
      for (const { name: file, render } of made) {
        const text = render(record, {});
        expect(text.length, file).toBeGreaterThan(0);
        // The JSON is the record itself, which has nulls and the words of its own fields.
        if (file !== "audit.json") expect(gapIn(text), file).toBeUndefined();
        expect(commandsIn(text), file).toEqual([]);
      }
    }
  });

  it.each(files.toSorted())("%s is told as history of itself, and as a history of which nothing is known", (name) => {
    const record = read(name);
    for (const { files: made } of reports) {
      for (const { render } of made) expect(render(record, { history: [record, record] })).not.toBe("");
    }
  });

  it.each(files.toSorted())("every gate of %s can be explained", (name) => {
    const record = read(name);
    for (const gate of new Set(record.verdicts.map((verdict) => verdict.gate))) {
      const text = explainGate(record, { gate, slice: undefined, as: "text" });
      expect(gapIn(text), gate).toBeUndefined();
      expect(invisible(text)).toEqual([]);
    }
  });
});
