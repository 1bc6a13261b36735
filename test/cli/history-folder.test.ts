import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isIntact, seal } from "../../src/audit/seal.ts";
import type { AuditRecord } from "../../src/audit/v1.ts";
import { historyFolder } from "../../src/cli/history-folder.ts";
import { accuracy, run } from "../reports/runs.ts";

let folder: string;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "model-gate-history-"));
  said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function night(number: number, { name = "fraud-model" } = {}): AuditRecord {
  const { integrity: _, deliveries: __, ...rest } = run([accuracy({ value: 0.9 })]);
  const at = new Date(Date.UTC(2026, 0, number)).toISOString();
  return seal({ ...rest, name, record_id: `night-${number}`, created_at: at });
}

function put(path: string, content: AuditRecord | string): void {
  const file = join(folder, path);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
}

const today = night(200);

describe("a folder of earlier records", () => {
  it("is read with its folders, the oldest first, without this record itself", async () => {
    put("b/audit.json", night(3));
    put("a/deep/audit.json", night(2));
    put("2026-01-01.json", night(1));
    put("audit.json", today);
    const found = await historyFolder(folder, today);
    expect(found.map(({ record_id: id }) => id)).toEqual(["night-1", "night-2", "night-3"]);
    expect(found.every(isIntact)).toBe(true);
    expect(said).toBe("");
  });

  it("has each record once, and the hundred newest at most", async () => {
    for (let number = 1; number <= 105; number += 1) put(`${number}.json`, night(number));
    put("again/audit.json", night(105));
    const found = await historyFolder(folder, today);
    expect(found).toHaveLength(100);
    expect([found[0]?.record_id, found.at(-1)?.record_id]).toEqual(["night-6", "night-105"]);
  });

  it("names what it leaves out: other gates, and what is no record or was changed", async () => {
    put("churn/audit.json", night(1, { name: "churn" }));
    put("broken.json", "{");
    put("changed.json", { ...night(2), seed: 9 });
    put("reports/results.json", "{}");
    put("notes.txt", "hello");
    expect(await historyFolder(folder, today)).toEqual([]);
    expect(said).toBe(
      "model-gate: --history leaves out broken.json (it is not JSON), " +
        "changed.json (it was changed after it was written: its digest does not fit), " +
        "churn/audit.json (it is of the gate churn)\n",
    );
  });

  it("names five of many", async () => {
    for (let number = 1; number <= 7; number += 1) put(`${number}.json`, "{");
    await historyFolder(folder, today);
    expect(said).toMatch(/5\.json \(it is not JSON\) and 2 more\n$/u);
  });

  it("that is not there is an error", async () => {
    await expect(historyFolder(join(folder, "none"), today)).rejects.toMatchObject({ code: "E201" });
  });
});
