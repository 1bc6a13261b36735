import { describe, expect, it } from "vitest";
import type { MethodMeasurement } from "../../src/drift/measure-drift.ts";
import { driftGateSchema } from "../../src/gates/drift-gate-schema.ts";
import { judgeDriftGate } from "../../src/gates/judge-drift.ts";
import { policySchema } from "../../src/gates/schema.ts";
import type { Verdict } from "../../src/gates/verdict.ts";
import type { ColumnDrift } from "../../src/measure/measure-columns.ts";

/** Effects by method: [value, 95 % quantile by chance, p-value]; or why there is none. */
type Effects = Readonly<Record<string, readonly [number, number, number] | string>>;

const nothing: Effects = {
  psi: [0.01, 0.02, 0.5],
  ks: [0.01, 0.02, 0.5],
  wasserstein: [0.01, 0.02, 0.5],
  missing_rate: [0, 0.005, 0.5],
  out_of_range: [0, 0.005, 1],
};

function column(name: string, effects: Effects = {}): ColumnDrift {
  const side = { rows: 1000, missing: 0, notANumber: 0, distinct: 900 };
  const methods = Object.entries({ ...nothing, ...effects }).map(([method, effect]): MethodMeasurement => {
    const named = { method, title: method };
    if (typeof effect === "string") {
      const none = { value: undefined, noise95: undefined, excess: undefined, pValue: undefined };
      return { ...named, ...none, reason: { code: "overflow", text: effect } };
    }
    const [value, noise95, pValue] = effect;
    return { ...named, value, noise95, excess: value, pValue };
  });
  const sides = { reference: side, candidate: side };
  return { role: "feature", measurement: { column: name, kind: "numeric", ...sides, methods, notes: [] } };
}

function judged(rule: Readonly<Record<string, unknown>>, ...columns: readonly ColumnDrift[]): readonly Verdict[] {
  const gate = driftGateSchema.parse({ drift: "auto", ...rule });
  if (gate.severity === "off") throw new TypeError("a gate that is off is not judged");
  return judgeDriftGate({ gate, severity: gate.severity, position: undefined }, columns, policySchema.parse({}));
}

const moved = column("age", { wasserstein: [0.48, 0.09, 1e-9], ks: [0.21, 0.06, 1e-8] });

