import { modes, type Mode } from "../../src/gates/schema.ts";
import type { Question } from "../../src/gates/question.ts";
import type { Outcome } from "../../src/gates/state.ts";
import { Chance, seedOf } from "./chance.ts";
import { gateOf, judgeIn, questionsOn } from "./measuring.ts";
import type { Scenario } from "./scenarios.ts";

/** True drops, in margins. */
export const effects = [0, 1, 2, 4] as const;

export interface Size {
  readonly n: number;
  /** Replicates without a true drop, and with one. */
  readonly equal: number;
  readonly worse: number;
}

/** How often each mode blocked a candidate that is truly worse by so many margins. */
export interface PowerCell {
  readonly metric: string;
  readonly n: number;
  readonly effect: number;
  readonly replicates: number;
  readonly blocked: Readonly<Record<Mode, number>>;
  /** Share of the replicates in which `balanced` could not tell. */
  readonly inconclusive: number;
}

/** Blocked shares of one gate at one size, for every effect. */
export function powerOf(scenario: Scenario, size: Size): readonly PowerCell[] {
  return effects.map((effect) => powerCell(scenario, size, effect));
}

function powerCell(scenario: Scenario, { n, equal, worse }: Size, effect: number): PowerCell {
  const { metric, margin, gate, cost = 1 } = scenario;
  const replicates = Math.ceil((effect === 0 ? equal : worse) / cost);
  const seed = seedOf(`${metric} ${n} ${effect}`);
  const gates = [gateOf(gate)];
  const sample = scenario.draw(effect * margin, n);
  const blocked: Record<Mode, number> = { strict: 0, balanced: 0, lenient: 0, point: 0 };
  let inconclusive = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const outcomes = outcomesOf(questionsOn(sample(new Chance(seed, replicate)), gates));
    for (const mode of modes) if (outcomes[mode] === "fail") blocked[mode] += 1 / replicates;
    if (outcomes.balanced === "inconclusive") inconclusive += 1 / replicates;
  }
  return { metric, n, effect, replicates, blocked, inconclusive };
}

/** What each mode says of one sample. */
function outcomesOf(questions: readonly Question[]): Readonly<Record<Mode, Outcome>> {
  const outcomeIn = (mode: Mode): Outcome => judgeIn(mode, questions)[0]?.outcome ?? "inconclusive";
  return {
    strict: outcomeIn("strict"),
    balanced: outcomeIn("balanced"),
    lenient: outcomeIn("lenient"),
    point: outcomeIn("point"),
  };
}
