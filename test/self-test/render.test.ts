import { describe, expect, it } from "vitest";
import { renderSelfTest, renderSelfTestMarkdown, selfTestExitCode, selfTestJson } from "../../src/self-test/render.ts";
import type { GateTest, SelfTest } from "../../src/self-test/self-test.ts";

const gate = (name: string, result: GateTest["result"], more: Partial<GateTest> = {}): GateTest => ({
  gate: name,
  against: undefined,
  severity: "error",
  result,
  ...more,
});

const caught = { kind: "caught", planted: "2 % of the rows answered as another row", sentence: "It fell." } as const;
const blind = { kind: "blind", sentence: "It is kept." } as const;

const test = (gates: readonly GateTest[], more: Partial<SelfTest> = {}): SelfTest => ({
  name: "tumours",
  config: "model-gate.yml",
  baseline: "candidate",
  gates,
  sample: 1,
  off: 0,
  noReference: undefined,
  ...more,
});

describe("what the self-test prints", () => {
  it("is each gate with the smallest regression that it catches, and shouts of one that catches none", () => {
    const gates = [
      gate("accuracy", caught),
      gate("accuracy", caught, { against: "pinned" }),
      gate("drift auto", caught, { severity: "warn" }),
      gate("f1", { kind: "fails-already", sentence: "It is below." }),
      gate("latency_p95", { kind: "not-in-table" }),
      gate("recall", blind),
    ];
    expect(renderSelfTest(test(gates, { off: 1 }), { color: false })).toBe(
      [
        "tumours (model-gate.yml): regressions of growing size, planted into a copy of the candidate",
        "",
        "✓ accuracy                          blocks from: 2 % of the rows answered as another row",
        "                                    It fell.",
        "✓ accuracy (since the pinned reference)",
        "                                    blocks from: 2 % of the rows answered as another row",
        "                                    It fell.",
        "! drift auto                        only warns from: 2 % of the rows answered as another row",
        "                                    It fell.",
        "! f1                                fails without a planted regression",
        "                                    It is below.",
        "! latency_p95                       not tested: its numbers come from a load test",
        "✗ recall                            WOULD NOT HAVE CAUGHT ANY OF THE PLANTED REGRESSIONS",
        "                                    It is kept.",
        "",
        "1 of 6 gates notices nothing: tighten the limit, give more rows, or remove the gate. 1 more is off.",
        "",
      ].join("\n"),
    );
  });

  it("says what it was planted into, and that there is no reference", () => {
    const text = renderSelfTest(test([gate("a", caught)], { baseline: "reference", noReference: "none yet" }), {
      color: false,
    });
    expect(text).toContain("planted into a copy of the reference, since the candidate itself fails\n");
    expect(text).toContain("There is no reference, none yet; limits on change cannot be tested.\n");
    expect(text).toContain("Every gate that was tested fails when it should.\n");
  });

  it("says that a sample was judged", () => {
    const sampled = test([gate("a", caught)], { sample: 0.1 });
    const sentence = "Only a sample of 10\u00a0% of the rows was judged (`sample`).";
    expect(renderSelfTest(sampled, { color: false })).toContain(`${sentence}\n`);
    expect(JSON.parse(selfTestJson(sampled))).toMatchObject({ sample: 0.1 });
  });

  it("makes names from the config inert", () => {
    const hostile = test([gate("@team <b> ##[error]", caught)]);
    expect(renderSelfTest(hostile, { color: false })).not.toContain("##[");
    expect(renderSelfTestMarkdown(hostile)).toContain("- ✅ **`@team` `<b>` <code>");
  });

  it("is JSON for a program", () => {
    expect(JSON.parse(selfTestJson(test([gate("recall", blind)])))).toEqual({
      schema: "model-gate/self-test/v1",
      exit_code: 1,
      name: "tumours",
      config: "model-gate.yml",
      baseline: "candidate",
      off: 0,
      no_reference: null,
      gates: [
        {
          gate: "recall",
          against: "reference",
          severity: "error",
          result: "blind",
          planted: null,
          sentence: "It is kept.",
        },
      ],
    });
  });
});

describe("the exit code of the self-test", () => {
  it.each([
    ["every gate catches something", [gate("a", caught), gate("b", { kind: "not-in-table" })], 0],
    ["one gate is blind", [gate("a", caught), gate("b", blind)], 1],
    ["a blind gate only warns", [gate("b", blind, { severity: "warn" })], 1],
  ] satisfies readonly (readonly [string, readonly GateTest[], number])[])("where %s", (_name, gates, exitCode) => {
    expect(selfTestExitCode(test(gates))).toBe(exitCode);
  });
});
