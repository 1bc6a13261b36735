import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../src/gates/decide.ts";
import type { Policy } from "../../src/gates/schema.ts";
import type { Verdict } from "../../src/gates/verdict.ts";
import { applyWaivers, type Waived } from "../../src/waivers/apply-waivers.ts";
import type { Waiver } from "../../src/waivers/waiver.ts";
import { limit, measurement, measurements, now, passing, policy, verdict, waiver } from "./waiver-cases.ts";

const context = {
  measurements: measurements(
    measurement("accuracy", 0.95),
    measurement("accuracy", 0.95, "accuracy@region=EU"),
    measurement("latency_p95", 100, "latency_p95"),
  ),
  now,
  config: "model-gate",
};

const apply = (verdicts: readonly Verdict[], waivers: readonly Waiver[], rules: Partial<Policy> = {}): Waived =>
  applyWaivers(verdicts, waivers, { ...context, policy: policy(rules) });

/** "fail", or "waived" where the failure only warns. */
const fates = ({ verdicts }: Waived): readonly string[] =>
  verdicts.map(({ waiver: by, countsAs }) => (by === undefined ? countsAs : `waived, ${countsAs}`));

const onSlice = (name: string): Verdict => verdict({ slice: name, measurement: `accuracy@${name}` });
const drift = (column: string, parts: Partial<Verdict> = {}): Verdict =>
  verdict({
    gate: "drift auto",
    kind: "drift",
    subject: "auto",
    column,
    measurement: undefined,
    limits: [limit({ kind: "max", method: "psi", limit: 0.1, margin: 0, harm: 0.21 })],
    headline: `${column} has drifted.`,
    ...parts,
  });
const check = (parts: Partial<Verdict> = {}): Verdict =>
  verdict({
    gate: "range",
    kind: "check",
    subject: "range",
    title: "Values in range",
    column: "age",
    measurement: undefined,
    limits: [],
    share: 0.012,
    headline: "12 of 1000 values are out of range.",
    ...parts,
  });
const ofGate = { gate: "drift auto", column: "age", ceiling: 0.4 };

describe("a waiver applies", () => {
  it.each<[string, Verdict, Record<string, unknown>]>([
    ["to the failure of its gate", verdict(), {}],
    ["where its metric is that of the gate", verdict(), { metric: "accuracy" }],
    ["where its limit is the one that failed", verdict(), { limit: "max_drop" }],
    ["in the config of this name", verdict(), { config: "model-gate" }],
    ["to the slice that it names", onSlice("region=EU"), { slice: "region=EU" }],
    ["to any slice", onSlice("region=EU"), { slice: "*" }],
    ["through the end of its last day", verdict(), { expires: "2026-06-01" }],
    [
      "to a failure that is not proven, where strict wants proof",
      verdict({ state: "likely-ok", limits: [limit({ harm: 0.005, state: "likely-ok" })] }),
      {},
    ],
    ["to the column that it names", drift("age"), ofGate],
    ["to any column", drift("age"), { ...ofGate, column: "*" }],
    ["by the method of drift that failed", drift("age"), { ...ofGate, limit: "psi" }],
    ["to what a check counts", check(), { gate: "range", column: "age", ceiling: "2%" }],
    ["to an estimate without labels", verdict({ kind: "estimated", state: "likely-harm" }), {}],
    ["to a failure against the pinned reference that it names", verdict({ against: "pinned" }), { against: "pinned" }],
  ])("%s", (_, failing, parts) => {
    const waived = apply([failing], [waiver(parts)]);
    expect(fates(waived)).toEqual(["waived, warn"]);
    expect(waived.waivers).toMatchObject([{ state: "applied" }]);
    expect(waived.findings).toEqual([]);
  });
});

