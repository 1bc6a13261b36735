import { describe, expect, it } from "vitest";
import { config, csv, rows, runGate } from "../run-gate.ts";
import { recordOf, times, told, verdictsOf } from "./judged.ts";

const ids = { id: times(50, (i) => i), x: times(50, (i) => i % 9) };

describe("a gate on a check", () => {
  it("lets a candidate pass on checks alone, when they hold", async () => {
    const { decision } = await recordOf(["check: missing_columns", "check: null_rate"], {
      candidate: ids,
      reference: ids,
    });
    expect(decision).toMatchObject({
      outcome: "pass",
      exit_code: 0,
      sentence: "Passed: all 2 checks hold, each proven.",
    });
  });

  it("does not stand in for metrics that are too small to judge", async () => {
    const few = csv(rows().slice(0, 20));
    const gates = "  - { metric: accuracy, max_drop: 0.05 }\n  - { check: missing_columns }\n";
    const { record } = await runGate({
      "model-gate.yml": config("", gates),
      "reference.csv": few,
      "candidate.csv": few,
    });
    expect(record.decision.exit_code).toBe(1);
    expect(record.decision.sentence).toMatch(
      /^Blocked: no gate on a metric could be judged\. accuracy is not judged: 20 rows are too few/u,
    );
  });

  it("blocks beside metrics that hold", async () => {
    const table = csv(rows());
    const gates = "  - { metric: accuracy, max_drop: 0.05 }\n  - { check: row_count, min: 201 }\n";
    const { record } = await runGate({
      "model-gate.yml": config("", gates),
      "reference.csv": table,
      "candidate.csv": table,
    });
    expect(record.decision.sentence).toBe("Blocked: the candidate has 200 rows; at least 201 are needed.");
    expect(record.verdicts.find(({ kind }) => kind === "check")).toMatchObject({
      gate: "row_count",
      severity: "error",
      state: "proven-harm",
      position: { file: "model-gate.yml", line: 8, column: 5 },
    });
  });

  it("warns where its severity says so, and is left out where it is off", async () => {
    const both = ["check: row_count, min: 60, severity: warn", "check: row_count, name: off, max: 1, severity: off"];
    const { decision, verdicts } = await recordOf(both, { candidate: ids });
    expect(decision).toMatchObject({ outcome: "warn", exit_code: 0 });
    expect(verdicts.filter(({ kind }) => kind === "check")).toHaveLength(1);
  });

  it.each([
    "missing_columns",
    "extra_columns",
    "type_change",
    "range",
    "new_categories",
    "row_count, max_change: 1%",
    "null_rate, max_increase: 1%",
  ])("counts as the policy says without a reference: %s", async (check) => {
    const text = { id: [1, 2], plan: ["a", "a"], more: ["b", "b"], n: [1, 2] };
    const [failed, more] = await verdictsOf(`check: ${check}`, { candidate: text });
    const [passed] = await verdictsOf(`check: ${check}`, { candidate: text, policy: "{on_missing_reference: warn}" });
    expect([failed?.counts_as, passed?.counts_as, more]).toEqual(["fail", "warn", undefined]);
    expect(failed).toMatchObject({ state: "undefined", reason: { code: "no-reference" } });
  });

  it("never passes when it finds nothing to look at", async () => {
    const empty = { id: [1, 2, 3], x: ["", "", ""] };
    for (const check of [
      "range, columns: [x], min: 0",
      "new_categories, columns: [x], values: [a]",
      "regex, columns: [x], pattern: a",
      "length, columns: [x], min: 1",
      "increasing, columns: [x]",
    ])
      expect(await told(`check: ${check}`, { candidate: empty })).toEqual([
        expect.stringMatching(/^fail: \w+\[x\] could not be judged: "x" has no value in any of its 3 rows\.$/u),
      ]);
    expect(await told("check: range", { candidate: { plan: ["a"] }, reference: { plan: ["a"] } })).toEqual([
      "fail: range could not be judged: the candidate has no column that it applies to.",
    ]);
  });

  it("tells the rows that offend by place, id and value, twenty at most", async () => {
    const candidate = { user: times(30, (i) => `u${i}`), age: times(30, (i) => -i - 1) };
    const { checks } = await recordOf(["check: range, columns: [age], min: 0"], { candidate, columns: "{id: user}" });
    const [finding] = checks?.[0]?.findings ?? [];
    expect(finding).toMatchObject({ column: "age", outcome: "fail", candidate: { offending: 30, of: 30 } });
    expect(finding?.rows).toHaveLength(20);
    expect(finding?.rows[0]).toEqual({ where: "line 2", id: ["u0"], value: "-1" });
  });

  it.each([
    "range, columns: [age]",
    "new_categories, columns: [age]",
    "type_change, columns: [age]",
    "regex, columns: [age], pattern: '[a-z]'",
    "constant_column, columns: [secret]",
    "duplicate_rows, columns: [secret]",
    "null_rate, columns: [age], max_increase: 1%",
  ])("counts only, where the policy wants no rows told: %s", async (check) => {
    const candidate = {
      user: times(60, (i) => `u${i}`),
      age: times(60, (i) => (i < 20 ? "s3cret" : i < 50 ? "" : "4711")),
      secret: times(60, () => "s3cret"),
    };
    const ages = /range/u.test(check) ? { age: times(60, (i) => 4711 + i) } : {};
    const before = /range|type/u.test(check) ? times(60, (i) => (i % 2 === 0 ? 4711 : 4720)) : times(60, () => "x4711");
    const record = await recordOf([`check: ${check}`], {
      candidate: { ...candidate, ...ages },
      reference: { user: times(60, (i) => `r${i}`), age: before, secret: times(60, (i) => `a${i}`) },
      policy: "{report_rows: none}",
      columns: "{id: user}",
    });
    const told = JSON.stringify([record.checks, record.verdicts, record.decision]);
    expect(record.decision.exit_code).toBe(1);
    expect(told).not.toMatch(/s3cret|4711|4720|line \d|"u\d/u);
    expect(record.checks?.[0]?.findings[0]?.rows).toEqual([]);
  });

  it("reads the columns it is about also when no other part of the config names them", async () => {
    const candidate = { a: [1, 2], b: [3, 1], c: [5, 5], d: ["x", "y"] };
    expect(await told("check: rows_where, where: b >= a and d is not missing", { candidate })).toEqual([
      'fail: `b >= a and d is not missing` does not hold in 1 of 2 rows; none may break it; for example line 3 (b 1, a 2, d "y").',
    ]);
  });

  it.each([
    ["rows_where, where: b >= a", "`b >= a` holds in all 2 rows"],
    ["regex, columns: [d], pattern: x", '"d" matches `x` in all 2 values'],
    ["regex, columns: [d], not_pattern: z", '"d" matches `z` in none of 2 values'],
    ["increasing, columns: [a], strictly: true", '"a" rises in all of 1 step from row to row'],
    ["increasing, columns: [a]", '"a" falls in none of 1 step from row to row'],
    [
      "length, columns: [d], min: 1, max: 1, max_share: 50%",
      '"d" has more or fewer than 1 characters in 1 of 2 values',
    ],
    ["length, columns: [d], max: 2", '"d" has more than 2 characters in none of 2 values'],
    ["unique, columns: [a]", 'none of 2 rows repeat an earlier value of "a"'],
    ["constant_column, columns: [a]", '"a" has more than one value'],
  ])("says what holds: %s", async (check, sentence) => {
    const candidate = { a: [1, 2], b: [3, 2], d: ["x", "xy"] };
    expect(await told(`check: ${check}`, { candidate })).toEqual([`pass: ${sentence}.`]);
  });

  it("says one sentence for all columns that pass, and one for each that does not", async () => {
    const candidate = { a: [1, 2], b: [3, -4], c: [5, 6] };
    expect(await told("check: range, columns: [a, c], min: 0", { candidate })).toEqual([
      "pass: none of 2 columns has values outside its range.",
    ]);
    expect(await told("check: range, columns: [a, b, c], min: 0", { candidate })).toHaveLength(1);
  });
});
