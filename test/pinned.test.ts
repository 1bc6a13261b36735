import { describe, expect, it } from "vitest";
import type { RunResult } from "../src/main.ts";
import { type Files, runGate } from "./run-gate.ts";

/** A thousand rows of which the first `wrong` are predicted wrongly; the first half is of the north. */
function predictions(wrong: number, rows = 1000): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const label = index % 2;
    const prediction = index < wrong ? 1 - label : label;
    return `${index},${label},${prediction},${index < rows / 2 ? "north" : "south"},${20 + (index % 5)}`;
  });
  return `${["id,label,prediction,region,latency", ...lines].join("\n")}\n`;
}

const config = (gates: string, more = ""): string => `version: 1
task: binary
reference: reference.csv
pinned: pinned.csv
candidate: candidate.csv
columns: { id: id, label: label, prediction: prediction, latency_ms: latency }
gates:
${gates}${more}`;

const budget = "  - { metric: accuracy, max_drop: 1%, pinned: { max_drop: 3% } }\n";

const run = (gates: string, wrong: readonly [number, number, number], more: Files = {}): Promise<RunResult> =>
  runGate({
    "model-gate.yml": config(gates),
    "pinned.csv": predictions(wrong[0]),
    "reference.csv": predictions(wrong[1]),
    "candidate.csv": predictions(wrong[2]),
    ...more,
  });

const fates = ({ record }: RunResult): readonly string[] =>
  record.verdicts
    .filter(({ kind }) => kind === "metric")
    .map(
      ({ gate, slice, against, counts_as: counts }) => `${gate}@${slice ?? "all"} ${against ?? "reference"}: ${counts}`,
    );

