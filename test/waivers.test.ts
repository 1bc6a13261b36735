import { describe, expect, it } from "vitest";
import type { RunResult } from "../src/main.ts";
import { config, csv, type Files, rows, runGate } from "./run-gate.ts";

/** Ten more wrong of 200: accuracy falls by five points, from 90 % to 85 %. */
const worse = rows((row, index) => (index % 20 === 0 ? { ...row, prediction: 1 - Number(row.prediction) } : row));

const gates = "  - { metric: accuracy, max_drop: 2%, mode: point }\n";

const waivers = (entry: string): string =>
  `version: 1\nwaivers:\n  - { gate: accuracy, ceiling: 6%, reason: known dip of the tokenizer, owner: ana, issue: "#7", expires: 2026-02-01${entry} }\n`;

const run = (more: Files, slices = ""): Promise<RunResult> =>
  runGate({
    "model-gate.yml": config(slices, gates),
    "reference.csv": csv(rows()),
    "candidate.csv": csv(worse),
    ...more,
  });

describe("a run with waivers", () => {
  it("blocks without one", async () => {
    const { exitCode, record } = await run({});
    expect(exitCode).toBe(1);
    expect(record.waivers).toBeUndefined();
    expect(record.findings).toBeUndefined();
  });

  it("lets the failure pass as waived, and never as passed", async () => {
    const { exitCode, record } = await run({ ".model-gate/waivers.yml": waivers("") });
    expect(exitCode).toBe(0);
    expect(record.decision).toEqual({
      outcome: "warn",
      exit_code: 0,
      sentence:
        "Passed with 1 waived failure: accuracy fell from 90.00\u00a0% to 85.00\u00a0%, more than the allowed drop of 2\u00a0pp, and not by chance.",
      counts: { pass: 4, warn: 0, fail: 1, inconclusive: 0 },
    });
    expect(record.verdicts.find(({ gate }) => gate === "accuracy")).toMatchObject({
      outcome: "fail",
      counts_as: "warn",
      waiver: { ceiling: 0.06, owner: "ana", issue: "#7", expires: "2026-02-01", reason: "known dip of the tokenizer" },
    });
    expect(record.waivers).toMatchObject([{ state: "applied", gate: "accuracy", ceiling: 0.06, source: "file" }]);
  });

  it.each([
    ["beyond its ceiling", waivers("").replace("6%", "3%"), "exceeded", "exceeded-waiver"],
    ["when it has expired", waivers("").replace("2026-02-01", "2025-12-31"), "expired", "expired-waiver"],
    ["when it is malformed", waivers(", until: never"), "malformed", "malformed-waiver"],
    ["when it is of another gate", waivers("").replace("accuracy", "acuracy"), "no-match", "unmatched-waiver"],
    ["when it is of a slice", waivers(', slice: "*"'), "no-match", "unmatched-waiver"],
  ])("blocks %s", async (_, file, state, code) => {
    const { exitCode, record } = await run({ ".model-gate/waivers.yml": file });
    expect(exitCode).toBe(1);
    expect(record.waivers?.map((waiver) => waiver.state)).toEqual([state]);
    expect(record.findings?.map((finding) => finding.code)).toEqual([code]);
  });

  it("blocks when the file is broken, and says where", async () => {
    const { exitCode, record } = await run({ ".model-gate/waivers.yml": "version: 1\nwaivers: [\n" });
    expect(exitCode).toBe(1);
    expect(record.findings).toMatchObject([
      { code: "malformed-waivers", level: "warning", position: { file: ".model-gate/waivers.yml", line: 3 } },
    ]);
  });

  it("says of a waiver that is not needed that it can be removed, and passes", async () => {
    const { record } = await run({ "candidate.csv": csv(rows()), ".model-gate/waivers.yml": waivers("") });
    expect(record.decision.outcome).toBe("pass");
    expect(record.findings).toMatchObject([{ code: "unneeded-waiver", level: "note" }]);
  });

  it("does not waive what is wrong with the rows", async () => {
    const few = csv(worse.filter((_, index) => index % 2 === 0));
    const entry = waivers("").replace("gate: accuracy", "gate: join_rate");
    const { exitCode, record } = await run({ "candidate.csv": few, ".model-gate/waivers.yml": entry });
    expect(exitCode).toBe(1);
    expect(record.waivers).toMatchObject([{ gate: "join_rate", state: "refused" }]);
  });

  it("waives on the slices that it names, and no other", async () => {
    const slices = "slices:\n  - { by: region }\n";
    const onNorth = waivers(", slice: region=north").replace("6%", "12%").split("\n")[2];
    const { exitCode, record } = await run({ ".model-gate/waivers.yml": `${waivers("")}${onNorth}\n` }, slices);
    const fate = record.verdicts
      .filter(({ gate }) => gate === "accuracy")
      .map(({ slice, outcome, counts_as: counts }) => [slice, outcome, counts]);
    expect(fate).toEqual([
      [null, "fail", "warn"],
      ["region=north", "fail", "warn"],
      ["region=south", "pass", "pass"],
    ]);
    expect(exitCode).toBe(0);
  });
});
