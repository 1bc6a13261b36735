import { describe, expect, it } from "vitest";
import type { Slice } from "../../src/slices/slice.ts";
import { runCauses, type SideRows } from "./run-causes.ts";

/** 400 rows with an error of 1 in the reference; `error` gives that of the candidate. */
const rows = Array.from({ length: 400 }, (_, row) => row);
const side = (error: (row: number) => number, features: SideRows["features"] = {}): SideRows => ({
  label: rows.map(() => 0),
  prediction: rows.map((row) => error(row) + (row % 3) / 10),
  features,
});
const reference = (features: SideRows["features"] = {}): SideRows => side(() => 1, features);
const age = rows.map((row) => (row * 7) % 400);
const region = rows.map((row) => ["EU", "US", "ASIA", "AFRICA"][row % 4] ?? "");

/** Rows of the candidate that are worse by 2, and all others by a little. */
const worse = (picked: (row: number) => boolean) => (row: number) => (picked(row) ? 3 : 1.02 + (row % 5) / 100);

const sliceOf = (name: string, picked: (row: number) => boolean, by?: string): Slice => {
  const members = Int32Array.from(rows.filter(picked));
  return { name, by, reference: members, candidate: members, notes: [] };
};

describe("what goes with a failure", () => {
  it("is the feature in whose worst tenth the loss rose, with the share of the rise", async () => {
    const features = { age, region };
    const causes = await runCauses({
      reference: reference(features),
      candidate: side(
        worse((row) => (age[row] ?? 0) < 40),
        features,
      ),
    });
    expect(causes?.loss?.name).toBe("absolute_error");
    const rows = { reference: 0.1, candidate: 0.1 };
    expect(causes?.found).toMatchObject([{ kind: "feature", name: "age", part: { name: "age<=39", rows } }]);
    // 40 rows by 2, and 360 by 0.04.
    const share = 80 / (80 + 360 * 0.04);
    const close = (value: number): unknown => expect.closeTo(value, 2);
    expect(causes?.found).toMatchObject([{ explained: close(share - 0.1), part: { share: close(share) } }]);
  });

  it("is a value of a category, one that is new, or a missing one", async () => {
    const bad = (row: number): boolean => row % 4 === 1 && row < 200;
    const cells = (text: string | null) => region.map((value, row) => (bad(row) ? text : value));
    const part = async (text: string | null) => {
      const candidate = side(worse(bad), { region: cells(text) });
      const causes = await runCauses({ reference: reference({ region }), candidate });
      return causes?.found[0]?.part;
    };
    expect(await part("EU")).toMatchObject({ name: "region=EU", kind: "values" });
    expect(await part("MOON")).toMatchObject({ name: "region=(new)", kind: "new", rows: { candidate: 0.125 } });
    expect(await part(null)).toMatchObject({ name: "region=(missing)", kind: "missing" });
  });

  it("is the shift of a feature's values where those that became more were always harder", async () => {
    const errors = (share: number) => (row: number) => (row < 400 * share ? 2 : 0.5);
    const kinds = (share: number) => rows.map((row) => (row < 400 * share ? "hard" : "easy"));
    const causes = await runCauses({
      pairing: "none",
      reference: side(errors(0.2), { kind: kinds(0.2), age }),
      candidate: side(errors(0.5), { kind: kinds(0.5), age }),
    });
    expect(causes?.found).toMatchObject([{ name: "kind", part: undefined }]);
    expect(causes?.found[0]?.mix).toBeCloseTo(1, 2);
  });

  it("is the named slice whose rows hold more than their share, flagged when it fails by itself", async () => {
    const south = (row: number): boolean => row % 8 === 3;
    const causes = await runCauses({
      reference: reference(),
      candidate: side(worse(south)),
      slices: [sliceOf("south", south), sliceOf("even", (row) => row % 2 === 0)],
      verdicts: [{ gate: "mae on south", slice: "south", measurement: "mae@south" }],
    });
    expect(causes?.examined).toEqual({ features: 0, slices: 2 });
    expect(causes?.found).toMatchObject([{ kind: "slice", name: "south", flags: [{ gate: "mae on south" }] }]);
  });

  it("names rows once when a slice and a value of a feature are the same", async () => {
    const isUS = (row: number): boolean => row % 4 === 1;
    const causes = await runCauses({
      reference: reference({ region }),
      candidate: side(worse(isUS), { region }),
      slices: ["EU", "US"].map((name, at) => sliceOf(`region=${name}`, (row) => row % 4 === at, "region")),
    });
    expect(causes?.found).toMatchObject([{ kind: "feature", name: "region", part: { name: "region=US" } }]);
  });

  it("lists failed checks of the data last, and on a feature that stands out as its flag", async () => {
    const checks = [
      { kind: "check", gate: "row_count", column: undefined },
      { kind: "check", gate: "null_rate", column: "age" },
      { kind: "check", gate: "range", column: "age", outcome: "pass" },
    ] as const;
    const causes = await runCauses({
      reference: reference({ age }),
      candidate: side(
        worse((row) => (age[row] ?? 0) < 40),
        { age },
      ),
      verdicts: checks,
    });
    expect(causes?.found.map(({ kind, name, flags }) => [kind, name, flags.map(({ gate }) => gate)])).toEqual([
      ["feature", "age", ["null_rate"]],
      ["check", "row_count", ["row_count"]],
    ]);
  });

  it("looks only at the rows of a slice when the gate failed there alone", async () => {
    const isUS = (row: number): boolean => row % 4 === 1;
    const causes = await runCauses({
      reference: reference({ age }),
      candidate: side(
        worse((row) => isUS(row) && (age[row] ?? 0) < 100),
        { age },
      ),
      slices: [sliceOf("region=US", isUS, "region")],
      failed: { slice: "region=US" },
    });
    expect(causes?.gate.slice).toBe("region=US");
    expect(causes?.found[0]).toMatchObject({ name: "age" });
    // All rows of the slice are worse than others, but within it only the young are.
    expect(causes?.found.some(({ name }) => name === "region=US")).toBe(false);
  });

  it("is a slice of two samples that became larger and was always harder", async () => {
    const errors = (share: number) => (row: number) => (row < 400 * share ? 2 : 0.5);
    const north = { name: "north", by: undefined, notes: [] };
    const causes = await runCauses({
      pairing: "none",
      reference: side(errors(0.2)),
      candidate: side(errors(0.5)),
      slices: [
        { ...north, reference: Int32Array.from(rows.slice(0, 80)), candidate: Int32Array.from(rows.slice(0, 200)) },
      ],
    });
    expect(causes?.found).toMatchObject([{ kind: "slice", name: "north", part: undefined }]);
    expect(causes?.found[0]?.mix).toBeCloseTo(1, 2);
  });
});

