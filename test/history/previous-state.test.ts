import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuditStanding, PreviousRun } from "../../src/audit/v1-previous.ts";
import { packedState, unpackedState } from "../../src/history/previous-state.ts";

const previous: PreviousRun = {
  run_id: "4241",
  created_at: "2026-11-20T12:00:00.000Z",
  head_sha: "a".repeat(40),
  outcome: "fail",
  passed: 3,
  standing: [standing("accuracy", 0.86)],
  left_out: 0,
  gates: ["accuracy", "f1"],
};

function standing(gate: string, value: number): AuditStanding {
  return { gate, slice: null, column: null, outcome: "fail", counts_as: "fail", value, change: null };
}

/** Names that cannot be told more shortly. */
function names(count: number, length: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: Math.ceil(length / 43) }, (__, part) =>
      createHash("sha256").update(`${at} ${part}`).digest("base64url"),
    )
      .join("")
      .slice(0, length),
  );
}

function packed(text: string | Buffer): string {
  return deflateRawSync(text).toString("base64url");
}

describe("the state of a run", () => {
  it("is read as it was written", () => {
    const text = packedState(previous) ?? "";
    expect(text).toMatch(/^[\w-]+$/);
    expect(unpackedState(text)).toEqual(previous);
  });

  it("leaves out the gravest last where there is no room, and says how many", () => {
    const many = { ...previous, standing: names(600, 40).map((name, at) => standing(name, at / 7)) };
    const text = packedState(many) ?? "";
    const kept = unpackedState(text);
    expect(text.length).toBeLessThanOrEqual(6000);
    expect(kept?.standing.length).toBeGreaterThan(20);
    expect(kept?.standing).toEqual(many.standing.slice(0, kept?.standing.length));
    expect((kept?.standing.length ?? 0) + (kept?.left_out ?? 0)).toBe(600);
    expect(kept?.gates).toBeUndefined();
  });

  it("leaves out the names of the gates before a verdict", () => {
    const kept = unpackedState(packedState({ ...previous, gates: names(400, 40) }) ?? "");
    expect(kept?.gates).toBeUndefined();
    expect(kept?.standing).toEqual(previous.standing);
  });

  it("keeps its size also where much repeats", () => {
    const many = { ...previous, standing: Array.from({ length: 6000 }, () => standing("x".repeat(60), 1)) };
    const kept = unpackedState(packedState(many) ?? "");
    expect(kept?.standing.length).toBeGreaterThan(100);
    expect((kept?.standing.length ?? 0) + (kept?.left_out ?? 0)).toBe(6000);
  });

  it("is none where a single name has no room", () => {
    expect(packedState({ ...previous, run_id: names(1, 9000)[0] ?? "" })).toBeUndefined();
  });

  it.each([
    ["nothing", ""],
    ["no base64", "***"],
    ["nothing deflated", "aGVsbG8"],
    ["no JSON", packed("hello")],
    ["no UTF-8", packed(Buffer.from([0xff, 0xfe, 0x00]))],
    ["a list", packed("[]")],
    ["JSON that is nested without end", packed("[".repeat(60_000))],
    ["a field too many", packed(JSON.stringify({ ...previous, verdict: "pass" }))],
    ["an outcome that is none", packed(JSON.stringify({ ...previous, outcome: "green" }))],
    ["a number that is none", packed(JSON.stringify({ ...previous, passed: "3" }))],
    ["a bomb", packed(Buffer.alloc(4_000_000, 32))],
    ["more than there is room for", packedState(previous)?.padEnd(6001, "A") ?? ""],
  ])("that is %s is ignored", (_what, text) => {
    expect(unpackedState(text)).toBeUndefined();
  });

  it("of any bytes ends in a state or none", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isDeflated) => {
        const text = isDeflated ? packed(Buffer.from(bytes)) : Buffer.from(bytes).toString("base64url");
        expect(unpackedState(text)).toBeUndefined();
      }),
    );
  });
});
