import { measureColumn } from "../../src/drift/measure-drift.ts";
import { judgeDriftGate } from "../../src/gates/judge-drift.ts";
import { policySchema } from "../../src/gates/schema.ts";
import type { Verdict } from "../../src/gates/verdict.ts";
import type { ColumnDrift } from "../../src/measure/measure-columns.ts";
import { Chance, seedOf } from "./chance.ts";
import { type ColumnDesign, categorical, pareto, sampleOf, thirtyColumns, thirtyTexts } from "./drift-columns.ts";

/** How often thirty columns of samples without drift are called drifted. */
export interface FalseAlarmCell {
  readonly columns: string;
  readonly n: number;
  readonly replicates: number;
  /** Share of data sets with at least one column called drifted. */
  readonly alarmed: number;
  /** Share of columns of which it cannot be told. */
  readonly undecided: number;
  /** Columns of which it could not be told in any data set, or that were called drifted: no other could raise an alarm. */
  readonly open: readonly string[];
}

/** How often a drift of one column among thirty is found. */
export interface DetectionCell {
  readonly drift: string;
  readonly n: number;
  readonly replicates: number;
  /** Share of data sets in which the column is called drifted. */
  readonly found: number;
  /** Share in which the column is stable, and its sentence says that the change is more than chance. */
  readonly told: number;
  /** Share in which another column is called drifted. */
  readonly others: number;
}

/** One design of a run without drift: which columns, how many rows on either side, how often. */
export interface FalseAlarmPlan {
  readonly columns: "thirty columns" | "thirty columns of text";
  readonly n: number;
  readonly replicates: number;
}

/** Two samples of every column from the same distribution, handed to the judge of `drift: auto`. */
export function falseAlarms({ columns, n, replicates }: FalseAlarmPlan): FalseAlarmCell {
  const designs = columns === "thirty columns" ? thirtyColumns() : thirtyTexts();
  const seed = seedOf(`drift ${columns} ${n}`);
  const open = new Set<string>();
  let [alarmed, undecided] = [0, 0];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const verdicts = judged(designs, designs, n, new Chance(seed, replicate));
    if (verdicts.some(isDrift)) alarmed++;
    const notStable = verdicts.filter(({ outcome }) => outcome !== "pass");
    undecided += notStable.filter(({ outcome }) => outcome === "inconclusive").length;
    for (const { column = "" } of notStable) open.add(column);
  }
  return {
    columns,
    n,
    replicates,
    alarmed: alarmed / replicates,
    undecided: undecided / replicates / designs.length,
    open: [...open],
  };
}

/** A change of one column, which is put before twenty-nine that do not change. */
export interface DriftScenario {
  readonly drift: string;
  readonly before: ColumnDesign;
  readonly after: ColumnDesign;
  readonly n: number;
}

/** The changes that must be found, and at last one that must be told and pass. */
export function driftScenarios(n = 20_000, large = 1_000_000): readonly DriftScenario[] {
  const of = (parts: Partial<ColumnDesign> & Pick<ColumnDesign, "draw">): ColumnDesign => ({
    name: "the changed column",
    missing: 0,
    ...parts,
  });
  const shifted = (by: number): ColumnDesign => of({ draw: (chance) => by + chance.normal() });
  const lacking = (missing: number): ColumnDesign => of({ draw: (chance) => chance.normal(), missing });
  return [
    {
      drift: "doubled scale of a Pareto(1.5)",
      before: of({ draw: pareto(1.5) }),
      after: of({ draw: pareto(1.5, 2) }),
      n,
    },
    { drift: "shift of a normal by 0.2 σ", before: shifted(0), after: shifted(0.2), n },
    {
      drift: "sixth category of 2 % beside five",
      before: of(categorical([0.4, 0.3, 0.2, 0.08, 0.02])),
      after: of(categorical([0.392, 0.294, 0.196, 0.0784, 0.0196, 0.02])),
      n,
    },
    { drift: "5 % missing values instead of 2 %", before: lacking(0.02), after: lacking(0.05), n },
    { drift: "shift of a normal by 0.01 σ", before: shifted(0), after: shifted(0.01), n: large },
  ];
}

/** How often the change is found among columns that do not change, thirty with the one that does. */
export function detection({ drift, before, after, n }: DriftScenario, replicates: number, columns = 30): DetectionCell {
  const unchanged = thirtyColumns().slice(1, columns);
  const seed = seedOf(`drift found ${drift} ${n}`);
  let [found, told, others] = [0, 0, 0];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const chance = new Chance(seed, replicate);
    const [first, ...rest] = judged([before, ...unchanged], [after, ...unchanged], n, chance);
    if (first !== undefined && isDrift(first)) found++;
    if (first?.outcome === "pass" && first.sentence.includes("more than chance, but small")) told++;
    if (rest.some(isDrift)) others++;
  }
  return { drift, n, replicates, found: found / replicates, told: told / replicates, others: others / replicates };
}

function judged(
  before: readonly ColumnDesign[],
  after: readonly ColumnDesign[],
  n: number,
  chance: Chance,
): readonly Verdict[] {
  const columns = before.flatMap((design, i): readonly ColumnDrift[] => {
    const changed = after[i];
    if (changed === undefined) return [];
    const family = design.spelt === undefined ? "numbers" : "words";
    const ask = { methods: ["auto"], isScore: false, family } as const;
    const [reference, candidate] = [sampleOf(design, n, chance), sampleOf(changed, n, chance)];
    return [{ role: "feature", measurement: measureColumn(reference, candidate, ask) }];
  });
  return judgeDriftGate(auto, columns, policySchema.parse({}));
}

const auto = {
  gate: { drift: "auto", columns: "*", severity: "warn" },
  severity: "warn",
  position: undefined,
} as const;

function isDrift({ outcome, state }: Verdict): boolean {
  return outcome === "fail" && state === "proven-harm";
}