describe("drift: auto", () => {
  it("has one verdict for a column, with a limit for each part, the worst first", () => {
    const [verdict, ...others] = judged({}, moved);
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ column: "age", outcome: "fail", countsAs: "warn", state: "proven-harm" });
    expect(verdict?.limits.map(({ method, limit, value, outcome }) => [method, limit, value, outcome])).toEqual([
      ["wasserstein", 0.1, 0.48, "fail"],
      ["ks", 0.1, 0.21, "fail"],
      ["psi", 0.1, 0.01, "pass"],
      ["missing_rate", 0.01, 0, "pass"],
      ["out_of_range", 0.01, 0, "pass"],
    ]);
  });

  it("says what is worst in words, and names the others above their limits", () => {
    expect(judged({}, moved)[0]).toMatchObject({
      sentence:
        "age has drifted: its values have moved by 0.48 standard deviations on average (wasserstein 0.48, by chance up to 0.09, limit 0.1). " +
        "Also above the limit: ks 0.21.",
      headline: "age has drifted.",
    });
  });

  it("lets a small change pass however sure it is, and says so", () => {
    expect(judged({}, column("age", { wasserstein: [0.01, 0.002, 1e-12] }))[0]).toMatchObject({
      outcome: "pass",
      sentence:
        "age is stable: its values have moved by 0.01 standard deviations on average (wasserstein 0.01, by chance up to 0.002, limit 0.1); " +
        "more than chance, but small.",
    });
  });

  it("cannot tell an effect above the limit from chance in a small sample", () => {
    expect(judged({}, column("age", { ks: [0.2, 0.27, 0.3] }))[0]).toMatchObject({
      outcome: "inconclusive",
      state: "noise",
      reason: { code: "too-noisy" },
      sentence:
        "Whether age has drifted cannot be told: the cumulative shares of its values are up to 20 pp apart (ks 0.2, by chance up to 0.27, limit 0.1), " +
        "which samples of this size show by chance.",
    });
  });

  it("is not held up by a distance that chance alone takes above its limit, where the bounded ones can tell", () => {
    const [verdict] = judged({}, column("loss", { wasserstein: [0.3, 0.5, 0.2] }));
    expect(verdict).toMatchObject({
      outcome: "pass",
      sentence:
        "loss is stable: the shares of its values have shifted by a PSI of 0.01 (psi 0.01, 0.01 beyond chance, limit 0.1). " +
        "Left out, because it cannot tell here: wasserstein 0.3, by chance up to 0.5, limit 0.1.",
    });
    expect(verdict?.limits.find(({ method }) => method === "wasserstein")?.outcome).toBe("inconclusive");
  });

  it("is held up where the bounded distances cannot tell either", () => {
    const noisy = column("loss", { wasserstein: [0.3, 0.5, 0.2], ks: [0.05, 0.12, 0.9] });
    expect(judged({}, noisy)[0]?.outcome).toBe("inconclusive");
  });

  it("shares the chance of a false alarm over all columns and parts", () => {
    const alone = column("x", { ks: [0.2, 0.15, 0.009] });
    expect(judged({}, alone)[0]?.outcome).toBe("fail");
    const others = Array.from({ length: 29 }, (_, i) => column(`c${i}`));
    expect(judged({}, alone, ...others)[0]?.outcome).toBe("inconclusive");
  });

  it("does not pass a column of which a part could not be measured", () => {
    expect(judged({}, column("x", { wasserstein: "The values are too large." }))[0]).toMatchObject({
      outcome: "inconclusive",
      state: "undefined",
      reason: { code: "not-measured" },
      sentence: "x could not be judged: wasserstein: The values are too large.",
    });
    const none = Object.fromEntries(Object.keys(nothing).map((method) => [method, "No."]));
    expect(judged({}, column("x", none))[0]).toMatchObject({ outcome: "fail", state: "undefined" });
  });

  it("calls a column drifted by one part whatever the others are", () => {
    expect(judged({}, column("x", { wasserstein: "Too large.", psi: [0.5, 0.02, 1e-9] }))[0]?.state).toBe(
      "proven-harm",
    );
  });

  it("fails when there is no column to watch", () => {
    expect(judged({})).toMatchObject([{ outcome: "fail", state: "undefined" }]);
  });
});

describe("max", () => {
  it("as a number is the limit of the distances, not of shares of rows", () => {
    const limits = new Map(judged({ max: 0.5 }, moved)[0]?.limits.map(({ method, limit }) => [method, limit]));
    expect(limits.get("wasserstein")).toBe(0.5);
    expect(limits.get("missing_rate")).toBe(0.01);
  });

  it("as a mapping is that of the methods in it", () => {
    const max = { wasserstein: 0.5, missing_rate: "5%" };
    const limits = new Map(judged({ max }, moved)[0]?.limits.map(({ method, limit }) => [method, limit]));
    expect(limits.get("wasserstein")).toBe(0.5);
    expect(limits.get("missing_rate")).toBe(0.05);
    expect(limits.get("ks")).toBe(0.1);
  });
});

describe("fail_above", () => {
  it("blocks although the gate only warns", () => {
    expect(judged({ fail_above: 0.4 }, moved)[0]).toMatchObject({ countsAs: "fail", severity: "error" });
    expect(judged({ fail_above: 0.5 }, moved)[0]).toMatchObject({ countsAs: "warn", severity: "warn" });
  });

  it("holds for the column that is above it, not for the others", () => {
    const slight = column("x", { psi: [0.2, 0.02, 1e-9] });
    expect(judged({ fail_above: 0.4 }, slight, moved).map(({ countsAs }) => countsAs)).toEqual(["warn", "fail"]);
  });

  it("does not block what chance can explain", () => {
    expect(judged({ fail_above: 0.2 }, column("x", { ks: [0.3, 0.4, 0.2] }))[0]?.countsAs).toBe("warn");
  });

  it("holds for a named method as well", () => {
    expect(judged({ drift: "ks", fail_above: 0.2 }, moved)[0]?.countsAs).toBe("fail");
    expect(judged({ drift: "ks", max: 0.3, fail_above: 0.4 }, moved)[0]?.countsAs).toBe("pass");
  });
});