describe("a waiver leaves a failure", () => {
  it.each<[string, Verdict, Record<string, unknown>, string]>([
    ["of another gate", verdict(), { gate: "f1" }, "no-match"],
    ["of another metric", verdict(), { metric: "f1" }, "no-match"],
    ["by another limit", verdict(), { limit: "min" }, "no-match"],
    ["of a slice, where it names none", onSlice("region=EU"), {}, "no-match"],
    ["of another slice", onSlice("region=EU"), { slice: "region=US" }, "no-match"],
    ["of the whole, where it names any slice", verdict(), { slice: "*" }, "no-match"],
    ["of the whole, where it names a column", verdict(), { column: "*" }, "no-match"],
    ["of a column, where it names none", drift("age"), { ...ofGate, column: undefined }, "no-match"],
    ["of another column", drift("age"), { ...ofGate, column: "income" }, "no-match"],
    ["by another method of drift", drift("age"), { ...ofGate, limit: "ks" }, "no-match"],
    ["against the pinned reference, which it does not name", verdict({ against: "pinned" }), {}, "no-match"],
    ["against the reference, where it names the pinned one", verdict(), { against: "pinned" }, "no-match"],
    ["after its last day", verdict(), { expires: "2026-05-31" }, "expired"],
    ["beyond its ceiling", verdict(), { ceiling: "2%" }, "exceeded"],
    ["that a ceiling of another unit says nothing of", verdict(), { ceiling: "5ms" }, "malformed"],
    ["that its ceiling is no looser for", verdict(), { ceiling: "1%" }, "malformed"],
    [
      "by a second limit that it does not cover",
      verdict({ limits: [limit(), limit({ kind: "min", limit: 0.94, margin: 0, harm: 0.013 })] }),
      { limit: "max_drop" },
      "exceeded",
    ],
    [
      "that was not measured",
      verdict({ state: "undefined", reason: { code: "no-rows", text: "no rows" } }),
      {},
      "refused",
    ],
    [
      "of which one limit was not measured",
      verdict({ limits: [limit(), limit({ state: "undefined", margin: undefined })] }),
      {},
      "refused",
    ],
    ["of the pairing", verdict({ gate: "join_rate", kind: "pairing", limits: [] }), { gate: "join_rate" }, "refused"],
    [
      "of the rows without a prediction",
      verdict({ gate: "invalid_rate", kind: "pairing", limits: [] }),
      { gate: "invalid_rate" },
      "refused",
    ],
    ["of the search for slices", verdict({ gate: "discover", kind: "discover" }), { gate: "discover" }, "refused"],
    [
      "of a check that has no number",
      verdict({ gate: "range", kind: "check", column: "age", limits: [] }),
      { gate: "range", column: "age" },
      "refused",
    ],
  ])("%s", (_, failing, parts, state) => {
    const waived = apply([failing], [waiver(parts)]);
    expect(fates(waived)).toEqual(["fail"]);
    expect(waived.waivers).toMatchObject([{ state }]);
    expect(waived.findings).toHaveLength(1);
  });

  it("of another config, of which it is no part at all", () => {
    const waived = apply([verdict()], [waiver({ config: "ranking" })]);
    expect(fates(waived)).toEqual(["fail"]);
    expect(waived.waivers).toEqual([]);
    expect(waived.findings).toEqual([]);
  });
});