describe("a pinned reference", () => {
  it("stops losses that add up: five merges lose 0.8 points each, and the fourth is over a budget of 3", async () => {
    const outcomes: string[] = [];
    for (let merge = 1; merge <= 5; merge += 1) {
      const { record } = await run(budget, [20, 20 + 8 * (merge - 1), 20 + 8 * merge]);
      outcomes.push(record.decision.outcome);
    }
    expect(outcomes).toEqual(["pass", "pass", "pass", "fail", "fail"]);
  });

  it("has verdicts, measurements and inputs of its own, which say so", async () => {
    const { record } = await run(budget, [20, 52, 60]);
    expect(record.decision.sentence).toBe(
      "Blocked: since the pinned reference, accuracy fell from 98.00\u00a0% to 94.00\u00a0%, more than the allowed drop of 3\u00a0pp, and not by chance.",
    );
    expect(record.verdicts.filter(({ kind }) => kind === "metric")).toMatchObject([
      { gate: "accuracy", measurement: "accuracy", title: "Accuracy", outcome: "pass" },
      {
        gate: "accuracy",
        measurement: "pinned:accuracy",
        title: "Accuracy since the pinned reference",
        outcome: "fail",
        against: "pinned",
      },
    ]);
    expect(record.measurements.map(({ id, title, reference }) => [id, title, reference?.value])).toEqual([
      ["accuracy", "Accuracy", 0.948],
      ["pinned:accuracy", "Accuracy since the pinned reference", 0.98],
    ]);
    expect(record.inputs.map(({ role }) => role)).toEqual(["reference", "candidate", "pinned"]);
    expect(record.pinned).toMatchObject({ selected: "file" });
  });

  it("is what the change is explained by in no report of causes or rows", async () => {
    const { record } = await run(budget, [20, 60, 60]);
    expect(record.decision.outcome).toBe("fail");
    expect(record.causes).toBeNull();
    expect(record.changed_rows?.counts.every(({ rows }) => rows === 0) ?? true).toBe(true);
  });

  it.each<[string, string, readonly string[]]>([
    [
      "the gate's own limits on a loss by default",
      "  - { metric: accuracy, max_drop: 1% }\n",
      ["accuracy@all reference: pass", "accuracy@all pinned: fail"],
    ],
    [
      "a budget of its own instead",
      "  - { metric: accuracy, max_drop: 1%, pinned: { max_drop: 5% } }\n",
      ["accuracy@all reference: pass", "accuracy@all pinned: pass"],
    ],
    [
      "nothing where it is off",
      "  - { metric: accuracy, max_drop: 1%, pinned: off }\n",
      ["accuracy@all reference: pass"],
    ],
    ["no limit on the value", "  - { metric: accuracy, min: 90% }\n", ["accuracy@all reference: pass"]],
    ["no limit on a suspicious gain", "  - { metric: accuracy, max_gain: 1% }\n", ["accuracy@all reference: pass"]],
    [
      "a suspicious gain where the gate says so",
      "  - { metric: accuracy, max_gain: 1%, pinned: { max_gain: 1% } }\n",
      ["accuracy@all reference: pass", "accuracy@all pinned: pass"],
    ],
    [
      "a gain that is required",
      "  - { metric: accuracy, min_gain: 0, mode: point }\n",
      ["accuracy@all reference: fail", "accuracy@all pinned: fail"],
    ],
    [
      "a rise of an error",
      "  - { metric: fpr, max_increase: 1% }\n",
      ["fpr@all reference: pass", "fpr@all pinned: fail"],
    ],
    [
      "no latency by default",
      "  - { metric: latency_mean, max_increase: 1ms }\n",
      ["latency_mean@all reference: pass"],
    ],
    [
      "latency where the gate says so",
      "  - { metric: latency_mean, max_increase: 1ms, pinned: { max_increase: 2ms } }\n",
      ["latency_mean@all reference: pass", "latency_mean@all pinned: pass"],
    ],
    [
      "no gate that is off",
      "  - { metric: accuracy, max_drop: 1%, severity: off }\n  - { metric: f1, min: 50% }\n",
      ["f1@all reference: pass"],
    ],
    [
      "a gate that only warns as a warning",
      "  - { metric: accuracy, max_drop: 1%, severity: warn }\n",
      ["accuracy@all reference: pass", "accuracy@all pinned: warn"],
    ],
  ])("is held against %s", async (_, gates, expected) => {
    expect(fates(await run(gates, [20, 56, 60]))).toEqual(expected);
  });

  it("is held against slices as well, with limits of their own", async () => {
    const slices = "slices:\n  - { by: region }\n";
    const gates = "  - { metric: accuracy, max_drop: 9%, per_slice: { region=north: { max_drop: 5% } } }\n";
    const result = await run(gates, [20, 56, 60], { "model-gate.yml": config(gates, slices) });
    expect(fates(result)).toEqual([
      "accuracy@all reference: pass",
      "accuracy@region=north reference: pass",
      "accuracy@region=south reference: pass",
      "accuracy@all pinned: pass",
      "accuracy@region=north pinned: fail",
      "accuracy@region=south pinned: pass",
    ]);
  });

  it("must hold the same rows as the candidate", async () => {
    const { record } = await run(budget, [20, 20, 20], { "pinned.csv": predictions(20, 500) });
    expect(record.decision).toMatchObject({ outcome: "fail", exit_code: 1 });
    expect(record.verdicts.filter(({ counts_as: counts }) => counts === "fail")).toMatchObject([
      {
        gate: "join_rate",
        kind: "pairing",
        against: "pinned",
        sentence: expect.stringMatching(
          /^Against the pinned reference: 50\s% of the rows found their partner/u,
        ) as unknown,
      },
    ]);
  });

  it("that no gate is held against is told", async () => {
    const { record } = await run("  - { metric: accuracy, min: 90% }\n", [20, 20, 20]);
    expect(record.warnings).toContainEqual({
      code: "pinned",
      message:
        "No gate is held against the pinned reference: none that is on has a limit on a loss, such as `max_drop`, or a budget of its own in `pinned`.",
    });
  });

  it("must be there", async () => {
    const { exitCode, record } = await run("  - { metric: accuracy, max_drop: 1% }\n", [20, 20, 20], {
      "model-gate.yml": config("  - { metric: accuracy, max_drop: 1% }\n").replace("pinned.csv", "release.csv"),
    });
    expect(exitCode).toBe(3);
    expect(record.error).toMatchObject({ code: "E201" });
  });

  it("is judged where the reference is not there yet", async () => {
    const gates = "  - { metric: accuracy, max_drop: 1% }\npolicy: { on_missing_reference: warn }\n";
    const text = config(gates).replace("reference: reference.csv\n", "");
    const { record } = await run(gates, [20, 20, 60], { "model-gate.yml": text });
    expect(record.decision.outcome).toBe("fail");
    expect(record.decision.sentence).toContain("since the pinned reference, accuracy fell");
  });

  it("has failures that a waiver covers only by name", async () => {
    const entry = (more: string): string =>
      `version: 1\nwaivers:\n  - { gate: accuracy, ceiling: 6%, reason: agreed with the team, owner: ana, issue: "#7", expires: 2026-02-01${more} }\n`;
    const waived = await run(budget, [20, 56, 60], { ".model-gate/waivers.yml": entry(", against: pinned") });
    expect(waived.record.decision).toMatchObject({ outcome: "warn" });
    const other = await run(budget, [20, 56, 60], { ".model-gate/waivers.yml": entry("") });
    expect(other.record.decision).toMatchObject({ outcome: "fail" });
    expect(other.record.waivers).toMatchObject([{ state: "not-needed" }]);
  });

  it("has a chance of a false alarm of its own: it blunts no gate on the reference", async () => {
    const alone = "  - { metric: accuracy, max_drop: 1%, pinned: off }\n";
    const pValues = async (gates: string): Promise<unknown> =>
      (await run(gates, [20, 40, 60])).record.verdicts
        .find(({ gate, against }) => gate === "accuracy" && against === undefined)
        ?.limits.map(({ p_adjusted: p }) => p);
    expect(await pValues(budget)).toEqual(await pValues(alone));
  });
});

