import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { driftPage } from "./drift-page.ts";
import { detection, driftScenarios, falseAlarms, type FalseAlarmPlan } from "./drift.ts";

// Writes docs/drift-simulation.md: `node scripts/simulation/run-drift.ts`. A few minutes; the same figures every time.

const plans: readonly FalseAlarmPlan[] = [
  ...plansOf("thirty columns", [
    [50, 2000],
    [200, 2000],
    [1000, 1000],
    [10_000, 400],
    [100_000, 80],
    [1_000_000, 6],
  ]),
  ...plansOf("thirty columns of text", [
    [50, 1000],
    [1000, 400],
    [10_000, 20],
  ]),
];

const path = resolve(import.meta.dirname, "../../docs/drift-simulation.md");
const results = {
  falseAlarms: plans.map((plan) => told(`no drift, ${plan.columns}, ${plan.n} rows`, () => falseAlarms(plan))),
  detection: driftScenarios().map((scenario) =>
    told(scenario.drift, () => detection(scenario, scenario.n > 100_000 ? 6 : 100)),
  ),
};
writeFileSync(path, driftPage(results));
console.log(`wrote ${path}`);

function plansOf(
  columns: FalseAlarmPlan["columns"],
  sizes: readonly (readonly [n: number, replicates: number])[],
): readonly FalseAlarmPlan[] {
  return sizes.map(([n, replicates]) => ({ columns, n, replicates }));
}

function told<T>(what: string, work: () => T): T {
  console.error(what);
  return work();
}
