import { coverageOf, type CoverageCell } from "./coverage.ts";
import { designs, type Design } from "./designs.ts";
import { familyOf, type FamilyCell, type FamilySize } from "./families.ts";
import { powerOf, type PowerCell, type Size } from "./power.ts";
import { scenarios } from "./scenarios.ts";

/** How much is simulated. */
export interface Plan {
  readonly power: readonly Size[];
  readonly families: readonly FamilySize[];
  readonly coverage: readonly CoverageSize[];
}

export interface CoverageSize {
  readonly n: number;
  readonly replicates: number;
  /** For designs that take much longer: bootstrapped intervals, rankings. */
  readonly slow: number;
}

export interface Results {
  readonly power: readonly PowerCell[];
  readonly families: readonly FamilyCell[];
  readonly coverage: readonly CoverageCell[];
}

/** The plan of the published report: about a quarter of an hour on one core. */
export const fullPlan: Plan = {
  power: [
    { n: 200, equal: 20_000, worse: 4000 },
    { n: 1000, equal: 8000, worse: 2000 },
    { n: 5000, equal: 3000, worse: 1000 },
    { n: 50_000, equal: 400, worse: 200 },
  ],
  families: [
    { rows: 50, replicates: 10_000 },
    { rows: 200, replicates: 10_000 },
    { rows: 1000, replicates: 4000 },
  ],
  coverage: [
    { n: 200, replicates: 6000, slow: 3000 },
    { n: 1000, replicates: 4000, slow: 1500 },
    { n: 5000, replicates: 2000, slow: 1000 },
  ],
};

/** Margins of the slices: the one of the study of power, and none, where only chance is in the way. */
const familyMargins = [0.01, 0] as const;

/** Simulates all of it; `note` is told what comes next. */
export function simulate(plan: Plan, note: (what: string) => void): Results {
  const power = scenarios().flatMap((scenario) =>
    plan.power.flatMap((size) => {
      note(`power of ${scenario.metric}, n = ${size.n}`);
      return powerOf(scenario, size);
    }),
  );
  const families = familyMargins.flatMap((margin) =>
    plan.families.map((size) => {
      note(`slices of ${size.rows} rows, margin ${margin}`);
      return familyOf(size, margin);
    }),
  );
  const coverage = designs().flatMap((design) =>
    plan.coverage.flatMap((size) => {
      note(`coverage of ${design.name}, n = ${size.n}`);
      return coverageOf(design, size.n, replicatesOf(design, size));
    }),
  );
  return { power, families, coverage };
}

function replicatesOf({ slow = false }: Design, size: CoverageSize): number {
  return slow ? size.slow : size.replicates;
}