describe("what is told of a waiver", () => {
  const told = (verdicts: readonly Verdict[], ...waivers: readonly Waiver[]): readonly (string | undefined)[] =>
    apply(verdicts, waivers).waivers.map(({ sentence }) => sentence.replaceAll("\u00a0", " "));

  it.each<[string, readonly Verdict[], Record<string, unknown>, string]>([
    ["it applies", [verdict()], {}, "accuracy fell from 95.0 % to 92.7 %. It is waived up to 3 pp through 2026-12-31."],
    [
      "it is exceeded",
      [verdict()],
      { ceiling: "2%" },
      "accuracy fell from 95.0 % to 92.7 %. The waiver goes up to 2 pp, which this exceeds by 0.30 pp.",
    ],
    [
      "its ceiling says nothing",
      [verdict()],
      { ceiling: "5ms" },
      "accuracy fell from 95.0 % to 92.7 %. The waiver does not apply: its ceiling is written as 5ms, where what it is held against is a share.",
    ],
    [
      "it has expired",
      [verdict()],
      { expires: "2026-05-31" },
      "The waiver of accuracy expired at the end of 2026-05-31 and does not apply.",
    ],
    ["it is not needed", [passing()], {}, "The waiver of accuracy is not needed: nothing that it covers blocks now."],
    [
      "its gate only warns",
      [verdict({ severity: "warn", countsAs: "warn" })],
      {},
      "The waiver of accuracy is not needed: nothing that it covers blocks now.",
    ],
    [
      "its check holds, and has no verdict on the column",
      [check({ column: undefined, countsAs: "pass" })],
      { gate: "range", column: "age" },
      "The waiver of range of age is not needed: nothing that it covers blocks now.",
    ],
    [
      "its gate is misspelt",
      [passing()],
      { gate: "acuracy" },
      'The waiver of acuracy matches nothing: no gate of this name is judged; the nearest is "accuracy".',
    ],
    [
      "its gate is named by its method",
      [passing({ gate: "drift psi" })],
      { gate: "psi" },
      'The waiver of psi matches nothing: no gate of this name is judged; the nearest is "drift psi".',
    ],
    [
      "its gate is like no other",
      [passing()],
      { gate: "psi of the score" },
      "The waiver of psi of the score matches nothing: no gate of this name is judged.",
    ],
    [
      "its slice is misspelt",
      [passing({ slice: "region=EU" }), passing()],
      { slice: "region=UE" },
      'The waiver of accuracy on region=UE matches nothing: this gate is judged on no slice of this name; the nearest is "region=EU".',
    ],
    [
      "its gate has no slices",
      [passing()],
      { slice: "*" },
      "The waiver of accuracy on any slice matches nothing: this gate is judged on no slice.",
    ],
    [
      "it names no column of a gate on drift",
      [drift("age")],
      { ...ofGate, column: undefined },
      'The waiver of drift auto matches nothing: this gate is judged column by column; name the `column`, or "*" for any.',
    ],
    [
      "its column is misspelt",
      [drift("income")],
      { ...ofGate, column: "incme" },
      'The waiver of drift auto of incme matches nothing: this gate is judged on no column of this name; the nearest is "income".',
    ],
    [
      "its metric is another",
      [passing()],
      { metric: "f1" },
      "The waiver of accuracy matches nothing: this gate is on accuracy, not on f1.",
    ],
    [
      "its limit is none of the gate",
      [verdict()],
      { limit: "min" },
      "The waiver of accuracy (min) matches nothing: this gate has no limit `min`.",
    ],
    [
      "there is no pinned reference",
      [passing()],
      { against: "pinned" },
      "The waiver of accuracy against the pinned reference matches nothing: this gate is held against no pinned reference.",
    ],
    [
      "only the pinned reference is there",
      [passing({ against: "pinned" })],
      {},
      "The waiver of accuracy matches nothing: this gate is held against the pinned reference alone.",
    ],
    [
      "it is a rule of the pairing",
      [verdict({ gate: "join_rate", kind: "pairing" })],
      { gate: "join_rate" },
      "join_rate fails and is not waived: it is a rule of the pairing, without which no number can be relied on; such a failure cannot be waived.",
    ],
    [
      "nothing was measured",
      [verdict({ state: "undefined", reason: { code: "no-rows", text: "no rows" } })],
      {},
      "accuracy fails and is not waived: it was not measured (no rows), and what is not known to be small cannot be waived.",
    ],
  ])("when %s", (_, verdicts, parts, sentence) => {
    expect(told(verdicts, waiver(parts))).toEqual([sentence]);
  });

  it("when another limit is exceeded too, which limit", () => {
    const failing = verdict({ limits: [limit(), limit({ kind: "min", limit: 0.94, margin: 0, harm: 0.013 })] });
    expect(told([failing], waiver({ limit: "max_drop" }))).toEqual([
      "accuracy fell from 95.0 % to 92.7 %. The waiver goes up to 3 pp and would cover this, but `min` is exceeded too and not waived.",
    ]);
  });

  it("when it applies to some slices and is exceeded on another, the worse", () => {
    const far = verdict({
      slice: "region=US",
      measurement: "accuracy",
      limits: [limit({ harm: 0.05 })],
      headline: "it fell on US.",
    });
    const { verdicts, waivers } = apply([onSlice("region=EU"), far], [waiver({ slice: "*" })]);
    expect(verdicts.map(({ countsAs }) => countsAs)).toEqual(["warn", "fail"]);
    expect(waivers).toMatchObject([
      {
        state: "exceeded",
        sentence: "it fell on US. The waiver goes up to 3\u00a0pp, which this exceeds by 2.0\u00a0pp.",
      },
    ]);
  });

  it("in the sentence of the verdict", () => {
    const sentence = (parts: Record<string, unknown>): string | undefined =>
      apply([verdict()], [waiver(parts)]).verdicts[0]?.sentence.replaceAll("\u00a0", " ");
    expect(sentence({})).toBe(
      "accuracy fell. Waived up to 3 pp through 2026-12-31 by ana (#123): known dip of the new tokenizer.",
    );
    expect(sentence({ ceiling: "2%" })).toBe(
      "accuracy fell. The waiver at .model-gate/waivers.yml:3:5 goes up to 2 pp, which this exceeds by 0.30 pp.",
    );
  });

  it("as a finding, with what can be done, at its line", () => {
    const codes = ([parts, failing]: readonly [Record<string, unknown>, Verdict]): readonly string[] =>
      apply([failing], [waiver(parts, 7)]).findings.map(
        ({ code, level, position }) => `${level} ${code} at line ${position?.line}`,
      );
    const cases: readonly (readonly [Record<string, unknown>, Verdict])[] = [
      [{}, verdict()],
      [{}, passing()],
      [{ ceiling: "2%" }, verdict()],
      [{ ceiling: "5ms" }, verdict()],
      [{ expires: "2026-05-31" }, verdict()],
      [{ gate: "f1" }, verdict()],
      [{}, verdict({ state: "undefined" })],
    ];
    expect(cases.map(codes)).toEqual([
      [],
      ["note unneeded-waiver at line 7"],
      ["note exceeded-waiver at line 7"],
      ["warning malformed-waiver at line 7"],
      ["warning expired-waiver at line 7"],
      ["warning unmatched-waiver at line 7"],
      ["warning refused-waiver at line 7"],
    ]);
  });
});

