import { describe, expect, it } from "vitest";
import { expandGates, questionOf } from "../../src/gates/expand.ts";
import { gateSchema } from "../../src/gates/schema.ts";
import type { Slice } from "../../src/slices/slice.ts";

const slice = (name: string, by?: string): Slice => ({
  name,
  by,
  reference: undefined,
  candidate: Int32Array.of(0),
  notes: [],
});
const slices = [slice("region=EU", "region"), slice("region=US", "region"), slice("large")];

const planned = (...gates: readonly Record<string, unknown>[]) =>
  expandGates(
    gates.map((gate) => gateSchema.parse(gate)),
    slices,
    () => undefined,
  ).map(({ name, slice: on, absent }) => [name, on?.name ?? absent]);

describe("expandGates", () => {
  it("judges the whole and every slice, once each", () => {
    expect(planned({ metric: "accuracy", min: 0.5 })).toEqual([
      ["accuracy", undefined],
      ["accuracy", "region=EU"],
      ["accuracy", "region=US"],
      ["accuracy", "large"],
    ]);
  });

  it("takes a column for all of its slices, and no slices when the list is empty", () => {
    expect(planned({ metric: "accuracy", min: 0.5, slices: ["region"] }).map(([, on]) => on)).toEqual([
      undefined,
      "region=EU",
      "region=US",
    ]);
    expect(planned({ metric: "accuracy", min: 0.5, slices: [] })).toHaveLength(1);
  });

  it("keeps a slice that the data do not have, so that it can fail", () => {
    expect(planned({ metric: "accuracy", min: 0.5, slices: ["region=XX"] }).at(-1)).toEqual(["accuracy", "region=XX"]);
    const plan = expandGates(
      [gateSchema.parse({ metric: "accuracy", min: 0.5, slices: ["region=EX"] })],
      slices,
      () => undefined,
    ).at(-1);
    if (plan === undefined) throw new Error("the gate was planned");
    expect(questionOf(plan, new Map(), slices).measured.candidate).toMatchObject({
      kind: "undefined",
      reason: { text: 'no rows: the data have no slice "region=EX"; the nearest is "region=EU"' },
    });
  });

  it("leaves out gates that are off, and drift gates, which judge columns", () => {
    expect(planned({ metric: "accuracy", min: 0.5, severity: "off" }, { drift: "psi" })).toEqual([]);
  });

  it("names a gate by its metric and options unless it has a name", () => {
    const names = planned(
      { metric: "f1", average: "macro", min: 0.5, slices: [] },
      { metric: "recall", class: "cat", min: 0.5, slices: [] },
      { metric: "f1", name: "overall", min: 0.5, slices: [] },
    ).map(([name]) => name);
    expect(names).toEqual(["f1[macro]", "recall[class=cat]", "overall"]);
  });

  it("judges a gap on the whole alone, and no slice that is only compared", () => {
    expect(planned({ metric: "recall", gap: "region", max: 0.1 })).toEqual([["recall[gap=region]", undefined]]);
    const groups = slices.map((one): Slice => ({ ...one, onlyCompared: true }));
    const gates = [
      { metric: "recall", gap: "region", max: 0.1 },
      { metric: "recall", min: 0.1 },
    ];
    const plans = expandGates(
      gates.map((gate) => gateSchema.parse(gate)),
      groups,
      () => undefined,
    );
    expect(plans.map(({ slice: on, grouping }) => [on?.name, grouping?.groups.map(({ name }) => name)])).toEqual([
      [undefined, ["region=EU", "region=US"]],
      [undefined, undefined],
    ]);
  });

  it("judges each slice once, however often it is named", () => {
    const gate = {
      metric: "accuracy",
      min: 0.5,
      slices: ["region", "region=EU"],
      per_slice: { "region=US": { min: 0.4 } },
    };
    expect(planned(gate).map(([, on]) => on)).toEqual([undefined, "region=EU", "region=US"]);
  });
});

describe("per_slice", () => {
  const limitsOn = (gate: Record<string, unknown>) =>
    expandGates(
      [gateSchema.parse({ metric: "accuracy", min: 0.9, max_drop: 0.01, ...gate })],
      slices,
      () => undefined,
    ).map(({ slice: on, absent, gate: { min, max_drop } }) => [on?.name ?? absent, min, max_drop?.absolute]);

  it("replaces limits of the same kind on its slices, a slice's own before its group's, and leaves the others", () => {
    expect(limitsOn({ per_slice: { "region=EU": { min: 0.7 }, region: { min: 0.8, max_drop: 0.05 } } })).toEqual([
      [undefined, 0.9, 0.01],
      ["region=EU", 0.7, 0.05],
      ["region=US", 0.8, 0.05],
      ["large", 0.9, 0.01],
    ]);
  });

  it("has slices judged that the gate does not list", () => {
    expect(limitsOn({ slices: [], per_slice: { large: { min: 0.6 } } })).toEqual([
      [undefined, 0.9, 0.01],
      ["large", 0.6, 0.01],
    ]);
  });

  it("keeps a slice that the data do not have, so that it can fail", () => {
    expect(limitsOn({ slices: ["large"], per_slice: { "region=XX": { min: 0.6 } } }).at(-1)).toEqual([
      "region=XX",
      0.6,
      0.01,
    ]);
  });

  it("takes no limit from a name that every object has", () => {
    const [plan] = expandGates(
      [gateSchema.parse({ metric: "accuracy", min: 0.9, slices: ["constructor"], per_slice: { large: { min: 0.5 } } })],
      [slice("constructor")],
      () => undefined,
    ).slice(1);
    expect(plan?.gate.min).toBe(0.9);
  });
});
