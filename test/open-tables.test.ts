import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../src/config/load.ts";
import type { Config } from "../src/config/schema.ts";
import { openPinned } from "../src/open-tables.ts";
import { manifestOf, predictions, published } from "./reference/fake-github.ts";
import { refusal } from "./refusal.ts";

async function configWith(pinned: string): Promise<Config> {
  const text = `version: 1
task: binary
candidate: candidate.csv
reference: reference.csv
${pinned}
columns: { id: id, label: label, prediction: prediction }
gates: [{ metric: accuracy, max_drop: 1% }]
`;
  const readFile = (): Promise<Buffer> => Promise.resolve(Buffer.from(text));
  return (await loadConfig({ path: "model-gate.yml", workspace: "/", inputs: [], readFile })).config;
}

function surroundings() {
  const workspace = mkdtempSync(join(tmpdir(), "model-gate-"));
  mkdirSync(join(workspace, "blessed/candidate"), { recursive: true });
  writeFileSync(join(workspace, "blessed/reference.json"), JSON.stringify(manifestOf(published())));
  writeFileSync(join(workspace, "blessed/candidate/new.csv"), predictions);
  return { workspace, environment: {}, startedAt: new Date("2026-01-04T06:00:00Z") };
}

describe("openPinned", () => {
  it("opens nothing where the config pins nothing", async () => {
    expect(await openPinned(await configWith(""), surroundings())).toBeUndefined();
  });

  it("tells of a plain file its name", async () => {
    const opened = await openPinned(await configWith("pinned: blessed/candidate/new.csv"), surroundings());
    expect(opened?.provenance).toEqual({ selected: "file", sentence: "blessed/candidate/new.csv" });
    expect(opened?.input.table.rows).toBe(2);
  });

  it("tells of a folder that bless wrote where it comes from", async () => {
    const opened = await openPinned(await configWith("pinned: blessed"), surroundings());
    expect(opened?.provenance).toMatchObject({ selected: "recorded", branch: "main", ageDays: 3.25 });
  });

  it("is an error where what is pinned is not there", async () => {
    expect(await refusal(openPinned(await configWith("pinned: gone.csv"), surroundings()))).toMatch(
      /^E201: "gone\.csv"/,
    );
  });
});
