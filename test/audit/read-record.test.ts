import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { largestRecord, readRecord } from "../../src/audit/read-record.ts";
import { seal } from "../../src/audit/seal.ts";
import { auditRecord } from "../platforms/github/samples.ts";

const bytesOf = (value: unknown): Buffer => Buffer.from(typeof value === "string" ? value : JSON.stringify(value));

function sealed(overrides: Parameters<typeof auditRecord>[1] = {}): object {
  const { integrity: _, deliveries: __, ...rest } = auditRecord("pass", overrides);
  return seal(rest);
}

describe("readRecord", () => {
  it("reads what a run wrote", () => {
    expect(readRecord(bytesOf(sealed()))).toMatchObject({ kind: "record", record: { name: "fraud" } });
  });

  it("reads the records of all kinds of runs", () => {
    const files = readdirSync("fixtures/audits").filter((file) => file.endsWith(".json"));
    const kinds = files.map((file) => readRecord(readFileSync(`fixtures/audits/${file}`)).kind);
    expect(new Set(kinds)).toEqual(new Set(["record"]));
  });

  it.each([
    ["nothing", "", "it is not JSON"],
    ["half a record", JSON.stringify(sealed()).slice(0, 500), "it is not JSON"],
    ["bytes that are no text", Buffer.from([0xff, 0xfe, 0x00]), "it is not JSON"],
    ["a list", [], "it is not an audit record of version 1"],
    [
      "another version",
      { ...sealed(), schema: "model-gate/audit/v2" },
      "it is not an audit record of version 1 (schema: ",
    ],
    ["a verdict that is none", { ...sealed(), verdicts: [{ gate: 1 }] }, "verdicts.0."],
    [
      "an outcome of its own",
      { ...sealed(), decision: { ...auditRecord().decision, outcome: "great" } },
      "decision.outcome",
    ],
    ["a field that is not known", { ...sealed(), mood: "good" }, "give both workflows the same version"],
    ["another verdict than was sealed", { ...sealed(), name: "other" }, "its digest does not fit"],
    ["a polluted prototype", `{"__proto__": {"schema": "model-gate/audit/v1"}}`, "it is not an audit record"],
  ])("refuses %s", (_, content, why) => {
    const bytes = Buffer.isBuffer(content) ? content : bytesOf(content);
    expect(readRecord(bytes)).toEqual({ kind: "unusable", why: expect.stringContaining(why) as unknown });
  });

  it("refuses what is larger than it reads, without reading it", () => {
    expect(readRecord(new Uint8Array(largestRecord + 1))).toMatchObject({
      kind: "unusable",
      why: expect.stringContaining("at most 20971520 are read") as unknown,
    });
  });

  it("ends on what is nested a million levels deep", () => {
    const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
    const text = JSON.stringify(sealed({ config: { path: "p", sha256: "", effective: "deep", origins: {} } }));
    expect(readRecord(bytesOf(text.replace('"deep"', deep)))).toMatchObject({ kind: "unusable" });
  });
});
