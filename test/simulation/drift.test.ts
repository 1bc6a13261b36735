import { describe, expect, it } from "vitest";
import { driftPage } from "../../scripts/simulation/drift-page.ts";
import { detection, driftScenarios, falseAlarms } from "../../scripts/simulation/drift.ts";

// The report in docs/drift-simulation.md takes minutes; here is enough to see that its scripts do what it says.

describe("thirty columns without drift", () => {
  it.each([
    { columns: "thirty columns", n: 50, replicates: 200 },
    { columns: "thirty columns", n: 1000, replicates: 30 },
    { columns: "thirty columns of text", n: 50, replicates: 60 },
  ] as const)("are called drifted in at most 5 % of data sets: $columns, $n rows", (plan) => {
    const { alarmed, undecided } = falseAlarms(plan);
    // Two standard errors of the simulation beyond the 5 % that are claimed.
    expect(alarmed).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / plan.replicates));
    expect(undecided).toBeLessThan(1);
  });
});

describe("drift of one column among thirty", () => {
  const [tail, shift, category, missing, small] = driftScenarios();

  it.each([tail, shift, category, missing])("$drift is found at 20 000 rows", (scenario) => {
    expect(scenario && detection(scenario, 4)).toMatchObject({ found: 1 });
  });

  it("a shift by 0.01 σ is told at 1 000 000 rows, and passes", () => {
    expect(small && detection(small, 1, 2)).toMatchObject({ n: 1_000_000, found: 0, told: 1 });
  });
});

it("the page says of each figure how sure it is", () => {
  const page = driftPage({
    falseAlarms: [falseAlarms({ columns: "thirty columns", n: 50, replicates: 2 })],
    detection: driftScenarios(1000, 1000).map((scenario) => detection(scenario, 1)),
  });
  expect(page).toContain("**0.0 %** | 0.0 % to 84.2 %");
  expect(page).not.toContain("NaN");
});