describe("a config with a budget since the pinned reference", () => {
  const refused = async (gates: string, pinned = "pinned: pinned.csv\n"): Promise<string | undefined> =>
    (await run(gates, [20, 20, 20], { "model-gate.yml": config(gates).replace("pinned: pinned.csv\n", pinned) })).record
      .error?.message;

  it.each([
    [
      "on a metric that is better the other way",
      "  - { metric: accuracy, max_drop: 1%, pinned: { max_increase: 3% } }\n",
      "model-gate.yml:8:49  gates[0].pinned.max_increase: accuracy is better the higher it is; write `max_drop` for how much worse it may get.",
    ],
    [
      "that is empty",
      "  - { metric: accuracy, max_drop: 1%, pinned: {} }\n",
      "model-gate.yml:8:47  gates[0].pinned: needs at least one limit, such as `max_drop`.",
    ],
    [
      "on the value",
      "  - { metric: accuracy, max_drop: 1%, pinned: { min: 90% } }\n",
      "model-gate.yml:8:49  gates[0].pinned.min: is not a known key. Known here: `max_drop`, `max_increase`, `min_gain` and `max_gain`.",
    ],
    [
      "in a unit that the metric does not have",
      "  - { metric: accuracy, max_drop: 1%, pinned: { max_drop: 5ms } }\n",
      'model-gate.yml:8:59  gates[0].pinned.max_drop: "5ms" is in ms (time), where accuracy is a share of 1: write a percentage.',
    ],
  ])("is refused %s", async (_, gates, message) => {
    expect(await refused(gates)).toBe(message);
  });

  it("is refused without a pinned reference, but for one that is off", async () => {
    expect(await refused(budget, "")).toBe(
      "model-gate.yml:7:39  gates[0].pinned: there is no pinned reference to hold it against; name its file by `pinned` at the root.",
    );
    expect(await refused("  - { metric: accuracy, max_drop: 1%, pinned: off }\n", "")).toBeUndefined();
  });
});