describe("what nothing goes with", () => {
  const alike = {
    reference: reference({ age }),
    candidate: side(
      worse(() => false),
      { age },
    ),
  };

  it("is a failure whose loss rose alike everywhere", async () => {
    const causes = await runCauses(alike);
    expect(causes).toMatchObject({ found: [], reason: undefined, examined: { features: 1, slices: 0 } });
  });

  it("is a gate that did not fail, or that has nothing to do with the predictions' errors", async () => {
    const passed = { outcome: "pass", countsAs: "pass" } as const;
    expect(await runCauses({ ...alike, failed: passed })).toBeUndefined();
    expect(await runCauses({ ...alike, metric: "latency_mean" })).toBeUndefined();
    expect(await runCauses({ ...alike, failed: { kind: "estimated" } })).toBeUndefined();
    expect(await runCauses({ ...alike, failed: { outcome: "inconclusive", countsAs: "warn" } })).toBeUndefined();
    expect(await runCauses({ ...alike, failed: { severity: "info", countsAs: "pass" } })).toBeUndefined();
  });

  it("is a failure without a rise, and says so", async () => {
    const better = await runCauses({ ...alike, candidate: side(() => 0.5) });
    expect(better?.reason?.text).toBe(
      "the mean absolute error did not rise beyond chance, so there is no rise to explain",
    );
    const alone = await runCauses({ candidate: alike.candidate });
    expect(alone?.reason?.code).toBe("no-reference");
  });
});

describe("columns that cannot be divided", () => {
  it("are named with the reason, and never looked at in silence", async () => {
    const features = {
      comment: rows.map((row) => `text ${row}`),
      nothing: rows.map(() => null),
      mixed: rows.map((row) => row),
    };
    const causes = await runCauses({
      reference: reference({ ...features }),
      candidate: side(
        worse((row) => row < 40),
        { ...features, mixed: rows.map((row) => `n${row}`), own: age },
      ),
    });
    expect(causes?.notes).toEqual([
      '"comment" has 400 values, most of them rare: it was not looked at.',
      '"nothing" has no values: it was not looked at.',
      '"mixed" is of another kind in each file: it was not looked at.',
      '"own" is in only one of the files: it was not looked at.',
    ]);
  });
});

describe("the loss that is looked at", () => {
  const labels = rows.map((row) => row % 2);
  const scored = (score: (row: number) => number, wrong: (row: number) => boolean): SideRows => ({
    label: labels,
    score: rows.map((row) => Math.abs((labels[row] ?? 0) - score(row))),
    prediction: rows.map((row) => (wrong(row) ? 1 - (row % 2) : row % 2)),
    features: { age },
  });
  const before = scored(
    (row) => 0.1 + (row % 7) / 100,
    (row) => row % 20 === 0,
  );

  it("is the log loss for a metric of scores, the error rate for one of classes", async () => {
    const after = scored(
      (row) => 0.3 + (row % 5) / 100,
      (row) => row % 5 === 0,
    );
    const lossOf = async (metric: string) =>
      (await runCauses({ task: "binary", metric, reference: before, candidate: after }))?.loss?.name;
    expect(await lossOf("roc_auc")).toBe("log_loss");
    expect(await lossOf("accuracy")).toBe("zero_one_loss");
  });

  it("is the other one where only that rose", async () => {
    const after = scored(
      (row) => 0.1 + (row % 7) / 100,
      (row) => row % 5 === 0,
    );
    const causes = await runCauses({ task: "binary", metric: "log_loss", reference: before, candidate: after });
    expect(causes?.loss?.name).toBe("zero_one_loss");
  });
});
