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
});
