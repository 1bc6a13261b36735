import { describe, expect, it } from "vitest";
import { coverageOf } from "../../scripts/simulation/coverage.ts";
import { designs } from "../../scripts/simulation/designs.ts";
import { familyOf } from "../../scripts/simulation/families.ts";
import { page } from "../../scripts/simulation/page.ts";
import { powerOf } from "../../scripts/simulation/power.ts";
import { scenarios } from "../../scripts/simulation/scenarios.ts";
import { simulate } from "../../scripts/simulation/simulate.ts";

// The report in docs/simulation.md takes a quarter of an hour; here is enough to see that its scripts do what it says.

const accuracy = scenarios().filter(({ metric }) => metric === "accuracy");

describe("the simulated gate on accuracy, 200 rows", () => {
  const cells = accuracy.flatMap((scenario) => powerOf(scenario, { n: 200, equal: 1000, worse: 400 }));

  it("blocks equal models as often as all outcomes enumerated with scipy: 4.87 % balanced, 28.7 % point", () => {
    const [equal] = cells;
    expect(Math.abs((equal?.blocked.balanced ?? 0) - 0.0487)).toBeLessThan(0.015);
    expect(Math.abs((equal?.blocked.point ?? 0) - 0.287)).toBeLessThan(0.04);
  });

  it("finds a drop of two and of four points: 20 % and 53 %", () => {
    expect(Math.abs((cells[2]?.blocked.balanced ?? 0) - 0.2)).toBeLessThan(0.06);
    expect(Math.abs((cells[3]?.blocked.balanced ?? 0) - 0.53)).toBeLessThan(0.08);
  });
});

it("twenty slices together block no more than one does", () => {
  expect(familyOf({ rows: 60, replicates: 60 }, 0).balanced).toBeLessThan(0.15);
});

it("the true values are true: intervals hold them", () => {
  const names = ["predictions", "scores", "clusters", "weights"];
  const cells = designs()
    .filter(({ name }) => names.includes(name))
    .flatMap((design) => coverageOf(design, 400, 60));
  expect(cells.length).toBeGreaterThan(30);
  for (const { coverage } of cells) expect(coverage).toBeGreaterThan(0.8);
});

it("the page is made of it, the same every time", () => {
  const plan = {
    power: [{ n: 60, equal: 4, worse: 2 }],
    families: [{ rows: 40, replicates: 2 }],
    coverage: [{ n: 60, replicates: 3, slow: 2 }],
  };
  const text = page(simulate(plan, () => undefined));
  expect(text).toContain("| accuracy | 60 |");
  expect(text).toContain("tango");
  expect(text).not.toContain("NaN");
  expect(page(simulate(plan, () => undefined))).toBe(text);
});