describe("drift_share", () => {
  const open = column("open", { ks: [0.2, 0.27, 0.3] });
  const still = column("still");

  it("is one verdict that counts, before those of the columns, which do not", () => {
    const [whole, ...columns] = judged({ drift_share: 0.3, severity: "error" }, moved, still);
    expect(whole).toMatchObject({
      column: undefined,
      outcome: "fail",
      countsAs: "fail",
      sentence: "drift auto: 1 of 2 columns has drifted (50\u00a0%); more than the 30\u00a0% that may.",
      limits: [{ method: "drift_share", limit: 0.3, value: 0.5 }],
    });
    expect(columns.map(({ severity, countsAs, outcome }) => [severity, countsAs, outcome])).toEqual([
      ["info", "pass", "fail"],
      ["info", "pass", "pass"],
    ]);
  });

  it("passes when no more than the share has drifted", () => {
    expect(judged({ drift_share: 0.5 }, moved, still)[0]?.outcome).toBe("pass");
  });

  it("cannot be told where it depends on undecided columns", () => {
    expect(judged({ drift_share: 0.5 }, moved, open, still)[0]).toMatchObject({
      outcome: "inconclusive",
      sentence:
        "drift auto: 1 of 3 columns has drifted (33.3\u00a0%), 1 could not be decided; whether that is more than the 50\u00a0% that may, cannot be told.",
    });
  });

  it("is told all the same where undecided columns make no difference", () => {
    expect(judged({ drift_share: 0.7 }, moved, open, still)[0]?.outcome).toBe("pass");
    expect(judged({ drift_share: 0.2 }, moved, open, still)[0]?.outcome).toBe("fail");
  });

  it("fails where it depends on columns that could not be measured", () => {
    const gone = column("gone", { ks: "The candidate has no finite value." });
    expect(judged({ drift: "ks", drift_share: 0.3 }, gone, open, still)[0]).toMatchObject({
      outcome: "fail",
      state: "undefined",
      reason: { code: "not-measured" },
      sentence:
        "drift ks: 0 of 3 columns have drifted (0\u00a0%), 2 could not be decided; whether that is more than the 30\u00a0% that may, cannot be told.",
    });
    expect(judged({ drift: "ks", drift_share: 0.5 }, gone, open, still)[0]?.outcome).toBe("inconclusive");
    expect(judged({ drift: "ks", drift_share: 0.5 }, gone, still)[0]?.outcome).toBe("pass");
  });

  it("of no column is never a pass", () => {
    expect(judged({ drift_share: 1 })).toMatchObject([{ outcome: "fail", state: "undefined" }]);
  });

  it("works with a named method", () => {
    expect(judged({ drift: "ks", drift_share: 0.4 }, moved, still)[0]).toMatchObject({
      outcome: "fail",
      column: undefined,
    });
  });
});

describe("columns that cannot be told", () => {
  const noisy = (name: string): ColumnDrift => column(name, { ks: [0.2, 0.27, 0.3] });

  it("are one warning together, however many they are", () => {
    const verdicts = judged({}, noisy("a"), noisy("b"), column("c"));
    expect(verdicts.map(({ column: name, outcome, countsAs }) => [name, outcome, countsAs])).toEqual([
      [undefined, "inconclusive", "warn"],
      ["a", "inconclusive", "pass"],
      ["b", "inconclusive", "pass"],
      ["c", "pass", "pass"],
    ]);
    expect(verdicts[0]?.headline).toBe(
      "Whether 2 of 3 columns have drifted cannot be told: with so few rows chance alone takes them above their limits.",
    );
  });

  it("leave a column that has drifted its own warning", () => {
    const verdicts = judged({}, noisy("a"), noisy("b"), moved);
    expect(verdicts.filter(({ countsAs }) => countsAs === "warn").map(({ column: name }) => name)).toEqual([
      undefined,
      "age",
    ]);
  });

  it("count as the policy says where the gate blocks", () => {
    expect(judged({ severity: "error" }, noisy("a"), noisy("b"))[0]?.severity).toBe("error");
  });
});
