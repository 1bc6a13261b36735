import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { AuditRecord } from "../src/audit/v1.ts";
import { main } from "../src/main.ts";
import { plainPlatform } from "../src/platforms/plain.ts";

const directory = mkdtempSync(join(tmpdir(), "model-gate-examples-"));
afterAll(() => rmSync(directory, { recursive: true }));

describe("the example configs", () => {
  it.each([
    ["breast-cancer", "binary/worse.csv", 1],
    ["breast-cancer", "binary/worse.jsonl", 1],
    ["breast-cancer", "binary/worse.parquet", 1],
    ["breast-cancer", "binary/equal.csv", 0],
    ["breast-cancer", "binary/better.csv", 0],
    ["digits", "multiclass/worse.csv", 1],
    ["digits", "multiclass/equal.parquet", 0],
    ["digits", "multiclass/better.parquet", 0],
    ["diabetes", "regression/worse.jsonl", 1],
    ["diabetes", "regression/equal.csv", 0],
    ["diabetes", "regression/better.parquet", 0],
    ["california-housing", "california-housing/analysis.csv", 1],
    ["monitoring", "monitoring/tonight.csv", 1],
  ])("%s with %s ends with %i", (example, candidate, status) => {
    expect(check(`examples/${example}/model-gate.yml`, "--candidate", `fixtures/tables/${candidate}`)).toMatchObject({
      status,
      stderr: "",
    });
  });

  it("take labels from a file of their own", () => {
    const run = check("examples/breast-cancer/model-gate.yml", "--labels", "fixtures/tables/binary/labels.csv");
    expect(run).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("the example of California housing", () => {
  it("names the drifted longitude first among what goes with the failure", async () => {
    const { decision, causes, verdicts } = await recordOf("california-housing", "2026-01-01T00:00:00Z");
    expect(decision.outcome).toBe("fail");
    expect(outcomes(verdicts)).toMatchObject({ roc_auc: ["fail"], accuracy: ["fail"], row_count: ["pass"] });
    expect(causes?.found[0]).toMatchObject({ kind: "feature", name: "Longitude", flagged_by: ["drift auto"] });
  });
});

describe("the example of a nightly run without labels", () => {
  it("is blocked by the broken scale, and warned of what is estimated and of what has drifted", async () => {
    const { verdicts, causes } = await recordOf("monitoring", "2026-02-04T02:30:00Z");
    expect(failures(verdicts)).toEqual(["null_rate: weight_kg"]);
    expect(outcomes(verdicts)).toMatchObject({
      freshness: ["pass"],
      latency_p95: ["pass"],
      "estimated accuracy": ["fail"],
      "estimated roc_auc": ["pass"],
    });
    const drifted = verdicts.filter(({ kind, outcome }) => kind === "drift" && outcome === "fail");
    expect(drifted.map(({ column }) => column)).toEqual(
      expect.arrayContaining(["distance_km", "weight_kg", "carrier", "p_late"]),
    );
    // No label, no loss; and no gate on a metric of losses failed.
    expect(causes).toBeNull();
  });

  it("is blocked as well when the data are older than a day", async () => {
    const { verdicts } = await recordOf("monitoring", "2026-02-05T02:30:00Z");
    expect(failures(verdicts)).toEqual(["null_rate: weight_kg", "freshness: ordered_at"]);
  });
});

describe("what the examples say of themselves", () => {
  it.each(["california-housing", "monitoring"])("the README of %s quotes its report", (example) => {
    const readme = readFileSync(`examples/${example}/README.md`, "utf8");
    const quoted = /```text\n(.*?)```/su.exec(readme)?.[1]?.trim().split("\n") ?? [];
    const { stdout } = runCli(["check", `examples/${example}/model-gate.yml`, "--out", directory, "--no-color"]);
    expect(quoted.length).toBeGreaterThan(3);
    for (const line of quoted) expect(plain(stdout)).toContain(plain(line));
  });
});

/** Spaces, line breaks and narrow spaces alike. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** The record of an example that was run at a time. */
async function recordOf(example: string, time: string): Promise<AuditRecord> {
  const { record } = await main(
    {
      config: `examples/${example}/model-gate.yml`,
      workspace: process.cwd(),
      outDirectory: directory,
      inputs: [],
      now: () => new Date(time),
      newId: () => "00000000-0000-7000-8000-000000000000",
      environment: {},
    },
    plainPlatform(() => undefined),
  );
  return record;
}

function outcomes(verdicts: AuditRecord["verdicts"]): Readonly<Record<string, readonly string[]>> {
  const gates = new Set(verdicts.map(({ gate }) => gate.replace(/\[.*/su, "")));
  return Object.fromEntries(
    Array.from(gates, (name) => [
      name,
      verdicts.filter(({ gate }) => gate.replace(/\[.*/su, "") === name).map(({ outcome }) => outcome),
    ]),
  );
}

/** What blocks: the gate, and the column of a check. */
function failures(verdicts: AuditRecord["verdicts"]): readonly string[] {
  const failed = verdicts.filter(({ counts_as: counts }) => counts === "fail");
  return failed.map(({ gate, column }) => (column === null ? gate : `${gate}: ${column}`));
}

function check(...options: readonly string[]): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = runCli(["check", ...options, "--out", directory, "--quiet"]);
  return { status, stderr };
}

function runCli(options: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, ["src/cli.ts", ...options], { encoding: "utf8" });
}