describe("several waivers", () => {
  it("cover several limits together, each its own", () => {
    const failing = verdict({ limits: [limit(), limit({ kind: "min", limit: 0.94, margin: 0, harm: 0.013 })] });
    const both = [waiver({ limit: "max_drop" }), waiver({ limit: "min", ceiling: "92%" }, 10)];
    const waived = apply([failing], both);
    expect(fates(waived)).toEqual(["waived, warn"]);
    expect(waived.findings).toEqual([]);
    expect(waived.verdicts[0]?.sentence.replaceAll("\u00a0", " ")).toContain(
      "Waived up to 3 pp and down to 92 % through",
    );
  });

  it("of one failure overlap: the first counts, and a finding says so", () => {
    const waived = apply([verdict()], [waiver({ ceiling: "2%" }), waiver({ ceiling: "5%" }, 10)]);
    expect(fates(waived)).toEqual(["fail"]);
    expect(waived.waivers.map(({ state }) => state)).toEqual(["exceeded", "not-needed"]);
    expect(waived.findings).toContainEqual({
      code: "overlapping-waiver",
      level: "warning",
      sentence:
        "The waivers of accuracy at .model-gate/waivers.yml:3:5 and of accuracy overlap; where both do, the first counts.",
      advice: "Keep one of them, or narrow one by `slice`, `column` or `limit`.",
      position: { file: ".model-gate/waivers.yml", line: 10, column: 5 },
    });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>, number]>([
    ["of one gate", {}, {}, 1],
    ["of any slice and of one", { slice: "*" }, { slice: "region=EU" }, 1],
    ["of a limit and of any", { limit: "min" }, {}, 1],
    ["of two gates", {}, { gate: "f1" }, 0],
    ["of the whole and of a slice", {}, { slice: "*" }, 0],
    ["of two slices", { slice: "region=EU" }, { slice: "region=US" }, 0],
    ["of two limits", { limit: "min" }, { limit: "max_drop" }, 0],
    ["of reference and pinned reference", {}, { against: "pinned" }, 0],
    ["of which one has expired", { expires: "2026-01-01" }, {}, 0],
  ])("%s", (_, first, second, count) => {
    const { findings } = apply([passing()], [waiver(first), waiver(second, 10)]);
    expect(findings.filter(({ code }) => code === "overlapping-waiver")).toHaveLength(count);
  });
});

describe("by policy", () => {
  const noise = verdict({
    outcome: "inconclusive",
    state: "noise",
    limits: [limit({ state: "noise", outcome: "inconclusive" })],
  });

  it("a failure for want of a decision is waived as any other", () => {
    expect(fates(apply([noise], [waiver()], { on_inconclusive: "fail" }))).toEqual(["waived, warn"]);
  });

  it("an undecided limit beside an exceeded one counts only where it would block", () => {
    const both = verdict({
      limits: [
        limit(),
        limit({ kind: "min", limit: 0.94, margin: 0, harm: 0.013, state: "noise", outcome: "inconclusive" }),
      ],
    });
    expect(fates(apply([both], [waiver({ limit: "max_drop" })]))).toEqual(["waived, warn"]);
    expect(fates(apply([both], [waiver({ limit: "max_drop" })], { on_inconclusive: "fail" }))).toEqual(["fail"]);
  });

  it("a part of a column that could not be measured does not keep the drifted part from being waived", () => {
    const parts = [
      limit({ kind: "max", method: "psi", limit: 0.1, margin: 0, harm: 0.21 }),
      limit({ kind: "max", method: "ks", limit: 0.1, margin: 0, state: "undefined" }),
    ];
    expect(fates(apply([drift("age", { limits: parts })], [waiver(ofGate)]))).toEqual(["waived, warn"]);
  });
});

describe("any waiver", () => {
  const harms = fc.double({ min: 0.0101, max: 0.3, noNaN: true });
  const ceilings = fc.double({ min: 0.0101, max: 0.3, noNaN: true });
  const gates = fc.constantFrom("accuracy", "f1", "recall");
  const slices = fc.constantFrom(undefined, "region=EU", "*");
  const failing = fc.record({ gate: gates, slice: fc.constantFrom(undefined, "region=EU", "region=US"), harm: harms });

  it("improves no other gate, changes no outcome, and waives nothing beyond its ceiling", () => {
    fc.assert(
      fc.property(
        fc.array(failing, { minLength: 1, maxLength: 6 }),
        fc.record({ gate: gates, slice: slices, ceiling: ceilings }),
        (faults, parts) => {
          const before = faults.map(({ gate, slice, harm }) =>
            verdict({ gate, slice, measurement: "accuracy", limits: [limit({ harm })] }),
          );
          const after = apply(before, [waiver(parts)]).verdicts;
          for (const [index, one] of after.entries()) {
            const { gate, slice, harm } = faults[index] ?? { gate: "", slice: undefined, harm: Number.NaN };
            const isNamed = gate === parts.gate && (parts.slice === "*" ? slice !== undefined : slice === parts.slice);
            expect(one.outcome).toBe("fail");
            expect(one.countsAs).toBe(isNamed && harm <= parts.ceiling + 1e-12 ? "warn" : "fail");
          }
        },
      ),
    );
  });

  it("never makes a run with a failure a plain pass", () => {
    fc.assert(
      fc.property(fc.array(failing, { minLength: 1, maxLength: 4 }), ceilings, (faults, ceiling) => {
        const before = faults.map(({ gate, slice, harm }) =>
          verdict({ gate, slice, measurement: "accuracy", limits: [limit({ harm })] }),
        );
        const waivers = ["accuracy", "f1", "recall"].flatMap((gate) => [
          waiver({ gate, ceiling }),
          waiver({ gate, slice: "*", ceiling }),
        ]);
        const { verdicts } = apply(before, waivers);
        const decision = decide(verdicts, policy());
        expect(decision.outcome).not.toBe("pass");
        expect(decision.counts).toMatchObject({ pass: 0, fail: faults.length });
      }),
    );
  });

  it("with a higher ceiling waives no less", () => {
    fc.assert(
      fc.property(harms, ceilings, ceilings, (harm, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const isWaived = (ceiling: number): boolean =>
          fates(apply([verdict({ limits: [limit({ harm })] })], [waiver({ ceiling })]))[0] === "waived, warn";
        expect(isWaived(low) && !isWaived(high)).toBe(false);
      }),
    );
  });
});
