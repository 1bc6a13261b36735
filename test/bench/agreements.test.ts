import { describe, expect, it } from "vitest";
import { agreements, agrees } from "../../bench/agreements.ts";

function told(tool: string, numbers: Readonly<Record<string, number>>) {
  return { tool, numbers: new Map(Object.entries(numbers)) };
}

describe("numbers of the tools, held against each other", () => {
  it("are compared metric by metric, with the largest difference", () => {
    const ours = told("ours", { "f1 reference": 0.5, "f1 candidate": 0.75, "ks age": 0.25 });
    const peer = told("pandas", { "f1 reference": 0.5, "f1 candidate": 0.5, "ks age": 0.25 });
    expect(agreements([ours, peer])).toEqual([
      { metric: "f1", tool: "pandas", against: "ours", values: 2, largest: 0.25, allowed: 1e-11 },
      { metric: "ks", tool: "pandas", against: "ours", values: 1, largest: 0, allowed: 1e-11 },
    ]);
  });

  it("differ by a share of the number where that is above 1", () => {
    const [latency] = agreements([told("ours", { "latency_mean x": 200 }), told("pandas", { "latency_mean x": 201 })]);
    expect(latency?.largest).toBe(0.005);
  });

  it("are compared with another peer where ours has none", () => {
    const all = [told("ours", {}), told("pandas", { "w f0": 0.5 }), told("evidently", { "w f0": 0.5 })];
    expect(agreements(all)).toMatchObject([{ tool: "evidently", against: "pandas", largest: 0 }]);
  });

  it.each([
    ["evidently", 1e-6, true],
    ["evidently", 1e-4, false],
    ["pandas", 1e-6, false],
  ])("of %s may be %s apart where it decides by the score: %s", (tool, gap, expected) => {
    const [found] = agreements([told("ours", { "f1 candidate": 0 }), told(tool, { "f1 candidate": gap })]);
    expect(found && agrees(found)).toBe(expected);
  });

  it.each([
    ["f1", 1e-12, true],
    ["f1", 1e-9, false],
    ["jensenshannon", 1e-9, true],
    ["jensenshannon", 1e-7, false],
    ["f1", Number.NaN, false],
  ])("of %s that are %s apart agree: %s", (metric, gap, expected) => {
    const compared = agreements([told("ours", { [`${metric} x`]: 0 }), told("pandas", { [`${metric} x`]: gap })]);
    expect(compared.map(agrees)).toEqual([expected]);
  });
});
