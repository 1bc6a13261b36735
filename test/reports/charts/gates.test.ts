import { describe, expect, it } from "vitest";
import { gatesFigure } from "../../../src/reports/charts/gates.ts";
import { crowded } from "../audits.ts";
import { elementsOf } from "../html/elements.ts";
import { limit, measurement, record, verdict } from "../records.ts";

type Parts = Partial<Parameters<typeof verdict>[1]>;

function gate(metric: string, harm: number | null, parts: Parts = {}): Parameters<typeof record>[1] {
  const measured = measurement({ metric, title: metric, reference: 0.9, candidate: harm === null ? null : 0.9 - harm });
  const drop = limit({
    kind: "max_drop",
    limit: 0.01,
    harm,
    lower: harm === null ? null : harm - 0.005,
    upper: harm === null ? null : harm + 0.005,
  });
  return { measurements: [measured], verdicts: [verdict(measured, { sentence: "It.", limits: [drop], ...parts })] };
}

function gates(...all: readonly NonNullable<Parameters<typeof record>[1]>[]): ReturnType<typeof record> {
  return record("Done.", {
    measurements: all.flatMap(({ measurements }) => measurements ?? []),
    verdicts: all.flatMap(({ verdicts }) => verdicts ?? []),
  });
}

const failing = gate("recall", 0.04, { outcome: "fail" }) ?? {};
const passing = gate("accuracy", -0.002) ?? {};
const unsure = gate("f1", 0.012, { outcome: "inconclusive" }) ?? {};
const untold =
  gate("auc", null, {
    outcome: "inconclusive",
    state: "undefined",
    reason: { code: "too-few-rows", text: "12 rows are too few; 30 are needed" },
  }) ?? {};

describe("the gates against their limits", () => {
  const figure = gatesFigure(gates(passing, unsure, failing, untold));

  it("stand with what blocks first, and what was not measured before what was of its like", () => {
    expect(figure?.table.rows.map(([name, , , , , , word]) => `${name}: ${word}`)).toEqual([
      "recall: not proven",
      "auc: too few rows",
      "f1: cannot tell yet",
      "accuracy: fine",
    ]);
  });

  it("tell their state by the shape of a mark and not by colour alone", () => {
    const marks = elementsOf(figure?.svg ?? "").filter(
      ({ name, attributes }) => name === "circle" || (name === "path" && attributes["d"]?.endsWith("z") === true),
    );
    expect(marks.map(({ name, attributes }) => `${attributes["class"]} ${name}`)).toEqual([
      "fail path",
      "undecided path",
      "pass circle",
    ]);
  });

  it("put limit, no change and estimates on one axis", () => {
    // From −0.7 margins at 497 pixels to 4.5 at 213.
    const svg = figure?.svg ?? "";
    const at = (margins: number): number => Number((497 - (284 * (margins + 0.7)) / 5.2).toFixed(1));
    expect(svg).toContain(`<path class="zero" d="M${at(0)} 36L${at(0)} 168"/>`);
    expect(svg).toContain(`<path class="limit" d="M${at(1)} 36L${at(1)} 168"/>`);
    expect(svg).toContain(`<circle class="pass" cx="${at(-0.2)}"`);
    expect(svg).toContain(`<path class="fail" stroke-width="2" d="M${at(3.5)} 56L${at(4.5)} 56"/>`);
  });

  it("say in words what could not be measured", () => {
    expect(figure?.svg).toMatch(/<text class="undecided"[^>]*>too few rows<\/text>/u);
  });

  it("are summed up by how many stand where, and which is furthest beyond its limit", () => {
    expect(figure?.summary).toBe(
      "Of 4 verdicts on a number: 1 failed, 2 undecided, 1 passed. Furthest beyond its limit: recall, \u22124.0\u00a0pp against drop\u00a0≤\u00a01\u00a0pp (not proven). A line ends at the bounds that decide, each one-sided; intervals in words are two-sided and a little wider.",
    );
  });

  it("do not show as passed what is waived, or counts for nothing", () => {
    const waiver = { ceiling: 0.05, owner: "ada", issue: null, expires: null, reason: null };
    const waived = gate("recall", 0.04, { outcome: "fail", counts_as: "warn", waiver }) ?? {};
    const remark = gate("f1", 0.04, { outcome: "fail", severity: "info" }) ?? {};
    const drawn = gatesFigure(gates(waived, remark));
    expect(drawn?.svg).not.toContain('class="pass"');
    expect(drawn?.svg.match(/<path class="warn" d=/gu)).toHaveLength(2);
    expect(drawn?.summary).toContain("1 waived, 1 for information.");
  });

  it("end in an arrow where an interval goes beyond the axis", () => {
    const wide = gate("accuracy", 0.1, { outcome: "fail" }) ?? {};
    expect(gatesFigure(gates(wide))?.svg).toContain(
      '<path class="fail" stroke-width="2" d="M213 56M206 56L213 52L213 60z"/>',
    );
  });

  it("name the verdicts that are on no number, so that a picture without failures is not taken for all", () => {
    const drifted = verdict(null, { sentence: "It.", kind: "drift", outcome: "fail" });
    const stable = verdict(null, { sentence: "It.", kind: "drift" });
    const all = gates(passing, { verdicts: [drifted, stable, stable] });
    expect(gatesFigure(all)?.summary).toBe(
      "Of 1 verdict on a number: 1 passed. Not in this picture, but in the table: 1 failed, 2 passed. A line ends at the bounds that decide, each one-sided; intervals in words are two-sided and a little wider.",
    );
  });

  it("hold a value against a limit on the value, not its change", () => {
    const measured = measurement({ metric: "recall", title: "Recall", reference: 0.92, candidate: 0.84 });
    const floor = limit({ kind: "min", limit: 0.9, harm: 0.06, lower: 0.05, upper: 0.07, exceeded: "yes" });
    const low = verdict(measured, { sentence: "It.", outcome: "fail", limits: [floor] });
    expect(gatesFigure(gates({ measurements: [measured], verdicts: [low] }))?.summary).toContain(
      "Furthest beyond its limit: Recall, 92.00\u00a0%\u00a0→\u00a084.00\u00a0% against ≥\u00a090\u00a0%",
    );
  });

  it("have no line of no change and no multiples of a margin where there is no reference", () => {
    const measured = measurement({ metric: "recall", title: "Recall", candidate: 0.84 });
    const floor = limit({ kind: "min", limit: 0.9, harm: 0.06, lower: 0.02, upper: 0.1, exceeded: "yes" });
    const low = verdict(measured, { sentence: "It.", outcome: "fail", limits: [floor] });
    const svg = gatesFigure(gates({ measurements: [measured], verdicts: [low] }))?.svg ?? "";
    expect(svg).toContain('class="limit"');
    expect(svg).not.toContain("no change");
    expect(svg).not.toContain("×<");
    expect(svg).not.toContain('class="zero"');
  });

  it("are at most 40, and the rest is counted", () => {
    const many = gatesFigure(crowded());
    expect(many?.table.rows).toHaveLength(40);
    expect(many?.svg).toMatch(/>and 5\u202f960 more: [^<]*passed</u);
  });

  it("are none without a verdict on a number", () => {
    expect(gatesFigure(record("Done.", {}))).toBeUndefined();
  });
});
