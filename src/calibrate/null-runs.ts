import type { Comparison } from "../align/comparison.ts";
import { memoryEngine } from "../aggregates/memory/memory-engine.ts";
import { decide, type Decision } from "../gates/decide.ts";
import { expandGates, questionOf } from "../gates/expand.ts";
import { harmOf, type Harm, type NoHarm } from "../gates/harm.ts";
import { judge } from "../gates/judge.ts";
import type { MetricGateRule, Policy } from "../gates/schema.ts";
import type { Question } from "../gates/question.ts";
import type { Verdict } from "../gates/verdict.ts";
import { measureAll } from "../measure/measurement.ts";
import type { Slice } from "../slices/slice.ts";
import { replicator } from "./replicate.ts";

/** One replicate, judged as a pull request would be. */
export interface NullRun {
  readonly verdicts: readonly Judged[];
  readonly outcome: Decision["outcome"];
  /** What the rule "fail if the harm exceeds the limit" would have said of it. */
  readonly pointOutcome: Decision["outcome"];
}

export interface Judged {
  readonly question: Question;
  readonly verdict: Verdict;
  /** One for each limit of the verdict, in the same order. */
  readonly harms: readonly (Harm | NoHarm)[];
}

export interface NullQuestion {
  readonly comparison: Comparison;
  readonly slices: readonly Slice[];
  readonly gates: readonly MetricGateRule[];
  readonly policy: Policy;
  readonly seed: number;
}

/** Judges replicates without a true change by the code that judges pull requests; `run` counts from 0. */
export function nullRuns({ comparison, slices, gates, policy, seed }: NullQuestion): (run: number) => NullRun {
  const draw = replicator(comparison, slices, seed);
  return (run) => {
    const replicate = draw(run);
    const plans = expandGates(gates, replicate.slices, () => undefined);
    const wanted = plans.filter((plan) => plan.absent === undefined);
    const engine = memoryEngine(replicate.comparison, seed);
    const measurements = measureAll(wanted, replicate.comparison, engine, {
      proportionInterval: policy.proportion_interval,
      support: policy,
    });
    const questions = plans.map((plan) => questionOf(plan, measurements, replicate.slices));
    const verdicts = judge(questions, policy);
    return {
      verdicts: verdicts.map((verdict, i) => judged(verdict, questions[i])),
      outcome: decide(verdicts, policy).outcome,
      pointOutcome: decide(judge(questions.map(byPointRule), policy), policy).outcome,
    };
  };
}

function byPointRule(question: Question): Question {
  return { ...question, gate: { ...question.gate, mode: "point" } };
}

function judged(verdict: Verdict, question: Question | undefined): Judged {
  if (question === undefined) throw new TypeError("the judge answers each question once, in order");
  const { measured, metric } = question;
  return { question, verdict, harms: verdict.limits.map((limit) => harmOf(limit, measured, metric)) };
}
